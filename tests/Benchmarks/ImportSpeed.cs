using System.Diagnostics;
using System.Text;
using PrivacyRegister.Database;
using PrivacyRegister.Exports;
using PrivacyRegister.Http;
using PrivacyRegister.Imports;

namespace PrivacyRegister.Tests.Benchmarks;

/// <summary>
/// How long somebody waits for the preview of a large file: read, held against the register row by row and judged as a whole,
/// from the bytes on, anew each time.
/// </summary>
internal static class ImportSpeed
{
    private const int Turns = 5;
    private const int WarmUps = 1;

    /// <summary>Longest wait for a preview of 5,000 rows, in seconds.</summary>
    private const double Longest = 5;

    public static async Task<Result[]> Measure(int activities)
    {
        using var database = await LoadedDatabase.Create(new LargeRegister(activities));
        await using var app = Program.Build([$"--ConnectionStrings:Register={database.ConnectionString}"]);
        await using var scope = app.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var sheet = Encoding.UTF8.GetString(await Export(services, async (context, output) =>
            await Exports.Sheets.Of("processing-activities").Choose(context, SheetChoice.Everything, services).Write(output, CancellationToken.None)));
        var rows = sheet.TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        var name = Array.IndexOf(rows[0].Split(';'), "Naam");
        var changed = string.Join("\r\n", rows.Select((row, line) => line == 0 ? row : Change(row, name)));
        var suppliers = new StringBuilder("Crediteurnaam;KvK-nummer;Land\r\n");
        for (var supplier = 0; supplier < activities; supplier++)
        {
            suppliers.Append($"Onderneming {supplier:D5} in oprichting;{80_000_000 + supplier};Nederland\r\n");
        }

        return
        [
            await Preview($"{activities:N0} activities as the export has them", Encoding.UTF8.GetBytes(sheet), ImportAction.Same),
            await Preview($"{activities:N0} activities, each edited", Encoding.UTF8.GetBytes(changed), ImportAction.Change),
            await Preview($"{activities:N0} suppliers new to the register", Encoding.UTF8.GetBytes(suppliers.ToString()), ImportAction.Create),
        ];

        async Task<Result> Preview(string what, byte[] bytes, ImportAction expected)
        {
            var times = new List<double>();
            ImportPlan? plan = null;
            for (var turn = 0; turn < Turns + WarmUps; turn++)
            {
                var import = new KeptImport { Id = Guid.CreateVersion7(), FileName = "regels.csv", Content = ImportFiles.Pack(bytes), Size = bytes.Length };
                var image = await services.GetRequiredService<RegisterStore>().Current(CancellationToken.None);
                var clock = Stopwatch.StartNew();
                plan = await services.GetRequiredService<Importer>().Plan(import, image, "nl", CancellationToken.None);
                times.Add(clock.Elapsed.TotalSeconds);
            }

            return plan!.Count(expected) < activities
                ? throw new InvalidOperationException($"{what}: {string.Join(", ", plan.Rows.Where(row => row.Action != expected).Take(3).SelectMany(row => row.Problems))}")
                : new Result($"Import preview: {what}", Benchmark.Median(times.Skip(WarmUps)), " s", Longest, AtLeast: false, $"{bytes.Length / 1_000_000.0:0.0} MB");
        }
    }

    private static string Change(string row, int column)
    {
        // Code and name have no separators within quotes.
        var cells = row.Split(';');
        cells[column] = cells[column] + " (anders)";
        return string.Join(';', cells);
    }

    private static async Task<byte[]> Export(IServiceProvider services, Func<ExportContext, Stream, Task> write)
    {
        using var output = new MemoryStream();
        await write(await services.GetRequiredService<ExportSource>().Open(new ExportScope(Moment.Now, "nl", []), CancellationToken.None), output);
        return output.ToArray();
    }
}
