using System.Text.Json.Nodes;
using PrivacyRegister.Exports;
using PrivacyRegister.Register;
using PrivacyRegister.Register.Sharing;

namespace PrivacyRegister.Imports.Sheets;

/// <summary>The sheets that can be brought in, each with the columns its export has.</summary>
internal static class ImportSheets
{
    /// <summary>Where a column goes that has no place of its own: into the description, under its heading.</summary>
    public const string Note = "note";

    private static readonly SheetColumn[] OfEveryRecord =
    [
        SheetColumn.Word<RecordStatus>("status"),
        SheetColumn.Derived("provenance"),
        SheetColumn.Words("source"),
        SheetColumn.Derived("changedAt"),
        SheetColumn.Derived("changedBy"),
        new("version", ColumnUse.Version),
        new("id", ColumnUse.Id),
    ];

    private static readonly ImportSheet Organisations = new("organisations", RecordType.Organisation,
    [
        SheetColumn.Words("name"), SheetColumn.Words("legalForm"), SheetColumn.Words("chamberOfCommerceNumber"), SheetColumn.Words("address"),
        PersonColumn("contact", "contactPersonId"), PersonColumn("dataProtectionOfficer", "dataProtectionOfficerId"), PersonColumn("representative", "representativeId"),
        SheetColumn.Flag("isPublicBody"), SheetColumn.Reference("parent", "parentId", RecordType.Organisation), .. OfEveryRecord,
    ]) { Names = ["name", "chamberOfCommerceNumber"] };

    private static readonly ImportSheet Purposes = new("purposes", RecordType.Purpose,
    [
        SheetColumn.Words("code"), SheetColumn.Words("name"), SheetColumn.Words("nameEn"), SheetColumn.Words("description"), SheetColumn.Words("policyReference"),
        SheetColumn.Derived("activities"), .. OfEveryRecord,
    ]) { Names = ["code", "name"], Code = ("code", "name") };

    private static readonly ImportSheet DataSubjectCategories = new("data-subject-categories", RecordType.DataSubjectCategory,
    [
        SheetColumn.Words("code"), SheetColumn.Words("name"), SheetColumn.Words("nameEn"), SheetColumn.Flag("vulnerable"), .. OfEveryRecord,
    ]) { Names = ["code", "name"], Code = ("code", "name") };

    private static readonly ImportSheet DataCategories = new("data-categories", RecordType.DataCategory,
    [
        SheetColumn.Words("code"), SheetColumn.Words("name"), SheetColumn.Words("nameEn"), SheetColumn.Reference("parent", "parentId", RecordType.DataCategory),
        SheetColumn.Word<Sensitivity>("sensitivity"), SheetColumn.Word<Disclosure>("disclosure"), SheetColumn.Flag("vulnerable"), SheetColumn.Flag("policySpecial"),
        SheetColumn.Words("dpvTerm"), .. OfEveryRecord,
    ]) { Names = ["code", "name"], Code = ("code", "name") };

    private static readonly ImportSheet Parties = new("parties", RecordType.Party,
    [
        SheetColumn.Words("name"), SheetColumn.Word<PartyKind>("kind"), SheetColumn.References("members", "memberPartyIds", RecordType.Party), SheetColumn.List("aliases"),
        SheetColumn.Words("chamberOfCommerceNumber"), SheetColumn.Country("country"), SheetColumn.Words("website"),
        PersonColumn("contact", "contactPersonId"), PersonColumn("dataProtectionContact", "dataProtectionContactId"), SheetColumn.Summary("adequacyCertificate"), .. OfEveryRecord,
    ]) { Names = ["chamberOfCommerceNumber", "name"] };

    private static readonly ImportSheet AdequacyDecisions = new("adequacy-decisions", RecordType.AdequacyDecision,
    [
        SheetColumn.Country("country"), SheetColumn.Day("decidedOn"), SheetColumn.Day("validUntil"), SheetColumn.Word<AdequacyScope>("adequacyScope", "scope"), .. OfEveryRecord,
    ]) { Names = [] };

    private static readonly ImportSheet Agreements = new("agreements", RecordType.Agreement,
    [
        SheetColumn.Words("reference"), SheetColumn.Words("title"), SheetColumn.Word<AgreementKind>("kind"), SheetColumn.Derived("state"),
        Sides("ourSignatures", "organisations", "organisationId", RecordType.Organisation), Sides("theirSignatures", "parties", "partyId", RecordType.Party),
        SheetColumn.Summary("agreementScope"), SheetColumn.Words("handling"), SheetColumn.Day("effectiveFrom"), SheetColumn.Day("effectiveUntil"),
        SheetColumn.Summary("renewal"), SheetColumn.Number("noticePeriodDays"), SheetColumn.Day("terminatedOn"),
        SheetColumn.Reference("successor", "successorId", RecordType.Agreement), SheetColumn.Summary("document"), SheetColumn.Summary("article28"), SheetColumn.Summary("article26"),
        SheetColumn.Summary("subProcessors"), SheetColumn.Summary("transferSafeguards"), PersonColumn("owner", "ownerId"), SheetColumn.Day("reviewOn"), .. OfEveryRecord,
    ]) { Names = ["reference", "title"], Code = ("reference", "title") };

