using System.Diagnostics;
using PrivacyRegister.Exports;
using PrivacyRegister.Exports.Pdf;
using PrivacyRegister.Exports.Report;
using PrivacyRegister.Http;

namespace PrivacyRegister.Tests.Benchmarks;

/// <summary>
/// Prints a register of any size and says how long it took: <c>pdf 250 FILE</c>. What it may cost is the browser's, not ours, so
/// it is no promise; what is measured here bounds <see cref="PdfPrinter.MostMegabytes"/>.
/// </summary>
internal static class PrintedRegister
{
    private const double Megabyte = 1_000_000;

    public static async Task Write(int activities, string file)
    {
        using var database = await LoadedDatabase.Create(new LargeRegister(activities));
        await using var app = Program.Build([$"--ConnectionStrings:Register={database.ConnectionString}"]);
        await using var scope = app.Services.CreateAsyncScope();
        var context = await scope.ServiceProvider.GetRequiredService<ExportSource>().Open(new ExportScope(Moment.Now, "nl", []), CancellationToken.None);
        var page = 0L;
        var clock = Stopwatch.StartNew();
        await using (var pdf = await app.Services.GetRequiredService<PdfPrinter>().Print(
            async (pages, output, stop) =>
            {
                await new RegisterReport(context, scope.ServiceProvider, pages).Write(output, stop);
                page = ((LimitedStream)output).Written;
            },
            CancellationToken.None))
        {
            await using var saved = File.Create(file);
            await pdf.CopyToAsync(saved);
        }

        Console.WriteLine($"{activities:N0} activities, {page / Megabyte:0.0} MB of HTML: {clock.Elapsed.TotalSeconds:0.0} s for {new FileInfo(file).Length / Megabyte:0.0} MB of PDF.");
    }
}
