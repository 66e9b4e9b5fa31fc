using System.Text.Json.Nodes;
using PrivacyRegister.History;
using PrivacyRegister.Records;
using PrivacyRegister.Register;
using PrivacyRegister.Sentences;

namespace PrivacyRegister.Imports;

/// <summary>How many rows of an import do what.</summary>
public sealed record ImportCounts(int Create, int Change, int Same, int Error);

/// <summary>A record of the register that a text may mean.</summary>
public sealed record SuggestedRecord(Guid Id, string Label);

/// <summary>A text of the file that names no record, with those that look like it.</summary>
public sealed record UnknownNameResponse
{
    public string RecordType { get; init; } = "";
    public string Text { get; init; } = "";
    public IReadOnlyList<SuggestedRecord> Suggestions { get; init; } = [];

    /// <summary>Whether a record can be added by this name alone.</summary>
    public bool CanCreate { get; init; }
}

/// <summary>What is wrong with a row, in the language asked for.</summary>
public sealed record ImportProblemResponse
{
    /// <summary>The letter and heading of the column, or the JSON pointer of the field; absent for the row as a whole.</summary>
    public string? Column { get; init; }
    public string Detail { get; init; } = "";
    public UnknownNameResponse? Unknown { get; init; }
}

/// <summary>The record a row is about. No id where it could not be told which.</summary>
public sealed record ImportedRecord(string RecordType, Guid Id, string? Label);

/// <summary>One row of the file and what importing it does.</summary>
public sealed record ImportRowResponse
{
    /// <summary>The sheet, file or list it is in.</summary>
    public string Table { get; init; } = "";

    /// <summary>The row of the sheet, or the place in the list, from 1.</summary>
    public int Line { get; init; }
    public ImportAction Action { get; init; }
    public ImportedRecord? Record { get; init; }

    /// <summary>Every field it changes, by JSON pointer into the record.</summary>
    public IReadOnlyList<FieldChange> Changes { get; init; } = [];
    public IReadOnlyList<ImportProblemResponse> Problems { get; init; } = [];
}

/// <summary>A column of a sheet of the file.</summary>
public sealed record ImportColumnResponse(string Column, string Heading, string? Field);

/// <summary>How a sheet of the file is read, and what its columns can be.</summary>
public sealed record ImportTableResponse
{
    public string Table { get; init; } = "";

    /// <summary>What its rows are about; absent: it is not read.</summary>
    public string? Sheet { get; init; }

    /// <summary>The line with the headings, from 1.</summary>
    public int? HeaderLine { get; init; }
    public IReadOnlyList<ImportColumnResponse> Columns { get; init; } = [];

    /// <summary>The first rows under the headings.</summary>
    public IReadOnlyList<IReadOnlyList<string?>> Sample { get; init; } = [];
}

/// <summary>A file brought in: what it is, and – until it is committed – what importing it would do.</summary>
public sealed record ImportResponse
{
    public Guid Id { get; init; }
    public string FileName { get; init; } = "";
    public string Format { get; init; } = "";

    /// <summary>In bytes.</summary>
    public int Size { get; init; }
    public DateTimeOffset CreatedAt { get; init; }
    public ActorResponse? CreatedBy { get; init; }
    public DateTimeOffset? CommittedAt { get; init; }

    /// <summary>The change set it wrote, by which it can be undone.</summary>
    public Guid? ChangeSetId { get; init; }
    public ImportCounts? Counts { get; init; }

    /// <summary>SHA-256 of all it would write, also in <c>ETag</c>; <c>If-Match</c> names it when it is committed.</summary>
    public string? Digest { get; init; }

    /// <summary>The first thousand; all of them are at <c>rows</c>.</summary>
    public IReadOnlyList<ImportRowResponse> Rows { get; init; } = [];

    /// <summary>How many people it would add to those the register knows.</summary>
    public int NewPeople { get; init; }

    /// <summary>What the first hundred of them are called.</summary>
    public IReadOnlyList<string> NewPeopleNames { get; init; } = [];

    /// <summary>What of the file is not read, and why.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
    public IReadOnlyList<ImportTableResponse> Tables { get; init; } = [];

    /// <summary>How it is read, as far as somebody chose.</summary>
    public ImportSettings Settings { get; init; } = ImportSettings.None;

    /// <summary>The revision of the register this answers from.</summary>
    public long Revision { get; init; }
}

/// <summary>Puts imports into words.</summary>
internal static class ImportAnswer
{
    public const int RowsShown = 1_000;

    private const int NamesShown = 100;

    public static ImportResponse Of(ShownImport shown, ViewContext context) => Of(shown.Import, context) with
    {
        Counts = shown.Plan is { } counted ? new ImportCounts(counted.Count(ImportAction.Create), counted.Count(ImportAction.Change), counted.Count(ImportAction.Same), counted.Count(ImportAction.Error)) : null,
        Rows = [.. (shown.Plan?.Rows ?? []).Take(RowsShown).Select(row => Row(row, context))],
        Digest = shown.Plan?.Digest,
        NewPeople = shown.Plan?.People.Count ?? 0,
        NewPeopleNames = [.. (shown.Plan?.People ?? []).Select(person => person.Name).Take(NamesShown)],
        Notes = [.. (shown.Plan?.Notes ?? []).Select(note => SentenceBook.Render(note, context.Language))],
        Tables = [.. (shown.Plan?.Tables ?? []).Select(Table)],
        Settings = Importer.Settings(shown.Import),
        Revision = shown.Image.Revision,
    };

    public static ImportResponse Of(KeptImport import, ViewContext context) => new()
    {
        Id = import.Id,
        FileName = import.FileName,
        Format = import.Format,
        Size = import.Size,
        CreatedAt = import.CreatedAt,
        CreatedBy = new ActorResponse(import.CreatedBy, context.Names.NameOf(import.CreatedBy, context.Language)),
        CommittedAt = import.CommittedAt,
        ChangeSetId = import.ChangeSetId,
        Revision = context.Image.Revision,
    };

    public static ImportRowResponse Row(ImportRow row, ViewContext context) => new()
    {
        Table = row.Table,
        Line = row.Line,
        Action = row.Action,
        Record = row is { Type: { } type, RecordId: { } id } ? new ImportedRecord(type.WireName(), id, row.Label) : null,
        Changes = [.. row.Changes.Select(change => change with { Before = Copy(change.Before), After = Copy(change.After) })],
        Problems = [.. row.Problems.Select(problem => new ImportProblemResponse
        {
            Column = problem.Column,
            Detail = SentenceBook.Render(problem.Sentence, context.Language),
            Unknown = problem.Unknown is not { } unknown ? null : new UnknownNameResponse
            {
                RecordType = unknown.Type.WireName(),
                Text = unknown.Text,
                Suggestions = [.. unknown.Suggestions.Select(record => new SuggestedRecord(record.Id, RecordNames.Label(record, context.Language)))],
                CanCreate = NamedRecords.CanBeMade(unknown.Type),
            },
        })],
    };

    private static ImportTableResponse Table(TableReading table) => new()
    {
        Table = table.Name,
        Sheet = table.Choice.Sheet,
        HeaderLine = table.Choice.HeaderLine,
        Columns = [.. table.Columns.Select(column => new ImportColumnResponse(column.Letter, column.Heading, table.Choice.Columns.FirstOrDefault(choice => choice.Column == column.Letter)?.Field))],
        Sample = table.Sample,
    };

    // A node stands in one document at a time, and the plan is kept.
    private static JsonNode? Copy(JsonNode? node) => node?.DeepClone();
}
