using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using PrivacyRegister.Database;
using PrivacyRegister.History;
using PrivacyRegister.Http;
using PrivacyRegister.Register;

namespace PrivacyRegister.Imports;

/// <summary>
/// A record as the file leaves it so far. Kept as a record, opened as JSON while a row writes in it: what comes out went
/// through the same reading as the body of a request.
/// </summary>
internal sealed class ImportDraft(RecordType type, Guid id, RegisterRecord? before, string? called)
{
    /// <summary>Bookkeeping that no row writes.</summary>
    private static readonly string[] Bookkeeping = ["schemaVersion", "version", "provenance", "factSources"];

    // Written as snapshots are, so that what did not change is the same to the byte.
    private static readonly JsonSerializerOptions AsStored = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly List<ImportRow> rows = new(1);

    public RecordType Type => type;

    public Guid Id => id;

    /// <summary>As the register has it; null for a new one.</summary>
    public RegisterRecord? Before { get; } = before;

    /// <summary>With what the rows so far say; null while nothing is known of a new one.</summary>
    public RegisterRecord? Now { get; private set; } = before;

    /// <summary>What the file says of where a new record's facts come from.</summary>
    public Provenance Provenance { get; set; } = Provenance.Imported;

    public IReadOnlyList<FactSource> FactSources { get; set; } = [];

    /// <summary>A row could not be read: the record is not what the file says.</summary>
    public bool Failed { get; private set; }

    public bool Changed => !ReferenceEquals(Now, Before);

    public string? Label => Now is { Label.Length: > 0 } known ? known.Label : called;

    public void Add(ImportRow row)
    {
        row.Draft = this;
        rows.Add(row);
    }

    /// <summary>
    /// Lets a row write in the record. <paramref name="write"/> gets the record as JSON, tells the row what it cannot read, and
    /// answers which column each field came from (null where the file has no columns).
    /// </summary>
    public void Write(ImportRow row, Func<JsonObject, Dictionary<string, string>?> write)
    {
        var old = Now is null ? JsonElement.Parse("{}") : JsonElement.Parse(Snapshot.Write(Now));
        var body = Now is null ? new JsonObject { ["id"] = id.ToString("D") } : BodyOf(old);
        var columns = write(body);
        if (row.Problems.Count > 0)
        {
            Failed = true;
            return;
        }

        var written = JsonSerializer.SerializeToElement(body, AsStored);
        var changes = RecordDifference.Between(old, written);
        if (changes.Count == 0 && Now is not null)
        {
            return;
        }

        row.Did(changes, columns);
        try
        {
            Now = (RegisterRecord)BodyReader.Read(written, type.ClrType(), ReadOnlyFields.None);
        }
        catch (Refusal refused)
        {
            Failed = true;
            foreach (var complaint in refused.Complaints)
            {
                row.Tell(row.ColumnOf(complaint.Pointer), complaint.Sentence);
            }
        }
    }

    /// <summary>A complaint about the record as a whole, told at the row that wrote that field.</summary>
    public void Tell(Complaint complaint)
    {
        Failed = true;
        var row = rows.FirstOrDefault(row => row.Touches(complaint.Pointer)) ?? rows[0];
        row.Tell(row.ColumnOf(complaint.Pointer), complaint.Sentence);
    }

    /// <summary>The record as a client would send it.</summary>
    public static JsonObject BodyOf(RegisterRecord record) => BodyOf(JsonElement.Parse(Snapshot.Write(record)));

    private static JsonObject BodyOf(JsonElement snapshot)
    {
        var body = JsonObject.Create(snapshot)!;
        foreach (var name in Bookkeeping)
        {
            body.Remove(name);
        }

        return body;
    }
}
