using System.Globalization;
using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using PrivacyRegister.Exports.Pdf;
using PrivacyRegister.Register;
using PrivacyRegister.Tests.Api.Server;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Outline;

namespace PrivacyRegister.Tests.Api.Exports;

/// <summary>Whoever holds the register on paper finds in its contents on which page everything begins, or no number: never a wrong one.</summary>
public sealed class PageNumberTests(TestedEngine engine) : RegisterFixture(engine)
{
    // The browser makes a document smaller whose tables are too wide for the paper: a heading is larger than most of its page.
    private const double Larger = 1.15;
    private const double SameLine = 2;
    private const double MarginPoints = 45;

    [TearDown]
    public void ForgetBrowser() => Register.App.Configuration["Pdf:Browser"] = null;

    [Test]
    public async Task Are_those_of_the_headings_they_stand_behind([Values("nl", "en")] string language)
    {
        PdfExportTests.NeedsBrowser();
        await Register.WithSignedAgreement("covenant", "Zoeklicht", "P08", "naam");
        var page = new ReportPageFile((await Auditor.Get("exports/register.html?lang=" + language)).Expect(200).Text);
        using var pdf = PdfDocument.Open((await Auditor.Get("exports/register.pdf?lang=" + language)).Expect(200).Bytes);
        Assert.That(pdf.TryGetBookmarks(out var bookmarks), Is.True);
        var outline = bookmarks!.GetNodes().OfType<DocumentBookmarkNode>().ToLookup(node => node.Title, node => node.PageNumber);
        var parts = page.Body.QuerySelectorAll("nav li a").Select(link => link.TextContent).ToArray();
        var activities = page.Body.QuerySelectorAll("section[aria-labelledby=overview] tbody a").Select(link => page.Document.GetElementById(link.GetAttribute("href")![1..])!.TextContent).ToArray();
        var contents = page.Body.QuerySelector("#contents")!.TextContent;
        var contentsLines = Lines(pdf.GetPage(outline[contents].Single())).SkipWhile(line => line != contents).ToArray();
        var overview = pdf.GetPages().Where(sheet => sheet.Number >= outline[parts[0]].Single() && sheet.Number < outline[parts[1]].Single()).SelectMany(LastColumn).ToArray();

        Assert.That(parts, Has.Length.EqualTo(7));
        Assert.That(activities, Has.Length.GreaterThanOrEqualTo(18));
        Assert.That(overview, Has.Length.EqualTo(activities.Length));
        foreach (var (heading, number) in parts.Select(part => (part, Numbered(contentsLines, part)))
                     .Concat(activities.Zip(overview)))
        {
            Assert.That(number, Is.EqualTo(outline[heading].Single()), heading);
            Assert.That(Headings(pdf.GetPage(number)), Does.Contain(heading.Replace(" ", "", StringComparison.Ordinal)), heading);
        }
    }

    [Test]
    public async Task Are_counted_again_where_they_themselves_moved_something()
    {
        PdfExportTests.NeedsBrowser();
        using var pdf = await Print(number => number is null ? 1 : 2);

        Assert.That(pdf.NumberOfPages, Is.EqualTo(3));
        Assert.That(pdf.GetPage(1).Text, Does.Contain("begins on 3"));
    }

    [Test]
    public async Task Are_left_out_where_the_paper_never_agrees_with_them()
    {
        PdfExportTests.NeedsBrowser();
        using var pdf = await Print(number => number is null ? 1 : int.Parse(number, CultureInfo.InvariantCulture));

        Assert.That(pdf.NumberOfPages, Is.EqualTo(2));
        Assert.That(pdf.GetPage(1).Text, Does.Contain("begins on nowhere"));
        Assert.That(pdf.TryGetBookmarks(out _), Is.True);
    }

