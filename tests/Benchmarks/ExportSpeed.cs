using System.Diagnostics;
using System.Globalization;
using System.Text.Encodings.Web;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using PrivacyRegister.Exports;
using PrivacyRegister.Exports.LinkedData;
using PrivacyRegister.Exports.Workbook;
using PrivacyRegister.Http;
using Sheet = DocumentFormat.OpenXml.Spreadsheet.Sheet;
using SheetCell = DocumentFormat.OpenXml.Spreadsheet.Cell;
using WorksheetPart = DocumentFormat.OpenXml.Packaging.WorksheetPart;

namespace PrivacyRegister.Tests.Benchmarks;

/// <summary>
/// How fast a large register is taken away: the workbook against the Open XML SDK alone writing the same cells, the texts in
/// megabytes a second. Each turn opens the register anew; what the program keeps of a register between requests is kept.
/// </summary>
internal static class ExportSpeed
{
    private const int Turns = 7;
    private const int WarmUps = 2;
    private const double Megabyte = 1_000_000;

    public static async Task<Result[]> Measure(int activities)
    {
        using var database = await LoadedDatabase.Create(new LargeRegister(activities));
        await using var app = Program.Build([$"--ConnectionStrings:Register={database.ConnectionString}"]);
        await using var scope = app.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var cells = await Cells(await Open(services), services);
        var count = cells.Sum(sheet => sheet.Sum(row => (long)row.Length));
        var (ours, alone) = (new List<double>(), new List<double>());
        for (var turn = 0; turn < Turns + WarmUps; turn++)
        {
            ours.Add(await Seconds(async output => await services.GetRequiredService<RegisterWorkbook>().Write(await Open(services), output, CancellationToken.None)));
            alone.Add(await Seconds(output => SdkAlone(cells, output)));
        }

        return
        [
            new Result(
                $"XLSX of {activities:N0} activities against the Open XML SDK alone writing its cells",
                Benchmark.Median(ours.Zip(alone, (own, sdk) => own / sdk).Skip(WarmUps)),
                "x",
                2.5,
                AtLeast: false,
                $"{Benchmark.Median(ours.Skip(WarmUps)):0.00} s against {Benchmark.Median(alone.Skip(WarmUps)):0.00} s; {count:N0} cells"),
            await Rate("CSV, all sheets", async (context, output) =>
            {
                foreach (var sheet in Exports.Sheets.All)
                {
                    await sheet.Choose(context, SheetChoice.Everything, services).Write(output, CancellationToken.None);
                }
            }),
            await Rate("JSON", (context, output) => services.GetRequiredService<RegisterDocument>().Write(context, output, CancellationToken.None)),
            await Rate("JSON-LD", (context, output) => new LinkedRegister(context, isPublic: false).Write(output, JavaScriptEncoder.UnsafeRelaxedJsonEscaping, CancellationToken.None)),
        ];

        async Task<Result> Rate(string what, Func<ExportContext, Stream, Task> write)
        {
            var rates = new List<double>();
            var bytes = 0L;
            for (var turn = 0; turn < Turns + WarmUps; turn++)
            {
                var output = new CountingStream();
                var clock = Stopwatch.StartNew();
                await write(await Open(services), output);
                rates.Add(output.Written / Megabyte / clock.Elapsed.TotalSeconds);
                bytes = output.Written;
            }

            return new Result($"{what} of {activities:N0} activities", Benchmark.Median(rates.Skip(WarmUps)), " MB/s", 30, AtLeast: true, $"{bytes / Megabyte:0.0} MB");
        }
    }

    private static async Task<ExportContext> Open(IServiceProvider services) =>
        await services.GetRequiredService<ExportSource>().Open(new ExportScope(Moment.Now, "nl", []), CancellationToken.None);

    private static async Task<double> Seconds(Func<Stream, Task> write)
    {
        var clock = Stopwatch.StartNew();
        await write(new CountingStream());
        return clock.Elapsed.TotalSeconds;
    }

    private static async Task<List<List<object?[]>>> Cells(ExportContext context, IServiceProvider services)
    {
        var sheets = new List<List<object?[]>>();
        foreach (var name in new[] { "processing-activities", "activity-data", "recipients", "agreements", "scope", "parties", "findings", "revisions" })
        {
            var rows = new List<object?[]>();
            await foreach (var row in Exports.Sheets.Of(name).Choose(context, SheetChoice.Everything, services).Rows)
            {
                rows.Add([.. row.Select(cell => cell.Value is long or DateOnly ? cell.Value : cell.Text)]);
            }

            sheets.Add(rows);
        }

        return sheets;
    }

    /// <summary>As the SDK's own guide writes large sheets: part by part, element by element.</summary>
    private static Task SdkAlone(List<List<object?[]>> sheets, Stream output)
    {
        using var bytes = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(bytes, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            var named = new DocumentFormat.OpenXml.Spreadsheet.Sheets();
            foreach (var rows in sheets)
            {
                var part = workbook.AddNewPart<WorksheetPart>();
                using (var writer = OpenXmlWriter.Create(part))
                {
                    writer.WriteStartElement(new Worksheet());
                    writer.WriteStartElement(new SheetData());
                    foreach (var row in rows)
                    {
                        writer.WriteStartElement(new Row());
                        foreach (var value in row)
                        {
                            writer.WriteElement(value switch
                            {
                                null => new SheetCell(),
                                string text => new SheetCell(new InlineString(new Text(text))) { DataType = CellValues.InlineString },
                                long number => new SheetCell(new CellValue(number.ToString(CultureInfo.InvariantCulture))),
                                DateOnly day => new SheetCell(new CellValue(day.ToDateTime(TimeOnly.MinValue).ToOADate())),
                                _ => throw new InvalidOperationException(),
                            });
                        }

                        writer.WriteEndElement();
                    }

                    writer.WriteEndElement();
                    writer.WriteEndElement();
                }

                named.Append(new Sheet { Id = workbook.GetIdOfPart(part), SheetId = (uint)sheets.IndexOf(rows) + 1, Name = $"Blad {sheets.IndexOf(rows)}" });
            }

            workbook.Workbook = new Workbook(named);
        }

        bytes.Position = 0;
        return bytes.CopyToAsync(output);
    }

    private sealed class CountingStream : Stream
    {
        public long Written { get; private set; }
        public override bool CanRead => false;
        public override bool CanSeek => false;
        public override bool CanWrite => true;
        public override long Length => Written;
        public override long Position { get => Written; set => throw new NotSupportedException(); }
        public override void Flush()
        {
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();
        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();
        public override void Write(byte[] buffer, int offset, int count) => Written += count;
        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            Written += buffer.Length;
            return ValueTask.CompletedTask;
        }
    }
}
