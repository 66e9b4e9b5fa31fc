using PrivacyRegister.Register;
using PrivacyRegister.Register.Sharing;

namespace PrivacyRegister.Exports;

/// <summary>
/// The record of processing activities in the order of art. 30(1) GDPR – (a) controller and contacts, (b) purposes, (c) data
/// subjects and data, (d) recipients, (e) transfers, (f) retention, (g) security – with art. 30(2)(a), for whom we process,
/// and what practice adds.
/// </summary>
internal static class ActivitySheet
{
    public static readonly Sheet<ProcessingActivity> Sheet = new(
        new("code", (activity, _) => activity.Code),
        new("name", (activity, _) => activity.Name),
        new("description", (activity, _) => activity.Description),
        new("purpose", (activity, at) => at.Purpose(activity.PurposeId)),
        new("organisations", (activity, at) => ExportContext.Join(activity.OrganisationIds.Select(id => at.Organisation(id)))),
        new("contact", (activity, at) => OfEach(activity, at, organisation => at.Contact(organisation.ContactPersonId))),
        new("dataProtectionOfficer", (activity, at) => OfEach(activity, at, organisation => at.Contact(organisation.DataProtectionOfficerId))),
        new("representative", (activity, at) => OfEach(activity, at, organisation => at.Contact(organisation.RepresentativeId))),
        new("capacity", (activity, at) => at.Text(activity.Capacity)),
        new("onBehalfOf", (activity, at) => ExportContext.Join(activity.OnBehalfOf.Select(principal => Principal(principal, at)))),
        new("dataSubjects", (activity, at) => ExportContext.Join(activity.DataSubjectCategoryIds.Select(id => at.DataSubjectCategory(id)))),
        new("data", (activity, at) => ExportContext.Join(activity.Data.Select(line => Data(line, at)))),
        new("dataSources", (activity, at) => ExportContext.Join(activity.Data.Select(line => Source(line, at)))),
        new("retention", (activity, at) => ExportContext.Join(activity.Data.Select(line => Retention(line, at)))),
        new("grounds", (activity, at) => ExportContext.Join(activity.Grounds.Select(ground => Ground(ground, at)))),
        new("nationalIdStatute", (activity, _) => ExportContext.Statute(activity.NationalIdStatute)),
        new("article9", (activity, at) => activity.Article9 is not { } basis ? null
            : ExportContext.Parts("; ", at.Text(basis.Exception), ExportContext.Statute(basis.Statute), basis.Explanation)),
        new("criminalBasis", (activity, at) => activity.CriminalBasis is not { } basis ? null
            : ExportContext.Parts("; ", basis.Provision, basis.CoversDisclosure ? at.Text("export.coversDisclosure") : null, basis.Reference)),
        new("recipients", (activity, at) => ExportContext.Join(activity.Recipients.Select(line => Recipient(activity, line, at)))),
        new("internalRecipients", (activity, _) => ExportContext.Join(activity.InternalRecipients)),
        new("transfers", (activity, at) => ExportContext.Join(activity.Recipients.SelectMany(line => Transfers(activity, line, at)).Distinct())),
        new("securityMeasures", (activity, _) => ExportContext.Join(activity.SecurityMeasures)),
        new("systems", (activity, _) => ExportContext.Join(activity.Systems)),
        new("profiling", (activity, at) => at.Text(activity.Profiling)),
        new("automatedDecisions", (activity, at) => activity.AutomatedDecisions is not { } automated ? null
            : ExportContext.Parts("; ", at.Text(automated.Used), automated.Basis, automated.Logic, automated.Safeguards)),
        new("warningList", (activity, at) => activity.WarningList is not { } list ? null
            : ExportContext.Parts("; ", at.Text(list.Used), list.Protocol, at.Period(list.MaximumTerm))),
        new("dpia", (activity, at) => activity.Dpia is not { } dpia ? null
            : ExportContext.Parts("; ", at.Text(dpia.Need), dpia.Reason, ExportContext.Text(dpia.CarriedOutOn), dpia.Reference)),
        new("notice", (activity, _) => activity.Notice is not { } notice ? null
            : ExportContext.Parts(", ", notice.Title, notice.Edition, ExportContext.Text(notice.PublishedOn), notice.Url)),
        new("rightsRestrictions", (activity, at) => ExportContext.Join(activity.RightsRestrictions.Select(restriction => ExportContext.Parts(
            "; ", at.DataCategory(restriction.DataCategoryId), restriction.Provision, restriction.Necessity, ExportContext.Text(restriction.ReviewOn))))),
        new("owner", (activity, at) => at.Person(activity.OwnerId)),
        new("reviewOn", (activity, _) => ExportContext.Text(activity.ReviewOn)));

    /// <summary>Something of each organisation, with its name before it when there are several.</summary>
    private static string OfEach(ProcessingActivity activity, ExportContext at, Func<Organisation, string?> text) => ExportContext.Join(activity.OrganisationIds
        .Select(id => at.Image.Organisations.Find(id))
        .OfType<Organisation>()
        .Select(organisation => text(organisation) is { } said && activity.OrganisationIds.Count > 1 ? $"{organisation.Name}: {said}" : text(organisation)));

