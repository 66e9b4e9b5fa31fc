using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using PrivacyRegister.Http;
using PrivacyRegister.Register;

namespace PrivacyRegister.Imports.Sheets;

/// <summary>The columns of processing activities: those of the export, of which some can be filled from a file of one's own only while the record is new.</summary>
internal static partial class ActivityColumns
{
    /// <summary>A column many registers have beside the one of recipients: who works for us.</summary>
    public const string Processors = "processors";

    public static IReadOnlyList<SheetColumn> All { get; } =
    [
        SheetColumn.Words("code"),
        SheetColumn.Words("name"),
        SheetColumn.Words("description"),
        SheetColumn.Reference("purpose", "purposeId", RecordType.Purpose),
        SheetColumn.References("organisations", "organisationIds", RecordType.Organisation),
        SheetColumn.Derived("contact"),
        SheetColumn.Derived("dataProtectionOfficer"),
        SheetColumn.Derived("representative"),
        SheetColumn.Word<Capacity>("capacity"),
        SheetColumn.Lines("onBehalfOf", "onBehalfOf", "partyId", Principal),
        SheetColumn.References("dataSubjects", "dataSubjectCategoryIds", RecordType.DataSubjectCategory),
        SheetColumn.Lines("data", "data", "dataCategoryId", (cell, text) => cell.Reference(RecordType.DataCategory, text) is { } id ? new JsonObject { ["dataCategoryId"] = id } : null, RecordType.DataCategory),
        OfAllData("dataSources", (line, text) => line["sourceDescription"] = text),
        OfAllData("retention", (line, text) => line["retention"] = Retention(text)),
        SheetColumn.Lines("grounds", "grounds", "ground", (cell, text) => GroundOf(cell, text) is { } code ? new JsonObject { ["ground"] = code } : null, parts: CellWords.Grounds),
        Statute("nationalIdStatute", "nationalIdStatute"),
        SheetColumn.Summary("article9"),
        SheetColumn.Summary("criminalBasis"),
        SheetColumn.Lines("recipients", "recipients", "partyId", (cell, text) => cell.Reference(RecordType.Party, text) is { } id ? new JsonObject { ["partyId"] = id } : null, RecordType.Party),
        new(Processors, ColumnUse.Value, AddProcessors) { IsOfNames = true },
        SheetColumn.List("internalRecipients"),
        SheetColumn.Derived("transfers"),
        SheetColumn.List("securityMeasures"),
        SheetColumn.List("systems"),
        SheetColumn.Flag("profiling"),
        SheetColumn.Summary("automatedDecisions"),
        SheetColumn.Summary("warningList"),
        SheetColumn.Summary("dpia"),
        SheetColumn.Summary("notice"),
        SheetColumn.Summary("rightsRestrictions"),
        ImportSheets.PersonColumn("owner", "ownerId"),
        SheetColumn.Day("reviewOn"),
        new(ImportSheets.Note, ColumnUse.Value, AddNote),
    ];

    public static SheetColumn Ground(string key, string field) => new(key, ColumnUse.Value, cell =>
    {
        if (cell.Text.Length == 0)
        {
            cell.Set(field, null);
        }
        else if (GroundOf(cell, cell.Text) is { } code)
        {
            cell.Set(field, code);
        }
    }) { IsOfNames = true };

    /// <summary>A provision: "art. 7.2 Wmo 2015". What is not written that way becomes the law without an article, which counts for nothing until somebody names it.</summary>
    public static SheetColumn Statute(string key, string field) => new(key, ColumnUse.Value, cell =>
    {
        if (cell.Text.Length == 0)
        {
            cell.Set(field, null);
            return;
        }

        if (cell.Target[field] is JsonObject known && (known["conditions"] is not null || known["url"] is not null))
        {
            // Its conditions are part of the words of the cell, and of another provision they would be wrong.
            cell.Complain(new Sentence("import.problem.summary"));
            return;
        }

        var cited = CitedStatute().Match(cell.Text);
        var statute = new JsonObject { ["law"] = cited.Success ? cited.Groups["law"].Value : cell.Text };
        if (cited.Success)
        {
            statute["article"] = cited.Groups["article"].Value;
        }

        cell.Set(field, statute);
    }) { IsOfNames = true };

