using PrivacyRegister.Register;
using PrivacyRegister.Register.Sharing;

namespace PrivacyRegister.Exports;

/// <summary>The agreements: who signed when, what they cover, and the state each has on the day of the export.</summary>
internal static class AgreementSheet
{
    public static readonly Sheet<Agreement> Sheet = new(
        new("reference", (agreement, _) => new Cell(agreement.Reference).LeadingTo(LineSheets.Scope.Name, agreement.Id)),
        new("title", (agreement, _) => agreement.Title),
        new("kind", (agreement, at) => at.Text(agreement.Kind)),
        new("state", (agreement, at) => at.Text(AgreementForce.Of(agreement, at.On))),
        new("ourSignatures", (agreement, at) => Cell.Of(agreement.Organisations
            .Select(side => Signature(at.Organisation(side.OrganisationId), side.SignedOn, side.SignedById, null, at)))),
        new("theirSignatures", (agreement, at) => Cell.Of(agreement.Parties
            .Select(side => Signature(at.Party(side.PartyId), side.SignedOn, side.SignedById, AgreementForce.For(agreement, side.PartyId, at.On), at)))),
        new("agreementScope", (agreement, at) => Cell.Of(agreement.Scope.Select(line => Scope(line, at)))),
        new("handling", (agreement, _) => agreement.Handling),
        new("effectiveFrom", (agreement, _) => agreement.EffectiveFrom),
        new("effectiveUntil", (agreement, _) => agreement.EffectiveUntil),
        new("renewal", (agreement, at) => ExportContext.Parts(", ", at.Text(agreement.Renewal), at.Period(agreement.RenewalPeriod))),
        new("noticePeriodDays", (agreement, _) => agreement.NoticePeriodDays),
        new("terminatedOn", (agreement, _) => agreement.TerminatedOn),
        new("successor", (agreement, at) => Cell.To(at.Image.Agreements.Find(agreement.SuccessorId), at.Agreement(agreement.SuccessorId))),
        new("document", (agreement, _) => agreement.Document is not { } document ? null
            : ExportContext.Parts(", ", document.Title, document.Url, document.Sha256 is { } hash ? "SHA-256 " + hash : null)),
        new("article28", (agreement, at) => Cell.Of(agreement.Article28.Select(point => Point(at.Text(point.Point), point.Assessment, point.Clause, at)))),
        new("article26", (agreement, at) => Cell.Of(agreement.Article26.Select(point => Point(at.Text(point.Point), point.Assessment, point.Clause, at)))),
        new("subProcessors", (agreement, at) => Cell.Of(agreement.SubProcessors.Select(sub => ExportContext.Parts(
            ": ", at.Party(sub.PartyId), at.Text(sub.Authorised ? "export.authorised" : "export.notAuthorised"))))),
        new("transferSafeguards", (agreement, at) => Cell.Of(agreement.TransferSafeguards.Select(safeguard => ExportContext.Parts(
            "; ", safeguard.Country, at.Text(safeguard.Mechanism), safeguard.Reference, safeguard.TransferAssessment)))),
        new("owner", (agreement, at) => at.Person(agreement.OwnerId)),
        new("reviewOn", (agreement, _) => agreement.ReviewOn));

    private static string Signature(string? name, DateOnly? signedOn, Guid? signedById, AgreementState? state, ExportContext at) => ExportContext.Parts(
        ", ",
        $"{name}: {(signedOn is { } day ? at.Text("export.signed", ("day", ExportContext.Text(day))) : at.Text("export.notSigned"))}",
        at.Person(signedById),
        at.Text(state));

    private static string Scope(ScopeLine line, ExportContext at) => ExportContext.Parts(
        "; ",
        at.Purpose(line.PurposeId),
        string.Join(", ", line.DataCategoryIds.Select(id => at.DataCategory(id))),
        string.Join(", ", line.DataSubjectCategoryIds.Select(id => at.DataSubjectCategory(id))),
        at.Text(line.Direction));

    private static string Point(string? name, Assessment assessment, string? clause, ExportContext at) =>
        ExportContext.Parts(", ", $"{name}: {at.Text(assessment)}", clause);
}
