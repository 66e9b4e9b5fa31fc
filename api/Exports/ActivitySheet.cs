using PrivacyRegister.Register;

namespace PrivacyRegister.Exports;

/// <summary>
/// The record of processing activities in the order of art. 30(1) GDPR – (a) controller and contacts, (b) purposes, (c) data
/// subjects and data, (d) recipients, (e) transfers, (f) retention, (g) security – with art. 30(2)(a), for whom we process,
/// and what practice adds.
/// </summary>
internal static class ActivitySheet
{
    public static readonly Sheet<ProcessingActivity> Sheet = new(
        new("code", (activity, _) => new Cell(activity.Code).LeadingTo(LineSheets.Data.Name, activity.Id)),
        new("name", (activity, _) => activity.Name),
        new("description", (activity, _) => activity.Description),
        new("purpose", (activity, at) => at.Purpose(activity.PurposeId)),
        new("organisations", (activity, at) => Cell.Of(activity.OrganisationIds.Select(id => at.Organisation(id)))),
        new("contact", (activity, at) => OfEach(activity, at, organisation => at.Contact(organisation.ContactPersonId))),
        new("dataProtectionOfficer", (activity, at) => OfEach(activity, at, organisation => at.Contact(organisation.DataProtectionOfficerId))),
        new("representative", (activity, at) => OfEach(activity, at, organisation => at.Contact(organisation.RepresentativeId))),
        new("capacity", (activity, at) => at.Text(activity.Capacity)),
        new("onBehalfOf", (activity, at) => Cell.Of(activity.OnBehalfOf.Select(principal => Principal(principal, at)))),
        new("dataSubjects", (activity, at) => Cell.Of(activity.DataSubjectCategoryIds.Select(id => at.DataSubjectCategory(id)))),
        new("data", (activity, at) => Cell.Of(activity.Data.Select(line => Data(line, at)))),
        new("dataSources", (activity, at) => Cell.Of(activity.Data.Select(line => Source(line, at)))),
        new("retention", (activity, at) => Cell.Of(activity.Data.Select(line => Retention(line, at)))),
        new("grounds", (activity, at) => Cell.Of(activity.Grounds.Select(ground => Ground(ground, at)))),
        new("nationalIdStatute", (activity, _) => ExportContext.Statute(activity.NationalIdStatute)),
        new("article9", (activity, at) => activity.Article9 is not { } basis ? null
            : ExportContext.Parts("; ", at.Text(basis.Exception), ExportContext.Statute(basis.Statute), basis.Explanation)),
        new("criminalBasis", (activity, at) => activity.CriminalBasis is not { } basis ? null
            : ExportContext.Parts("; ", basis.Provision, basis.CoversDisclosure ? at.Text("export.coversDisclosure") : null, basis.Reference)),
        new("recipients", (activity, at) => Cell.Of(at.Lines(activity).Select(line => Recipient(line, at)))),
        new("internalRecipients", (activity, _) => Cell.Of(activity.InternalRecipients)),
        new("transfers", (activity, at) => Cell.Of(at.Lines(activity).SelectMany(line => line.TransferTexts(at)).Distinct())),
        new("securityMeasures", (activity, _) => Cell.Of(activity.SecurityMeasures)),
        new("systems", (activity, _) => Cell.Of(activity.Systems)),
        new("profiling", (activity, at) => at.Text(activity.Profiling)),
        new("automatedDecisions", (activity, at) => activity.AutomatedDecisions is not { } automated ? null
            : ExportContext.Parts("; ", at.Text(automated.Used), automated.Basis, automated.Logic, automated.Safeguards)),
        new("warningList", (activity, at) => activity.WarningList is not { } list ? null
            : ExportContext.Parts("; ", at.Text(list.Used), list.Protocol, at.Period(list.MaximumTerm))),
        new("dpia", (activity, at) => activity.Dpia is not { } dpia ? null
            : ExportContext.Parts("; ", at.Text(dpia.Need), dpia.Reason, ExportContext.Text(dpia.CarriedOutOn), dpia.Reference)),
        new("notice", (activity, _) => activity.Notice is not { } notice ? null
            : ExportContext.Parts(", ", notice.Title, notice.Edition, ExportContext.Text(notice.PublishedOn), notice.Url)),
        new("rightsRestrictions", (activity, at) => Cell.Of(activity.RightsRestrictions.Select(restriction => ExportContext.Parts(
            "; ", at.DataCategory(restriction.DataCategoryId), restriction.Provision, restriction.Necessity, ExportContext.Text(restriction.ReviewOn))))),
        new("owner", (activity, at) => at.Person(activity.OwnerId)),
        new("reviewOn", (activity, _) => activity.ReviewOn));

    /// <summary>Something of each organisation, with its name before it when there are several.</summary>
    private static Cell OfEach(ProcessingActivity activity, ExportContext at, Func<Organisation, string?> text) => Cell.Of(activity.OrganisationIds
        .Select(id => at.Image.Organisations.Find(id))
        .OfType<Organisation>()
        .Select(organisation => text(organisation) is { } said && activity.OrganisationIds.Count > 1 ? $"{organisation.Name}: {said}" : text(organisation)));

    private static string Principal(Principal principal, ExportContext at) => at.Image.Parties.Find(principal.PartyId) is { } party
        ? ExportContext.Parts(": ", party.Name, at.Contact(party.ContactPersonId))
        : principal.Name ?? "";

    private static string Data(ActivityData line, ExportContext at) => ExportContext.WithRest(
        at.DataCategory(line.DataCategoryId),
        string.Join(", ", line.DataSubjectCategoryIds.Select(id => at.DataSubjectCategory(id))));

    /// <summary>Where a datum comes from, after its name; null when nobody recorded it.</summary>
    public static string? Source(ActivityData line, ExportContext at) => AfterName(line, SourceAlone(line, at), at);

    /// <summary>Where a datum comes from; null when nobody recorded it.</summary>
    public static string? SourceAlone(ActivityData line, ExportContext at) =>
        ExportContext.Parts(", ", line.FromDataSubject == true ? at.Text("export.fromDataSubject") : null, line.SourceDescription) is { Length: > 0 } source ? source : null;

    /// <summary>How long a datum stays, after its name; null when nobody recorded it.</summary>
    public static string? Retention(ActivityData line, ExportContext at, bool withBasis = true) => AfterName(line, RetentionAlone(line, at, withBasis), at);

    /// <summary>How long a datum stays; null when nobody recorded it.</summary>
    public static string? RetentionAlone(ActivityData line, ExportContext at, bool withBasis = true)
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
            withBasis ? rule.Basis : null);
        return text.Length == 0 ? null : text;
    }

    private static string? AfterName(ActivityData line, string? text, ExportContext at) => text is null ? null : $"{at.DataCategory(line.DataCategoryId)}: {text}";

    private static string Ground(Ground ground, ExportContext at) => ExportContext.WithRest(
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

    private static string Recipient(GivenLine given, ExportContext at) => ExportContext.WithRest(
        at.Party(given.Line.PartyId),
        ExportContext.Parts(
            "; ",
            at.Text(given.Line.Role),
            at.Text(given.Line.Relation),
            at.Text(given.Line.Direction),
            string.Join(", ", given.Line.DataCategoryIds.Select(id => at.DataCategory(id))),
            ExportContext.Ground(given.Line.Ground),
            ExportContext.Statute(given.Line.Statute),
            given.Agreements.Count == 0 ? null : at.Text("export.underAgreement", ("agreements", given.Agreements.Select(agreement => agreement.Reference).ToArray()))));
}
