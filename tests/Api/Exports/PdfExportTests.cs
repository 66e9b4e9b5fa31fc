using System.Text;
using PrivacyRegister.Exports.Pdf;
using PrivacyRegister.Tests.Api.Server;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Outline;

namespace PrivacyRegister.Tests.Api.Exports;

/// <summary>The report as a PDF: made by a real browser where there is one, refused with advice where there is none.</summary>
public sealed class PdfExportTests(TestedEngine engine) : RegisterFixture(engine)
{
    private const string RequiredSetting = "PRIVACYREGISTER_TEST_BROWSER_REQUIRED";

    [TearDown]
    public void ForgetBrowser() => Register.App.Configuration["Pdf:Browser"] = null;

    [Test]
    public async Task Is_a_tagged_document_with_bookmarks_and_numbered_pages([Values("nl", "en")] string language)
    {
        NeedsBrowser();
        var answer = (await Auditor.Get("exports/register.pdf?lang=" + language)).Expect(200);
        using var pdf = PdfDocument.Open(answer.Bytes);
        Assert.That(pdf.TryGetBookmarks(out var bookmarks), Is.True);
        var titles = bookmarks!.GetNodes().Select(node => node.Title).ToArray();
        var structure = Encoding.Latin1.GetString(answer.Bytes);

        Assert.Multiple(() =>
        {
            Assert.That(answer.ContentType, Is.EqualTo("application/pdf"));
            Assert.That(answer.Header("Content-Length"), Is.EqualTo(answer.Bytes.Length.ToString(System.Globalization.CultureInfo.InvariantCulture)));
            Assert.That(answer.Header("Content-Disposition"), Does.Match("^attachment; filename=register-[0-9-]+-r[0-9]+\\.pdf$"));
            Assert.That(structure, Does.Contain("/StructTreeRoot").And.Contain("/Marked true").And.Contain("/Outlines").And.Contain($"/Lang ({language}"));
            Assert.That(titles, Has.Some.StartsWith("VA-P07"));
            Assert.That(titles, Has.Member(language == "nl" ? "Alle verwerkingen in het kort" : "All processing in short"));
            Assert.That(pdf.GetPage(pdf.NumberOfPages).Text, Does.Contain($"{pdf.NumberOfPages} / {pdf.NumberOfPages}").Or.Contain($"{pdf.NumberOfPages}/{pdf.NumberOfPages}"));
            Assert.That(pdf.GetPages().Count(page => page.Width > page.Height), Is.InRange(1, pdf.NumberOfPages - 10));
        });
    }

    [Test]
    public async Task Says_how_to_get_one_where_the_browser_named_is_not_there()
    {
        Register.App.Configuration["Pdf:Browser"] = "/nergens/chromium";

        (await Auditor.Get("exports/register.pdf")).IsProblem(501, "pdf-browser-missing",
            "The setting Pdf__Browser names /nergens/chromium, but there is no program there. Ask the administrator to put that right. You can also download the HTML report, open it and print it as PDF yourself.");
        Assert.That((string?)(await Auditor.In("nl").Get("exports/register.pdf")).Expect(501).Record["detail"], Does.StartWith("De instelling Pdf__Browser noemt /nergens/chromium"));
    }

    [Test]
    public async Task Says_so_where_the_browser_makes_none()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Ignore("Stands in a program that fails by a shell script.");
        }

        Register.App.Configuration["Pdf:Browser"] = "/bin/false";
        (await Auditor.Get("exports/register.pdf")).Expect(501);
        // Ends well, but writes no file.
        Register.App.Configuration["Pdf:Browser"] = "/bin/true";
        (await Auditor.Get("exports/register.pdf")).IsProblem(501, "pdf-failed",
            "The browser on the server could not make a PDF. The administrator finds the reason in the log. You can also download the HTML report, open it and print it as PDF yourself.");
    }

    [Test]
    public void Finds_an_installed_browser_on_the_path_first_and_never_one_in_a_snap()
    {
        var path = string.Join(Path.PathSeparator, "/snap/bin", "/opt/own");
        var own = Path.Combine("/opt/own", OperatingSystem.IsWindows() ? "chromium.exe" : "chromium");

        Assert.That(PdfBrowser.Installed(path, _ => true), Is.EqualTo(own));
        Assert.That(PdfBrowser.Installed(path, _ => false), Is.Null);
    }

    internal static void NeedsBrowser()
    {
        if (PdfBrowser.Installed(Environment.GetEnvironmentVariable("PATH"), File.Exists) is null)
        {
            const string missing = "No Chromium, Chrome or Edge is installed: nothing can make a PDF.";
            Assert.That(Environment.GetEnvironmentVariable(RequiredSetting), Is.Not.EqualTo("1"), missing);
            Assert.Ignore(missing);
        }
    }
}