    /// <summary>
    /// A rule in words: "5 jaar na einde huur" is a period and its start, "tot einde huur" an event. Anything else ("wettelijk",
    /// "zie selectielijst") is kept as it is and is no rule: the findings go on asking for one.
    /// </summary>
    private static JsonObject Retention(string text)
    {
        if (CellWords.Period(text) is { } only)
        {
            return new JsonObject { ["period"] = only };
        }

        var rule = PeriodFrom().Match(text);
        return rule.Success && CellWords.Period(rule.Groups["period"].Value) is { } period && !Doubt().IsMatch(rule.Groups["event"].Value)
            ? new JsonObject { ["period"] = period, ["startEvent"] = rule.Groups["event"].Value.Trim() }
            : new JsonObject { [Until().IsMatch(text) ? "untilEvent" : "basis"] = text };
    }

    private static JsonValue? GroundOf(CellWriting cell, string text)
    {
        if (CellWords.Ground(text) is { } code)
        {
            return JsonValue.Create(code.ToString());
        }

        cell.Complain(new Sentence(text.Length == 1 ? "import.problem.groundLetter" : "import.problem.groundUnknown"));
        return null;
    }

    private static JsonObject Principal(CellWriting cell, string text) => cell.Ground.Names.Find(RecordType.Party, text) is { } id
        ? new JsonObject { ["partyId"] = id.ToString("D") }
        : new JsonObject { ["name"] = text };

    /// <summary>One text for all data of an activity that has none of its own yet; in a register that has, the sheet of its data is where it is changed.</summary>
    private static SheetColumn OfAllData(string key, Action<JsonObject, string> put) => new(key, ColumnUse.Value, cell =>
    {
        var lines = (cell.Target["data"] as JsonArray)?.DeepClone() as JsonArray ?? [];
        if (cell.Shown is not null || cell.Text.Contains('\n', StringComparison.Ordinal))
        {
            cell.Complain(new Sentence("import.problem.summary"));
        }
        else if (cell.Text.Length > 0 && lines.Count == 0)
        {
            AddNote(cell);
        }
        else if (cell.Text.Length > 0)
        {
            foreach (var line in lines.OfType<JsonObject>())
            {
                put(line, cell.Text);
            }

            cell.Set("data", lines);
        }
    }) { IsOfNames = true };

    /// <summary>Parties of the cell that are recipients already become processors when no role was given to them; the others are added.</summary>
    private static void AddProcessors(CellWriting cell)
    {
        var lines = (cell.Target["recipients"] as JsonArray)?.DeepClone() as JsonArray ?? [];
        foreach (var id in cell.SeveralNames(RecordType.Party).Select(name => cell.Reference(RecordType.Party, name)).OfType<JsonNode>())
        {
            var line = lines.OfType<JsonObject>().FirstOrDefault(line => JsonNode.DeepEquals(line["partyId"], id));
            if (line is null)
            {
                lines.Add(line = new JsonObject { ["partyId"] = id });
            }

            if (line["role"] is null)
            {
                line["role"] = ApiJson.Name(RecipientRole.Processor);
                line["relation"] ??= ApiJson.Name(RecipientRelation.WorksForUs);
            }
        }

        cell.Set("recipients", lines);
    }

    private static void AddNote(CellWriting cell)
    {
        var note = $"{cell.Heading}: {cell.Text}";
        var present = (string?)cell.Target["description"];
        if (cell.Text.Length > 0 && present?.Split('\n').Contains(note.Split('\n')[0]) != true)
        {
            cell.Set("description", JsonValue.Create(present is null ? note : $"{present}\n{note}"));
        }
    }

    [GeneratedRegex(@"^\s*(?:art(?:ikel)?\.?|article)\s*(?<article>\d[\w.:]*(?:\s*(?:lid|sub|onder|en|of|,|\(\w+\))\s*\w*)*?)\s+(?<law>\p{Lu}.+)$", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex CitedStatute();

    // What follows changes the rule, or may not end it: a person's to read.
    [GeneratedRegex(@"\b(of|tenzij|maar|zolang|behalve|mits|or|unless|but|except|provided)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Doubt();

    [GeneratedRegex(@"^\s*(tot|totdat|zolang|gedurende|until|till|during|as long as|for as long as)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Until();

    [GeneratedRegex(@"^\s*(?<period>\d[\w\s,]*?)\s+(?:na|vanaf|after|from)\s+(?<event>.+)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex PeriodFrom();
}
