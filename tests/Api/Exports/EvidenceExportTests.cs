using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using PrivacyRegister.Tests.Api.Server;

namespace PrivacyRegister.Tests.Api.Exports;

/// <summary>Every export in one pack, with what proves them.</summary>
public sealed class EvidenceExportTests(TestedEngine engine) : RegisterFixture(engine)
{
    private const string NoBrowser = "/nergens/chromium";

    [SetUp]
    public void TakeBrowserAway() => Register.App.Configuration["Pdf:Browser"] = NoBrowser;

    [TearDown]
    public void ForgetBrowser() => Register.App.Configuration["Pdf:Browser"] = null;

    [Test]
    public async Task Holds_the_very_files_the_other_exports_give()
    {
        var pack = await Pack("lang=nl");
        var expected = new Dictionary<string, string>
        {
            ["register.json"] = "exports/register.json?lang=nl",
            ["register.schema.json"] = "exports/register.schema.json",
            ["register.xlsx"] = "exports/register.xlsx?lang=nl",
            ["register.jsonld"] = "exports/register.jsonld?lang=nl",
            ["vocabulary.jsonld"] = "vocabulary",
            ["register.html"] = "exports/register.html?lang=nl",
            ["public-register.html"] = "exports/public-register.html?lang=nl",
            ["public-register.jsonld"] = "exports/public-register.jsonld?lang=nl",
        };
        foreach (var sheet in PrivacyRegister.Exports.Sheets.Names)
        {
            expected[$"csv/{sheet}.csv"] = "";
        }

        using var sheets = new ZipArchive(new MemoryStream((await Auditor.Get("exports/register.csv.zip?lang=nl")).Expect(200).Bytes));
        foreach (var (name, path) in expected)
        {
            var bytes = path.Length > 0 ? (await Auditor.Get(path)).Expect(200).Bytes : Bytes(sheets.GetEntry(name[4..])!);
            Assert.That(pack[name], Is.EqualTo(bytes), name);
        }

        Assert.That(pack.Keys, Is.EquivalentTo(expected.Keys.Concat(["LEESMIJ.txt", "VERIFY.txt", "manifest.json", "SHA256SUMS"])));
    }

    [Test]
    public async Task Says_of_every_file_what_it_should_be_and_who_made_it_when()
    {
        var pack = await Pack("lang=en&status=established");
        var manifest = JsonNode.Parse(pack["manifest.json"])!;
        var register = JsonNode.Parse(pack["register.json"])!;
        var files = manifest["files"]!.AsArray();

        Assert.Multiple(() =>
        {
            Assert.That(files.Select(file => (string?)file!["name"]), Is.EquivalentTo(pack.Keys.Except(["manifest.json", "SHA256SUMS"])));
            foreach (var file in files)
            {
                var bytes = pack[(string)file!["name"]!];
                Assert.That(((long)file["bytes"]!, (string?)file["sha256"]), Is.EqualTo(((long)bytes.Length, Convert.ToHexStringLower(SHA256.HashData(bytes)))));
            }

            foreach (var name in new[] { "asOf", "revision", "headHash", "changedAt", "language", "status" })
            {
                Assert.That(JsonNode.DeepEquals(manifest[name], register[name]), Is.True, name);
            }

            Assert.That(DateTimeOffset.Parse((string)manifest["madeAt"]!, CultureInfo.InvariantCulture), Is.EqualTo(Clock.Now));
            Assert.That((string?)manifest["madeBy"], Is.EqualTo("tests as auditor"));
            Assert.That((string?)manifest["program"]!["version"], Does.Match("^[0-9]+\\.[0-9]+\\.[0-9]+"));
            Assert.That(manifest["leftOut"]!.AsArray().Select(file => ((string?)file!["name"], (string?)file["reason"])).Single(), Is.EqualTo(("register.pdf",
                $"The setting Pdf__Browser names {NoBrowser}, but there is no program there. Ask the administrator to put that right. You can also download the HTML report, open it and print it as PDF yourself.")));
            Assert.That(Encoding.UTF8.GetString(pack["VERIFY.txt"]), Does.Contain((string)manifest["headHash"]!).And.Contain("sha256sum -c SHA256SUMS").And.Contain($"--as-of {manifest["asOf"]} --lang en --status established"));
            Assert.That(Encoding.UTF8.GetString(pack["LEESMIJ.txt"]), Does.Contain("dotnet run --project api -- verify"));
        });
    }

    [Test]
    public async Task Is_the_same_byte_for_byte_whenever_it_is_made_but_for_who_and_when()
    {
        var day = Clock.Now.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        await Register.WithSignedAgreement("covenant", "Zoeklicht", "P08", "naam");
        var before = await Pack($"lang=nl&asOf={day}");
        Clock.Advance(TimeSpan.FromDays(3));
        await Register.CreateBare("processing-activities", activity => activity["code"] = Intent.NewCode("LATER"));
        var after = await Pack($"lang=nl&asOf={day}");

        Assert.That(after.Keys, Is.EqualTo(before.Keys));
        Assert.That(after.Where(file => !file.Value.SequenceEqual(before[file.Key])).Select(file => file.Key), Is.EquivalentTo(new[] { "manifest.json", "SHA256SUMS" }));
    }

    [Test]
    public async Task Is_checked_by_the_tool_it_names()
    {
        var folder = Directory.CreateTempSubdirectory("privacy-register-pack-");
        try
        {
            ZipFile.ExtractToDirectory(new MemoryStream((await Auditor.Get("exports/evidence.zip")).Expect(200).Bytes), folder.FullName);
            var (code, said) = await Sums(folder.FullName);
            Assert.That(code, Is.Zero, said);
            var lines = said.Split('\n', StringSplitOptions.RemoveEmptyEntries);
            Assert.That(lines, Is.All.EndsWith(": OK"));
            Assert.That(lines, Has.Length.EqualTo(folder.GetFiles("*", SearchOption.AllDirectories).Length - 1));

            await File.AppendAllTextAsync(Path.Combine(folder.FullName, "csv", "parties.csv"), "x");
            Assert.That((await Sums(folder.FullName)).Code, Is.EqualTo(1));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Test]
    public async Task Has_the_pdf_where_there_is_a_browser()
    {
        PdfExportTests.NeedsBrowser();
        Register.App.Configuration["Pdf:Browser"] = null;

        var pack = await Pack("lang=nl&status=retired");

        Assert.That(Encoding.Latin1.GetString(pack["register.pdf"]), Does.StartWith("%PDF-"));
        Assert.That(JsonNode.Parse(pack["manifest.json"])!["leftOut"]!.AsArray(), Is.Empty);
    }

    private static async Task<(int Code, string Said)> Sums(string folder)
    {
        try
        {
            using var tool = Process.Start(new ProcessStartInfo("sha256sum", ["-c", "SHA256SUMS"]) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true })!;
            var said = await tool.StandardOutput.ReadToEndAsync();
            await tool.WaitForExitAsync();
            return (tool.ExitCode, said);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Ignore("There is no sha256sum on this machine.");
            throw;
        }
    }

    private static byte[] Bytes(ZipArchiveEntry entry)
    {
        using var bytes = new MemoryStream();
        using var stream = entry.Open();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    private async Task<Dictionary<string, byte[]>> Pack(string query)
    {
        using var zip = new ZipArchive(new MemoryStream((await Auditor.Get("exports/evidence.zip?" + query)).Expect(200).Bytes));
        return zip.Entries.ToDictionary(entry => entry.FullName, Bytes);
    }
}
