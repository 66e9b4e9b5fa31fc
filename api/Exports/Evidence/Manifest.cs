using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using PrivacyRegister.Http;

namespace PrivacyRegister.Exports.Evidence;

/// <summary>A file of the pack; its hash is SHA-256 in lower-case hexadecimals.</summary>
internal sealed record PackedFile(string Name, long Bytes, string Sha256);

/// <summary>A file that is not in the pack, and why.</summary>
internal sealed record LeftOut(string Name, string Reason);

/// <summary>When and by whom a pack was made. Only the manifest says so: everything else in the pack is the register's alone.</summary>
internal sealed record Making(DateTimeOffset At, string By);

/// <summary><c>manifest.json</c> of an evidence pack: of which register it is, who made it when with which program, and the hash of every file.</summary>
internal static class Manifest
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true };

    public static async Task Write(Stream output, ExportContext at, Making making, IEnumerable<PackedFile> files, IEnumerable<LeftOut> leftOut, CancellationToken cancellationToken)
    {
        await using var json = new Utf8JsonWriter(output, Options);
        json.WriteStartObject();
        json.WriteString("title", at.Text("export.workbook.title"));
        at.WriteStanding(json);
        json.WriteString("madeAt", ExportContext.Text(making.At));
        json.WriteString("madeBy", making.By);
        json.WriteStartObject("program");
        json.WriteString("name", "Privacy Register");
        json.WriteString("version", typeof(Manifest).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion);
        json.WriteEndObject();
        json.WriteStartArray("files");
        foreach (var file in files)
        {
            json.WriteStartObject();
            json.WriteString("name", file.Name);
            json.WriteNumber("bytes", file.Bytes);
            json.WriteString("sha256", file.Sha256);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("leftOut");
        foreach (var file in leftOut)
        {
            json.WriteStartObject();
            json.WriteString("name", file.Name);
            json.WriteString("reason", file.Reason);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        await json.FlushAsync(cancellationToken);
    }
}
