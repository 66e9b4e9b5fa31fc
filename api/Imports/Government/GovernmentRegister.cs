using System.Text.Json;
using System.Text.Json.Nodes;
using PrivacyRegister.Http;
using PrivacyRegister.Register;

namespace PrivacyRegister.Imports.Government;

/// <summary>A record of the government's register and its place; what is wrong where it, or its file, could not be read.</summary>
internal sealed record GovernmentRecord(string Path, int Line, SourceActivity? Activity, Sentence? Fault);

/// <summary>
/// The export of the AVG Register Rijksoverheid, taken apart: a zip with a folder per kind of register, in which each service
/// has <c>JSON/&lt;dienst&gt;.json</c>, a list of records. Records under the Wet politiegegevens are counted and not read:
/// that is another law, with another register.
/// </summary>
internal sealed class GovernmentRegister
{
    private const string Controllers = "AVG Verantwoordelijke Verwerkingen";
    private const string Processors = "AVG Verwerker Verwerkingen";
    private const string Police = "WPG Verantwoordelijke Verwerkingen";

    private readonly List<GovernmentRecord> records = [];
    private readonly List<string> unread = [];
    private int police;

    private GovernmentRegister()
    {
    }

    /// <summary>In the order of the file.</summary>
    public IReadOnlyList<GovernmentRecord> Records => records;

    /// <summary>What of the file is not imported.</summary>
    public IReadOnlyList<Sentence> Notes { get; private set; } = [];

    /// <summary>Whether files by these paths are such an export: told by the names of its folders.</summary>
    public static bool IsOne(IEnumerable<string> paths) => paths.Any(path => KindOf(path) is not null);

    /// <summary>Whether the content of a file by this path is read; of any other the path alone is told.</summary>
    public static bool Reads(string path) => KindOf(path) is not null && path.EndsWith(".json", StringComparison.OrdinalIgnoreCase);

    /// <exception cref="Refusal">400: none of the register's folders. 413: more records than an import takes.</exception>
    public static GovernmentRegister Read(IReadOnlyList<(string Path, ReadOnlyMemory<byte> Bytes)> files)
    {
        if (!IsOne(files.Select(file => file.Path)))
        {
            throw new Refusal(RefusalKind.Invalid, "no-register", new Sentence("import.government.noRegister", ("folders", new[] { Controllers, Processors })));
        }

        var register = new GovernmentRegister();
        foreach (var (path, bytes) in files.OrderBy(file => file.Path, StringComparer.Ordinal))
        {
            register.ReadFile(path.Replace('\\', '/'), bytes);
        }

        register.Notes =
        [
            .. register.police > 0 ? [new Sentence("import.government.note.police", ("count", register.police))] : Array.Empty<Sentence>(),
            .. register.unread.Count > 0 ? [new Sentence("import.government.note.unread", ("names", register.unread.Take(20).ToArray()))] : Array.Empty<Sentence>(),
        ];
        return register;
    }

    private void ReadFile(string path, ReadOnlyMemory<byte> bytes)
    {
        if (path.EndsWith('/') || path.Split('/').Any(part => part is "__MACOSX" || part.StartsWith('.')))
        {
            return;
        }

        if (KindOf(path) is not { } kind || !Reads(path))
        {
            unread.Add(path);
            return;
        }

        var text = bytes.Span.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes;
        if (text.Span.IndexOfAnyExcept(" \t\r\n"u8) < 0)
        {
            return;
        }

        try
        {
            var slices = Slices(text);
            if (kind == Police)
            {
                police += slices.Count;
                return;
            }

            for (var place = 0; place < slices.Count; place++)
            {
                records.Add(One(kind, path, place + 1, slices[place]));
            }
        }
        catch (JsonException malformed)
        {
            records.Add(new GovernmentRecord(path, 1, null, new Sentence(
                "body.malformedAt",
                ("line", (malformed.LineNumber ?? 0) + 1),
                ("column", (malformed.BytePositionInLine ?? 0) + 1))));
        }
    }

    /// <summary>The text of every record of a file; a file with one object has one record.</summary>
    /// <exception cref="JsonException">It is no JSON.</exception>
    private List<ReadOnlyMemory<byte>> Slices(ReadOnlyMemory<byte> text)
    {
        var reader = new Utf8JsonReader(text.Span, new JsonReaderOptions { MaxDepth = 32 });
        var slices = new List<ReadOnlyMemory<byte>>();
        reader.Read();
        if (reader.TokenType == JsonTokenType.StartArray)
        {
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                Take(ref reader);
            }
        }
        else
        {
            Take(ref reader);
        }

        while (reader.Read())
        {
            // To the end: what follows the document makes it no JSON.
        }

        return slices;

        void Take(ref Utf8JsonReader reader)
        {
            if (records.Count + slices.Count >= ImportLimits.MostRows)
            {
                throw ImportLimits.TooManyRows();
            }

            var from = (int)reader.TokenStartIndex;
            reader.Skip();
            slices.Add(text[from..(int)reader.BytesConsumed]);
        }
    }

    private static GovernmentRecord One(string kind, string path, int line, ReadOnlyMemory<byte> text)
    {
        JsonObject fields;
        try
        {
            using var document = BodyText.Parse(text);
            if (document.RootElement.ValueKind != JsonValueKind.Object)
            {
                return new GovernmentRecord(path, line, null, new Sentence("body.notAnObject"));
            }

            fields = JsonObject.Create(document.RootElement.Clone())!;
            _ = SourceText.Print(fields);
        }
        catch (Exception unreadable) when (unreadable is Refusal or InvalidOperationException)
        {
            // Well-formed as far as the reader saw: a name given twice, or half a character, found only when its text is read.
            return new GovernmentRecord(path, line, null, new Sentence("import.problem.unreadableRecord"));
        }

        return new GovernmentRecord(path, line, SourceActivity.Read(fields, kind == Processors), null);
    }

    private static string? KindOf(string path)
    {
        var folders = path.Replace('\\', '/').Split('/')[..^1];
        return new[] { Controllers, Processors, Police }.FirstOrDefault(kind => folders.Contains(kind, StringComparer.OrdinalIgnoreCase));
    }
}