    private static string Principal(Principal principal, ExportContext at) => at.Image.Parties.Find(principal.PartyId) is { } party
        ? ExportContext.Parts(": ", party.Name, at.Contact(party.ContactPersonId))
        : principal.Name ?? "";

    private static string Data(ActivityData line, ExportContext at) => WithRest(
        at.DataCategory(line.DataCategoryId),
        string.Join(", ", line.DataSubjectCategoryIds.Select(id => at.DataSubjectCategory(id))));

    private static string? Source(ActivityData line, ExportContext at)
    {
        var source = ExportContext.Parts(", ", line.FromDataSubject == true ? at.Text("export.fromDataSubject") : null, line.SourceDescription);
        return source.Length == 0 ? null : $"{at.DataCategory(line.DataCategoryId)}: {source}";
    }

    private static string? Retention(ActivityData line, ExportContext at)
    {
        if (line.Retention is not { } rule)
        {
            return null;
        }

        var period = at.Period(rule.Period);
        var text = ExportContext.Parts(
            ", ",
            (period, rule.StartEvent) switch
            {
                (null, null) => null,
                (_, null) => period,
                (null, { } start) => at.Text("export.retention.from", ("event", start)),
                (_, { } start) => at.Text("export.retention.periodFrom", ("period", period), ("event", start)),
            },
            rule.UntilEvent is { } until ? at.Text("export.retention.until", ("event", until)) : null,
            rule.Afterwards is { } afterwards ? at.Text("export.retention.afterwards", ("what", afterwards)) : null,
            rule.Basis);
        return text.Length == 0 ? null : $"{at.DataCategory(line.DataCategoryId)}: {text}";
    }

    private static string Ground(Ground ground, ExportContext at) => WithRest(
        ExportContext.Ground(ground.Code),
        ExportContext.Parts(
            "; ",
            ExportContext.Statute(ground.Statute),
            ground.Interest,
            ground.Balancing is not { } balancing ? null
                : ExportContext.Parts(", ", at.Text("export.balancing", ("outcome", balancing.Outcome)), ExportContext.Text(balancing.CarriedOutOn), balancing.Reference),
            ground.ConsentMethod,
            ground.WithdrawalMethod,
            ground.Explanation));

    private static string Recipient(ProcessingActivity activity, Recipient line, ExportContext at) => WithRest(
        at.Party(line.PartyId),
        ExportContext.Parts(
            "; ",
            at.Text(line.Role),
            at.Text(line.Relation),
            at.Text(line.Direction),
            string.Join(", ", line.DataCategoryIds.Select(id => at.DataCategory(id))),
            ExportContext.Ground(line.Ground),
            ExportContext.Statute(line.Statute),
            Agreements(activity, line, at) is { Count: > 0 } relied ? at.Text("export.underAgreement", ("agreements", relied.Select(agreement => agreement.Reference).ToArray())) : null));

    /// <summary>
    /// The agreements in force that serve this line and cover its data: what the sharing check itself relies on, so that the
    /// export never says more than the check would.
    /// </summary>
    private static List<Agreement> Agreements(ProcessingActivity activity, Recipient line, ExportContext at) =>
        activity.PurposeId is not { } purpose || line.DataCategoryIds.Count == 0 ? [] :
        [.. activity.OrganisationIds
            .SelectMany(organisation => SharingCheck.Answer(at.Image, new SharingQuestion
            {
                OrganisationId = organisation,
                PartyId = line.PartyId,
                PurposeId = purpose,
                DataCategoryIds = line.DataCategoryIds,
                Direction = line.Direction,
                On = at.On,
                ActivityId = activity.Id,
            }).Agreements)
            .Select(relied => relied.Agreement)
            .DistinctBy(agreement => agreement.Id)];

    /// <summary>Who receives outside the EEA, the party itself or a sub-processor, and which safeguards the agreement holds (art. 30(1)(e)).</summary>
    private static IEnumerable<string> Transfers(ProcessingActivity activity, Recipient line, ExportContext at)
    {
        var agreements = Agreements(activity, line, at);
        return agreements.SelectMany(agreement => agreement.SubProcessors).Select(sub => sub.PartyId).Prepend(line.PartyId)
            .Select(id => at.Image.Parties.Find(id))
            .OfType<Party>()
            .Where(party => party.Country is { } country && !EuropeanEconomicArea.Members.Contains(country))
            .Select(party => WithRest(
                $"{party.Name}, {party.Country}",
                string.Join("; ", agreements
                    .SelectMany(agreement => agreement.TransferSafeguards)
                    .Where(safeguard => safeguard.Country == party.Country)
                    .Select(safeguard => ExportContext.Parts(", ", at.Text(safeguard.Mechanism), safeguard.Reference)))));
    }

    private static string WithRest(string? name, string rest) => rest.Length == 0 ? name ?? "" : $"{name} ({rest})";
}
