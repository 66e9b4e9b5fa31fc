namespace PrivacyRegister.Register.Sharing;

/// <summary>What carries one category of a flow: an agreement that is in force and whose scope names it, a statute, or nothing.</summary>
public enum Cover { None, Agreement, Statute }

/// <summary>One category of a flow with what carries it; for a partnership only where every member is covered.</summary>
public sealed record FlowCategory(Guid DataCategoryId, Cover Cover, IReadOnlyList<Agreement> Agreements);

/// <summary>A recipient line of an activity, <c>Activity.Recipients[Position]</c>, for one of its organisations.</summary>
public readonly record struct FlowLine(Organisation Organisation, ProcessingActivity Activity, Purpose Purpose, Party Party, int Position)
{
    public Recipient Line => Activity.Recipients[Position];
}

/// <summary>
/// One recipient line of one organisation as a picture shows it, judged by the very rules of the sharing check: S6 and S7
/// per category, S9 for the line. That these hold says nothing of the other rules: a flow is no permission.
/// </summary>
public sealed record DataFlow
{
    public required Organisation Organisation { get; init; }
    public required ProcessingActivity Activity { get; init; }
    public required Purpose Purpose { get; init; }
    public required Party Party { get; init; }
    public required Recipient Line { get; init; }

    /// <summary>None: nobody assessed which data the party gets.</summary>
    public required IReadOnlyList<FlowCategory> Categories { get; init; }

    /// <summary>
    /// Receivers outside the EEA: the party, of a partnership its members, and the sub-processors of the agreements relied on.
    /// A party without a known country counts as one.
    /// </summary>
    public required IReadOnlyList<Party> OutsideEea { get; init; }

    /// <summary>The worst of S9 over the categories: whether a decision or safeguard carries the transfer.</summary>
    public required CheckOutcome Transfer { get; init; }

    /// <summary>Every recipient line of every activity that is not retired, in list order; nothing judged yet.</summary>
    public static IEnumerable<FlowLine> Lines(RegisterImage image)
    {
        foreach (var activity in image.ProcessingActivities.InOrder)
        {
            foreach (var line in Lines(image, activity))
            {
                yield return line;
            }
        }
    }

    /// <summary>The lines of one activity, none when it is retired or has no purpose.</summary>
    public static IEnumerable<FlowLine> Lines(RegisterImage image, ProcessingActivity activity)
    {
        if (activity.IsRetired || image.Purposes.Find(activity.PurposeId) is not { } purpose)
        {
            yield break;
        }

        foreach (var organisation in activity.OrganisationIds.Select(id => image.Organisations.Find(id)).OfType<Organisation>())
        {
            for (var position = 0; position < activity.Recipients.Count; position++)
            {
                if (image.Parties.Find(activity.Recipients[position].PartyId) is { } party)
                {
                    yield return new FlowLine(organisation, activity, purpose, party, position);
                }
            }
        }
    }

    /// <summary>The line judged for a day.</summary>
    public static DataFlow Of(RegisterImage image, FlowLine at, DateOnly on)
    {
        var (organisation, activity, purpose, party, position) = at;
        var line = activity.Recipients[position];
        var inquiry = line.DataCategoryIds.Count == 0 ? null : new Inquiry(image, new SharingQuestion
        {
            OrganisationId = organisation.Id,
            PartyId = party.Id,
            PurposeId = purpose.Id,
            DataCategoryIds = line.DataCategoryIds,
            Direction = line.Direction,
            On = on,
            ActivityId = activity.Id,
        });
        var flow = new DataFlow
        {
            Organisation = organisation,
            Activity = activity,
            Purpose = purpose,
            Party = party,
            Line = line,
            Categories = [],
            OutsideEea = [.. (inquiry?.Members ?? [party]).Where(IsOutsideEea)],
            Transfer = CheckOutcome.Pass,
        };
        return inquiry is null ? flow : Judge(flow, inquiry, new LineCase(inquiry, new RecipientLine(activity, position)));
    }

    private static DataFlow Judge(DataFlow flow, Inquiry inquiry, LineCase line)
    {
        var categories = new List<FlowCategory>(inquiry.Asked.Length);
        var transfer = CheckOutcome.Pass;
        var agreements = new HashSet<Agreement>();
        foreach (var asked in inquiry.Asked)
        {
            line.Ask(asked);
            var relied = new List<Rest>();
            var standing = line.Reliance.RestOn(relied);
            transfer = Worst.Of(transfer, standing.Transfer);
            agreements.UnionWith(relied.Select(rest => rest.Agreement));
            var carried = standing.Agreement != CheckOutcome.Fail && standing.Scope != CheckOutcome.Fail;
            categories.Add(new FlowCategory(
                asked.Id,
                !carried ? Cover.None : line.Reliance.Footing == Footing.Statute ? Cover.Statute : Cover.Agreement,
                carried ? [.. relied.Select(rest => rest.Agreement).Distinct()] : []));
        }

        var further = agreements.SelectMany(agreement => agreement.SubProcessors).Select(sub => inquiry.Image.Parties.Find(sub.PartyId)).OfType<Party>().Where(IsOutsideEea);
        return flow with { Categories = categories, OutsideEea = [.. flow.OutsideEea.Union(further)], Transfer = transfer };
    }

    private static bool IsOutsideEea(Party party) => party.Country is null || !EuropeanEconomicArea.Members.Contains(party.Country);
}
