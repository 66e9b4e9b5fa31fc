using PrivacyRegister.Imports.Sheets;
using PrivacyRegister.Imports.Tables;
using PrivacyRegister.Register;

namespace PrivacyRegister.Imports;

/// <summary>Holds what somebody chose against the file, the sheets there are and the register: a choice that means nothing is told, not passed over.</summary>
internal static class SettingsCheck
{
    /// <exception cref="Refusal">400, with every place that means nothing.</exception>
    public static void Check(ImportSettings settings, IReadOnlyList<string> tables, RegisterImage image) => Refusal.When(
        RefusalKind.Invalid,
        "invalid",
        new Sentence("problem.invalid"),
        [.. settings.Tables.SelectMany((choice, place) => Of(choice, $"/tables/{place}", tables)), .. settings.Names.SelectMany((choice, place) => Of(choice, $"/names/{place}", image))]);

    private static IEnumerable<Complaint> Of(TableChoice choice, string at, IReadOnlyList<string> tables)
    {
        if (!tables.Contains(choice.Table))
        {
            yield return new Complaint(at + "/table", tables.Count == 0 ? new Sentence("import.settings.noTables") : new Sentence("body.notOneOf", ("allowed", tables.Take(50).ToArray())));
        }

        var sheet = ImportSheets.Find(choice.Sheet);
        if (choice.Sheet is not null && sheet is null)
        {
            yield return new Complaint(at + "/sheet", new Sentence("body.notOneOf", ("allowed", ImportSheets.All.Select(known => known.Name).ToArray())));
        }

        if (choice.HeaderLine is < 1)
        {
            yield return new Complaint(at + "/headerLine", new Sentence("import.settings.noLine"));
        }

        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (column, place) in choice.Columns.Select((column, place) => (column, place)))
        {
            if (!IsLetter(column.Column))
            {
                yield return new Complaint($"{at}/columns/{place}/column", new Sentence("import.settings.notAColumn"));
            }
            else if (!seen.Add(column.Column))
            {
                yield return new Complaint($"{at}/columns/{place}/column", new Sentence("import.settings.columnTwice"));
            }

            // Where the rows are about nothing, fields that were chosen before mean nothing yet, and nothing is lost.
            if (column.Field is { } field && (sheet is not null ? sheet.Column(field) is null : ImportSheets.All.All(known => known.Column(field) is null)))
            {
                yield return new Complaint(
                    $"{at}/columns/{place}/field",
                    sheet is null ? new Sentence("import.settings.noField") : new Sentence("body.notOneOf", ("allowed", sheet.Columns.Select(known => known.Key).ToArray())));
            }
        }
    }

    private static IEnumerable<Complaint> Of(NameChoice choice, string at, RegisterImage image)
    {
        if (choice.Create == (choice.RecordId is not null))
        {
            yield return new Complaint(at, new Sentence("import.settings.recordOrCreate"));
        }
        else if (choice.Create && !NamedRecords.CanBeMade(choice.RecordType))
        {
            yield return new Complaint(at + "/create", new Sentence("import.settings.cannotCreate"));
        }
        else if (choice.RecordId is { } id && image.Find(choice.RecordType, id) is null)
        {
            yield return new Complaint(at + "/recordId", new Sentence("problem.brokenReference"));
        }
    }

    private static bool IsLetter(string text) =>
        text.Length is 1 or 2 && text.All(char.IsAsciiLetter) && text.ToUpperInvariant().Aggregate(0, (place, letter) => (place * 26) + letter - 'A' + 1) <= TableLimits.Columns;
}
