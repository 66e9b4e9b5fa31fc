using System.IO.Compression;
using System.Text;
using System.Text.Encodings.Web;
using PrivacyRegister.Exports.LinkedData;
using PrivacyRegister.Exports.Report;
using PrivacyRegister.Exports.Workbook;
using PrivacyRegister.Http;
using PrivacyRegister.Register;
using PrivacyRegister.Sentences;

namespace PrivacyRegister.Exports.Evidence;

/// <summary>
/// Every export of one register in one zip, with what proves them: a manifest, the hashes in the form <c>sha256sum -c</c> reads,
/// and how to check, in Dutch and in English. All files are of one image: nothing can come between them.
/// </summary>
internal sealed class EvidencePack(ExportContext at, IServiceProvider views)
{
    public const string Sums = "SHA256SUMS";

    private const string Pdf = "register.pdf";

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>What makes the same exports again on the command line.</summary>
    private string Options => string.Join(' ', [$"--as-of {at.AsOf}", $"--lang {at.Language}", .. at.Scope.Statuses.Distinct().Order().Select(status => $"--status {ApiJson.Name(status)}")]);

    /// <summary>Writes the pack; without a <paramref name="pdf"/> it says why there is none.</summary>
    public async Task Write(Stream output, Making making, Stream? pdf, Sentence? noPdf, CancellationToken cancellationToken)
    {
        var zip = new ZipFile(at, output);
        var files = new List<PackedFile>();
        foreach (var (language, name) in new[] { ("nl", "LEESMIJ.txt"), ("en", "VERIFY.txt") })
        {
            await Add(name, Text(SentenceBook.Render(new Sentence("export.evidence.how", ("moment", at.AsOf), ("revision", at.Image.Revision), ("hash", at.Image.HeadHash), ("options", Options)), language) + "\n"));
        }

        await Add("register.json", (stream, stop) => views.GetRequiredService<RegisterDocument>().Write(at, stream, stop));
        await Add("register.schema.json", Bytes(views.GetRequiredService<RegisterSchema>().Bytes));
        foreach (var sheet in Sheets.All)
        {
            await Add($"csv/{sheet.Name}.csv", sheet.Choose(at, SheetChoice.Everything, views).Write);
        }

        await Add("register.xlsx", (stream, stop) => views.GetRequiredService<RegisterWorkbook>().Write(at, stream, stop), CompressionLevel.NoCompression);
        await Add("register.jsonld", (stream, stop) => new LinkedRegister(at, isPublic: false).Write(stream, JavaScriptEncoder.UnsafeRelaxedJsonEscaping, stop));
        await Add("vocabulary.jsonld", Bytes(Vocabulary.Bytes));
        await Add("register.html", new RegisterReport(at, views).Write);
        if (pdf is not null)
        {
            await Add(Pdf, pdf.CopyToAsync, CompressionLevel.NoCompression);
        }

        await Add("public-register.html", (stream, stop) => PublicRegister.WritePage(at.OfAllStatuses, stream, stop));
        await Add("public-register.jsonld", (stream, stop) => new LinkedRegister(at.OfAllStatuses, isPublic: true).Write(stream, JavaScriptEncoder.UnsafeRelaxedJsonEscaping, stop));
        var manifested = files.ToArray();
        await Add("manifest.json", (stream, stop) => Manifest.Write(stream, at, making, manifested, noPdf is null ? [] : [new LeftOut(Pdf, at.Text(noPdf))], stop));
        var sums = string.Concat(files.Select(file => $"{file.Sha256}  {file.Name}\n"));
        await Add(Sums, Text(sums));
        await zip.Finish(cancellationToken);

        async Task Add(string name, Func<Stream, CancellationToken, Task> write, CompressionLevel compression = CompressionLevel.Optimal)
        {
            cancellationToken.ThrowIfCancellationRequested();
            await using var entry = zip.Entry(name, compression);
            await using var measured = new MeasuredStream(entry);
            await write(measured, cancellationToken);
            await measured.FlushAsync(cancellationToken);
            files.Add(new PackedFile(name, measured.Written, measured.Sha256()));
        }
    }

    private static Func<Stream, CancellationToken, Task> Text(string text) => Bytes(Utf8.GetBytes(text));

    private static Func<Stream, CancellationToken, Task> Bytes(ReadOnlyMemory<byte> bytes) => (stream, stop) => stream.WriteAsync(bytes, stop).AsTask();
}