    [Test]
    [Platform(Exclude = "Win", Reason = "Stands in for a browser by a shell script.")]
    public void Refuses_what_is_no_pdf_and_hands_over_none_of_it()
    {
        var folder = Directory.CreateTempSubdirectory("privacy-register-garbled-");
        var program = Path.Combine(folder.FullName, "browser");
        File.WriteAllText(program, "#!/bin/sh\nfor given in \"$@\"; do case $given in --print-to-pdf=*) echo garbled > \"${given#*=}\";; esac; done\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        Register.App.Configuration["Pdf:Browser"] = program;
        var refusal = Assert.ThrowsAsync<Refusal>(() => Print(_ => 1));

        Assert.That((refusal.Kind, refusal.Type), Is.EqualTo((RefusalKind.NotAvailable, "pdf-failed")));
        folder.Delete(recursive: true);
    }

    /// <summary>A page whose heading comes so many sheets after the link to it as <paramref name="sheets"/> says of the number given.</summary>
    private async Task<PdfDocument> Print(Func<string?, int> sheets)
    {
        using var printer = new PdfPrinter(new PdfBrowser(Register.App.Configuration), NullLogger<PdfPrinter>.Instance);
        await using var file = await printer.Print(
            (pages, output, stop) =>
            {
                var number = pages.Of("place");
                var breaks = string.Concat(Enumerable.Repeat("<p style=\"break-after:page\">…</p>", sheets(number)));
                return output.WriteAsync(Encoding.UTF8.GetBytes($"<!doctype html><meta charset=utf-8><title>x</title><p><a href=\"#place\">It</a> begins on {number ?? "nowhere"}</p>{breaks}<h2 id=place>Here</h2>"), stop).AsTask();
            },
            CancellationToken.None);
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes);
        return PdfDocument.Open(bytes.ToArray());
    }

    /// <summary>The number at the end of the line that begins with this.</summary>
    private static int Numbered(IReadOnlyCollection<string> lines, string beginning)
    {
        var found = lines.Where(line => (line + " ").StartsWith(beginning + " ", StringComparison.Ordinal)).ToArray();
        Assert.That(found, Has.Length.EqualTo(1), () => $"'{beginning}' in\n{string.Join('\n', lines)}");
        return int.Parse(found[0].Split(' ')[^1], CultureInfo.InvariantCulture);
    }

    /// <summary>What stands next to each other, from left to right; what an item of a list is numbered with is none of it.</summary>
    private static IEnumerable<string> Lines(Page page)
    {
        var left = page.GetWords().OrderByDescending(word => word.Letters[0].StartBaseLine.Y).ToList();
        while (left.Count > 0)
        {
            var line = left.TakeWhile(word => left[0].Letters[0].StartBaseLine.Y - word.Letters[0].StartBaseLine.Y < SameLine).ToArray();
            left.RemoveRange(0, line.Length);
            var words = line.OrderBy(word => word.BoundingBox.Left).Select(word => word.Text).ToArray();
            yield return string.Join(' ', words[0].EndsWith('.') ? words[1..] : words);
        }
    }

    /// <summary>The numbers at the right of what is between the margins of a page, from above.</summary>
    private static IEnumerable<int> LastColumn(Page page) =>
        from word in page.GetWords()
        where word.BoundingBox.Left > page.Width - (2 * MarginPoints) && word.BoundingBox.Bottom > MarginPoints && word.BoundingBox.Top < page.Height - MarginPoints && int.TryParse(word.Text, CultureInfo.InvariantCulture, out _)
        orderby word.BoundingBox.Bottom descending
        select int.Parse(word.Text, CultureInfo.InvariantCulture);

    /// <summary>The words of a page's headings, without spaces.</summary>
    private static string Headings(Page page)
    {
        var most = page.Letters.GroupBy(letter => letter.PointSize).MaxBy(letters => letters.Count())!.Key;
        return string.Concat(page.Letters.Where(letter => letter.PointSize > most * Larger).Select(letter => letter.Value)).Replace(" ", "", StringComparison.Ordinal);
    }
}
