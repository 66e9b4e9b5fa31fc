using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.Data.Sqlite;
using PrivacyRegister.Tests.Api.Server;

namespace PrivacyRegister.Tests.Api.Imports;

/// <summary>The worst file that is taken – the most rows, an error in each – costs the real program no more memory and time than a small machine has.</summary>
public sealed class ImportMemoryTests
{
    /// <summary>With the headings, the most a file may have; more than is looked at when it is no export of a register.</summary>
    private const int Refused = 99_999;

    /// <summary>As many as are looked at.</summary>
    private const int Taken = 24_999;

    /// <summary>In megabytes, all that the process ever had in memory, the register and the run-time included.</summary>
    private const int MostMemory = 300;

    [TestCase("parties", "csv", Refused)]
    [TestCase("parties", "csv", Taken)]
    [TestCase("parties", "xlsx", Refused)]
    [TestCase("parties", "xlsx", Taken)]
    [TestCase("activities", "csv", Refused)]
    [TestCase("activities", "csv", Taken)]
    [TestCase("activities", "xlsx", Refused)]
    [TestCase("activities", "xlsx", Taken)]
    public async Task A_great_many_rows_with_an_error_in_each(string what, string format, int rows)
    {
        if (!Directory.Exists("/proc/self"))
        {
            Assert.Ignore("This machine does not tell in /proc how much memory a process has.");
        }

        string[] headings = what == "parties" ? ["Naam", "Soort", "Land"] : ["Code", "Verwerking", "Doeleinden", "Gegevens"];
        Func<int, string[]> row = what == "parties"
            ? number => [$"Leverancier nummer {number} uit Amsterdam", $"vreemd {number % 50}", "Atlantis"]
            : number => [$"X{number}", $"Verwerking nummer {number}", $"Onbekend doel {number}", $"Gegeven {number}"];
        var file = format == "csv" ? Csv(headings, row, rows) : Workbook(headings, row, rows);
        var folder = Directory.CreateTempSubdirectory("privacy-register-memory-");
        try
        {
            var settings = ProgramProcess.Settings("sqlite", new SqliteConnectionStringBuilder { DataSource = Path.Combine(folder.FullName, "register.db") }.ToString());
            var token = (await ProgramProcess.Run(settings, "access-token", "create", "--name", "import", "--role", "privacyOfficer")).Output.Trim().Split('\n')[^1];
            await using var program = await ProgramProcess.Serve(settings);
            using var http = program.Http();
            http.DefaultRequestHeaders.Add("Authorization", "Bearer " + token);
            var before = Peak(program);
            var began = Stopwatch.GetTimestamp();
            using var body = new ByteArrayContent(file) { Headers = { ContentType = new MediaTypeHeaderValue("application/octet-stream") } };
            using var response = await http.PostAsync("imports?name=lijst." + format, body);
            var took = Stopwatch.GetElapsedTime(began);
            var answer = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
            var peak = Peak(program);
            await TestContext.Out.WriteLineAsync($"{what} {format} {rows}: {file.Length / 1024} kB, {took.TotalSeconds:0.0} s, {before} MB before, at most {peak} MB");

            Assert.That((int)response.StatusCode, Is.EqualTo(rows == Refused ? 413 : 201), answer.ToJsonString());
            if (rows == Taken)
            {
                Assert.That((int)answer["counts"]!["error"]!, Is.EqualTo(10_000));
                Assert.That((string?)answer["notes"]![0], Does.Contain("niet alle regels bekeken"));
            }

            Assert.That(peak, Is.LessThanOrEqualTo(MostMemory), "MB");
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            folder.Delete(recursive: true);
        }
    }

    private static int Peak(ProgramProcess program) => int.Parse(
        File.ReadLines($"/proc/{program.Id}/status").Single(line => line.StartsWith("VmHWM:", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[1],
        CultureInfo.InvariantCulture) / 1024;

    private static byte[] Csv(string[] headings, Func<int, string[]> row, int rows) =>
        Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, rows).Select(row).Prepend(headings).Select(cells => string.Join(';', cells) + "\r\n")));

    private static byte[] Workbook(string[] headings, Func<int, string[]> row, int rows)
    {
        const string main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        const string packages = "http://schemas.openxmlformats.org/package/2006/";
        const string documents = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        const string type = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "[Content_Types].xml", [$"<Types xmlns=\"{packages}content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"{type}sheet.main+xml\"/><Override PartName=\"/xl/sheet1.xml\" ContentType=\"{type}worksheet+xml\"/></Types>"]);
            Add(zip, "_rels/.rels", [$"<Relationships xmlns=\"{packages}relationships\"><Relationship Id=\"r1\" Type=\"{documents}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"]);
            Add(zip, "xl/workbook.xml", [$"<workbook xmlns=\"{main}\" xmlns:r=\"{documents}\"><sheets><sheet name=\"Blad1\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"]);
            Add(zip, "xl/_rels/workbook.xml.rels", [$"<Relationships xmlns=\"{packages}relationships\"><Relationship Id=\"r1\" Type=\"{documents}/worksheet\" Target=\"sheet1.xml\"/></Relationships>"]);
            Add(zip, "xl/sheet1.xml", Enumerable.Range(0, rows).Select(row).Prepend(headings)
                .Select(cells => $"<row>{string.Concat(cells.Select(cell => $"<c t=\"inlineStr\"><is><t>{cell}</t></is></c>"))}</row>")
                .Prepend($"<worksheet xmlns=\"{main}\"><sheetData>")
                .Append("</sheetData></worksheet>"));
        }

        return packed.ToArray();

        static void Add(ZipArchive zip, string path, IEnumerable<string> texts)
        {
            using var entry = new StreamWriter(zip.CreateEntry(path).Open());
            foreach (var text in texts)
            {
                entry.Write(text);
            }
        }
    }
}