    private static readonly ImportSheet ActivityLines = new("activity-data", RecordType.ProcessingActivity,
    [
        SheetColumn.Derived("activity"), SheetColumn.Derived("name"), SheetColumn.Derived("dataCategory"), SheetColumn.Derived("sensitivity"),
        SheetColumn.References("dataSubjects", "dataSubjectCategoryIds", RecordType.DataSubjectCategory), SheetColumn.Flag("obtainedFromDataSubject", "fromDataSubject"),
        SheetColumn.Words("dataSource", "sourceDescription"), SheetColumn.Flag("required"), SheetColumn.Words("consequenceOfNotProviding"),
        SheetColumn.Period("retentionPeriod", "retention", "period"), SheetColumn.Words("startEvent", "retention", "startEvent"), SheetColumn.Words("untilEvent", "retention", "untilEvent"),
        SheetColumn.Word<AfterRetention>("afterwards", "retention", "afterwards"), SheetColumn.Words("retentionBasis", "retention", "basis"), SheetColumn.Derived("status"),
        new("version", ColumnUse.Version), new("activityId", ColumnUse.Id), SheetColumn.Derived("dataCategoryId"),
    ]) { Names = ["activity"], Lines = new LineList("data", "dataCategoryId", RecordType.DataCategory, "dataCategoryId", "dataCategory") };

    private static readonly ImportSheet Recipients = new("recipients", RecordType.ProcessingActivity,
    [
        SheetColumn.Derived("activity"), SheetColumn.Derived("name"), SheetColumn.Derived("party"), SheetColumn.Derived("country"), SheetColumn.Word<RecipientRole>("role"),
        SheetColumn.Word<RecipientRelation>("relation"), SheetColumn.Word<Direction>("direction"), SheetColumn.References("data", "dataCategoryIds", RecordType.DataCategory),
        ActivityColumns.Ground("ground", "ground"), ActivityColumns.Statute("statute", "statute"), SheetColumn.Derived("agreements"), SheetColumn.Derived("transfers"), SheetColumn.Derived("status"),
        new("version", ColumnUse.Version), new("activityId", ColumnUse.Id), SheetColumn.Derived("partyId"),
    ]) { Names = ["activity"], Lines = new LineList("recipients", "partyId", RecordType.Party, "partyId", "party") };

    private static readonly ImportSheet Scope = new("scope", RecordType.Agreement,
    [
        SheetColumn.Derived("agreement"), SheetColumn.Derived("title"), SheetColumn.Derived("kind"), SheetColumn.Derived("state"), SheetColumn.Derived("parties"), SheetColumn.Derived("purpose"),
        SheetColumn.References("data", "dataCategoryIds", RecordType.DataCategory), SheetColumn.References("dataSubjects", "dataSubjectCategoryIds", RecordType.DataSubjectCategory),
        SheetColumn.Word<Direction>("direction"), SheetColumn.Derived("effectiveFrom"), SheetColumn.Derived("effectiveUntil"), SheetColumn.Derived("status"),
        new("version", ColumnUse.Version), new("agreementId", ColumnUse.Id), SheetColumn.Derived("purposeId"),
    ]) { Names = ["agreement"], Lines = new LineList("scope", "purposeId", RecordType.Purpose, "purposeId", "purpose") };

    /// <summary>In the order in which they are read: what others refer to first, and lines after their records.</summary>
    public static IReadOnlyList<ImportSheet> All { get; } =
    [
        Organisations, DataSubjectCategories, DataCategories, Parties, Purposes,
        new("processing-activities", RecordType.ProcessingActivity, [.. ActivityColumns.All, .. OfEveryRecord]) { Names = ["code", "name"], Code = ("code", "name") },
        Agreements, AdequacyDecisions, ActivityLines, Recipients, Scope,
    ];

    public static ImportSheet? Find(string? name) => All.FirstOrDefault(sheet => sheet.Name == name);

    /// <summary>Somebody the register knows, by name or as an export writes them: name, function, address, number.</summary>
    internal static SheetColumn PersonColumn(string key, string field) => new(key, ColumnUse.Value, cell =>
    {
        if (cell.Text.Length == 0)
        {
            cell.Set(field, null);
            return;
        }

        var name = ImportNames.Key(cell.Text);
        var words = cell.Ground.Words("nl");
        var found = cell.Ground.Ground.People.All
            .Where(person => person.ErasedAt is null && (ImportNames.Key(person.Name) == name || ImportNames.Key(words.Contact(person.Id) ?? "") == name))
            .ToArray();
        if (found.Length == 1)
        {
            cell.Set(field, JsonValue.Create(found[0].Id.ToString("D")));
        }
        else
        {
            cell.Complain(new Sentence(found.Length == 0 ? "import.problem.personUnknown" : "import.problem.personShared"));
        }
    }) { IsOfNames = true };

    /// <summary>Who is on one side of an agreement. When somebody signed is put in by hand, with the document at hand.</summary>
    private static SheetColumn Sides(string key, string field, string about, RecordType type) => SheetColumn.Lines(
        key,
        field,
        about,
        (cell, text) =>
        {
            // The state of an agreement is of the day the file was made on; the rest must be as it is here.
            var name = cell.Shown?.Any(shown => WithoutState(shown) == WithoutState(text)) == true ? text[..text.IndexOf(": ", StringComparison.Ordinal)] : text;
            return cell.Reference(type, name) is { } id ? new JsonObject { [about] = id } : null;
        },
        type);

    private static string WithoutState(string text)
    {
        var last = text.LastIndexOf(", ", StringComparison.Ordinal);
        return last > 0 && CellWords.Value(typeof(AgreementState), text[(last + 2)..]) is not null ? text[..last] : text;
    }
}
