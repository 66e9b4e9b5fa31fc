using PrivacyRegister.Register.Sharing;

namespace PrivacyRegister.Register.Findings;

/// <summary>
/// A recipient line judged by the very rules of the sharing check (S6, S7, S9), so that findings and check agree: for the
/// line's own data, in its own direction, of the activity's own data subjects, outside an emergency.
/// </summary>
internal sealed class JudgedLine
{
    private JudgedLine(RecipientLine at, Party party, IReadOnlyList<JudgedSide> sides)
    {
        (At, Party, Sides) = (at, party, sides);
    }

    public RecipientLine At { get; }
    public Party Party { get; }

    /// <summary>The same line for each organisation of the activity, each with agreements of its own; one side without an organisation where the activity names none.</summary>
    public IReadOnlyList<JudgedSide> Sides { get; }

    public Recipient Line => Case.Line;
    public Footing Footing => Case.Reliance.Footing;
    public GroundCode? Ground => Case.Ground;

    /// <summary>The categories of the line, with those below them that the activity records.</summary>
    public IReadOnlyList<DataCategory> Categories => Case.Categories;

    /// <summary>
    /// Whether the line concerns personal data. One without categories may be aggregates only; but a processor or joint
    /// controller is one because of the personal data it processes (art. 4(7)–(8) GDPR).
    /// </summary>
    public bool ConcernsPersonalData => Line.DataCategoryIds.Count > 0 || Line.Role is RecipientRole.Processor or RecipientRole.JointController;

    // Role, ground and data are the line's own: any side knows them.
    private LineCase Case => Sides[0].Case;

    /// <summary>JSON pointer to the line.</summary>
    public string Pointer => $"/recipients/{At.Position}";

    public string Field(string field) => $"{Pointer}/{field}";

    /// <summary>What a party the line is judged for is called: a member with the partnership it gets the data through.</summary>
    public object Named(Party member) => member.Id == Party.Id ? member.Name : new Sentence("finding.member", ("member", member.Name), ("partnership", Party.Name));

    public static IReadOnlyList<JudgedLine> Of(RegisterImage image, ProcessingActivity activity, DateOnly on)
    {
        var lines = new List<JudgedLine>(activity.Recipients.Count);
        for (var position = 0; position < activity.Recipients.Count; position++)
        {
            var at = new RecipientLine(activity, position);
            if (image.Parties.Find(activity.Recipients[position].PartyId) is { } party)
            {
                lines.Add(new JudgedLine(at, party, activity.OrganisationIds.Count == 0
                    ? [new JudgedSide(image, at, Guid.Empty, on)]
                    : [.. activity.OrganisationIds.Select(organisation => new JudgedSide(image, at, organisation, on))]));
            }
        }

        return lines;
    }
}

/// <summary>A recipient line as it stands for one of our organisations.</summary>
internal sealed class JudgedSide
{
    private readonly List<Rest> relied = [];

    public JudgedSide(RegisterImage image, RecipientLine at, Guid organisationId, DateOnly on)
    {
        var line = at.Activity.Recipients[at.Position];
        var inquiry = new Inquiry(image, new SharingQuestion
        {
            OrganisationId = organisationId,
            PartyId = line.PartyId,
            PurposeId = at.Activity.PurposeId ?? Guid.Empty,
            DataCategoryIds = line.DataCategoryIds,
            Direction = line.Direction,
            On = on,
            ActivityId = at.Activity.Id,
        });
        Case = new LineCase(inquiry, at);
        Case.Ask(inquiry.Asked);
        Standing = Case.Reliance.RestOn(relied);
        Missing = [.. Case.Reliance.Missing];
    }

    public LineCase Case { get; }

    /// <summary>S6, S7 and S9 as the check answers them.</summary>
    public Standing Standing { get; }

    /// <summary>The categories no scope line covers.</summary>
    public IReadOnlyList<DataCategory> Missing { get; }

    /// <summary>The agreements the line rests on, each for the party it is relied on for.</summary>
    public IReadOnlyList<Rest> Relied => relied;

    /// <summary>
    /// Who gets the data: each party the line is judged for, under every agreement relied on for it (null where none is), and the
    /// sub-processors of those agreements. What carries one of these carries no other.
    /// </summary>
    public IEnumerable<(Party Receiver, Agreement? Agreement, bool IsSubProcessor)> Receivers
    {
        get
        {
            foreach (var member in Members)
            {
                foreach (var agreement in relied.Where(rest => rest.Member.Id == member.Id).Select(rest => rest.Agreement).DefaultIfEmpty<Agreement?>(null))
                {
                    yield return (member, agreement, false);
                    foreach (var sub in (agreement?.SubProcessors ?? []).Select(sub => Case.Image.Parties.Find(sub.PartyId)).OfType<Party>())
                    {
                        yield return (sub, agreement, true);
                    }
                }
            }
        }
    }

    /// <summary>The party of the line, or each member of a partnership.</summary>
    public IReadOnlyList<Party> Members => Case.Inquiry.Members;

    public Guid OrganisationId => Case.Question.OrganisationId!.Value;

    /// <summary>What our side is called in a sentence.</summary>
    public object Organisation => Case.Inquiry.Organisation?.Name ?? (object)new Sentence("finding.ourOrganisation");

    /// <summary>Whether no agreement in force serves the line for this party.</summary>
    public bool IsWithoutAgreement(Party member) => Case.Reliance.CandidatesOf(member).Count == 0;

    /// <summary>Whether the agreement is in force between this organisation and the party.</summary>
    public bool IsInForce(Agreement agreement, Party member) =>
        AgreementForce.Between(agreement, OrganisationId, member.Id, Case.Inquiry.On) == AgreementState.InForce;
}
