using PrivacyRegister.Records;
using PrivacyRegister.Register;
using PrivacyRegister.Register.Upkeep;

namespace PrivacyRegister.Exports;

/// <summary>The sheets there are, by name: one per kind of record, and those of lines, findings and revisions.</summary>
internal static class Sheets
{
    public const string Default = "processing-activities";

    private static readonly Sheet<Organisation> Organisations = new(
        new("name", (record, _) => record.Name),
        new("legalForm", (record, _) => record.LegalForm),
        new("chamberOfCommerceNumber", (record, _) => record.ChamberOfCommerceNumber),
        new("address", (record, _) => record.Address),
        new("contact", (record, at) => at.Contact(record.ContactPersonId)),
        new("dataProtectionOfficer", (record, at) => at.Contact(record.DataProtectionOfficerId)),
        new("representative", (record, at) => at.Contact(record.RepresentativeId)),
        new("isPublicBody", (record, at) => at.Text(record.IsPublicBody)),
        new("parent", (record, at) => at.Organisation(record.ParentId)));

    private static readonly Sheet<Purpose> Purposes = new(
        new("code", (record, _) => record.Code),
        new("name", (record, _) => record.Name),
        new("nameEn", (record, _) => record.NameEn),
        new("description", (record, _) => record.Description),
        new("policyReference", (record, _) => record.PolicyReference),
        new("activities", (record, at) => Cell.Of(at.Image.Index.ActivitiesOfPurpose(record.Id).ToArray().Select(activity => $"{activity.Code} {activity.Name}"))));

    private static readonly Sheet<DataCategory> DataCategories = new(
        new("code", (record, _) => record.Code),
        new("name", (record, _) => record.Name),
        new("nameEn", (record, _) => record.NameEn),
        new("parent", (record, at) => at.DataCategory(record.ParentId)),
        new("sensitivity", (record, at) => at.Text(record.Sensitivity)),
        new("disclosure", (record, at) => at.Text(record.Disclosure)),
        new("vulnerable", (record, at) => at.Text(record.Vulnerable)),
        new("policySpecial", (record, at) => at.Text(record.PolicySpecial)),
        new("dpvTerm", (record, _) => record.DpvTerm));

    private static readonly Sheet<DataSubjectCategory> DataSubjectCategories = new(
        new("code", (record, _) => record.Code),
        new("name", (record, _) => record.Name),
        new("nameEn", (record, _) => record.NameEn),
        new("vulnerable", (record, at) => at.Text(record.Vulnerable)));

    private static readonly Sheet<Party> Parties = new(
        new("name", (record, _) => record.Name),
        new("kind", (record, at) => at.Text(record.Kind)),
        new("members", (record, at) => Cell.Of(record.MemberPartyIds.Select(id => at.Party(id)))),
        new("aliases", (record, _) => Cell.Of(record.Aliases)),
        new("chamberOfCommerceNumber", (record, _) => record.ChamberOfCommerceNumber),
        new("country", (record, _) => record.Country),
        new("website", (record, _) => record.Website),
        new("contact", (record, at) => at.Contact(record.ContactPersonId)),
        new("dataProtectionContact", (record, at) => at.Contact(record.DataProtectionContactId)),
        new("adequacyCertificate", (record, at) => record.AdequacyCertificate is not { } certificate ? null
            : ExportContext.Parts(", ", at.Text(certificate.Scheme), certificate.Reference, ExportContext.Text(certificate.CheckedOn))));

    private static readonly Sheet<AdequacyDecision> AdequacyDecisions = new(
        new("country", (record, _) => record.Country),
        new("decidedOn", (record, _) => record.DecidedOn),
        new("validUntil", (record, _) => record.ValidUntil),
        new("adequacyScope", (record, at) => at.Text(record.Scope)));

    private static readonly Sheet<FindingAcceptance> FindingAcceptances = new(
        new("finding", (record, at) => $"{record.Code} {at.Text($"finding.{record.Code.ToLowerInvariant()}.title")}"),
        new("record", (record, at) => at.Image.Find(record.RecordType, record.RecordId) is { } accepted ? RecordNames.Label(accepted, at.Language) : null),
        new("recordId", (record, _) => record.RecordId.ToString("D")),
        new("recordVersion", (record, _) => record.RecordVersion),
        new("field", (record, _) => record.Field),
        new("fingerprint", (record, _) => record.Fingerprint),
        new("severity", (record, at) => at.Text(record.Severity)),
        new("reason", (record, _) => record.Reason),
        new("acceptedUntil", (record, _) => record.Until));

    private static readonly Sheet<RightsRequest> RightsRequests = new(
        new("reference", (record, _) => record.Reference),
        new("invokedRight", (record, at) => at.Text(record.InvokedRight)),
        new("dataSubjects", (record, at) => at.DataSubjectCategory(record.DataSubjectCategoryId)),
        new("data", (record, at) => Cell.Of(record.DataCategoryIds.Select(id => at.DataCategory(id)))),
        new("receivedOn", (record, _) => record.ReceivedOn),
        new("dueOn", (record, _) => RequestTerm.Of(record).DueOn),
        new("lawDueOn", (record, _) => RequestTerm.Of(record).LawDueOn),
        new("state", (record, at) => at.Text(RequestTerm.State(record, at.On))),
        new("identifiedHow", (record, at) => at.Text(record.IdentifiedHow)),
        new("underSixteen", (record, at) => at.Text(record.UnderSixteen)),
        new("extension", (record, _) => record.Extension is not { } extension ? null
            : ExportContext.Parts("; ", ExportContext.Text(extension.Until), extension.Reason, ExportContext.Text(extension.ToldOn))),
        new("decision", (record, at) => record.Decision is not { } decision ? null
            : ExportContext.Parts("; ", at.Text(decision.Outcome), ExportContext.Text(decision.DecidedOn), decision.Reason)),
        new("notifiedParties", (record, at) => Cell.Of(record.NotifiedParties.Select(line => ExportContext.Parts(
            ", ", at.Party(line.PartyId), ExportContext.Text(line.NotifiedOn), at.Agreement(line.AgreementId))))));

    private static readonly Dictionary<string, Sheet> ByName =
        new Sheet[]
        {
            Organisations, Purposes, ActivitySheet.Sheet, DataCategories, DataSubjectCategories, Parties, AgreementSheet.Sheet, AdequacyDecisions, FindingAcceptances, RightsRequests,
            LineSheets.Data, LineSheets.Recipients, LineSheets.Scope, FindingSheet.Sheet, RevisionSheet.Sheet,
        }.ToDictionary(sheet => sheet.Name, StringComparer.Ordinal);

    public static IReadOnlyList<string> Names { get; } = [.. ByName.Keys];

    public static IEnumerable<Sheet> All => ByName.Values;

    public static Sheet Of(string name) => ByName[name];
}
