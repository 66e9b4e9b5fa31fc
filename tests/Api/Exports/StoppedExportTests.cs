using MediatR;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using PrivacyRegister.Commands;
using PrivacyRegister.Exports;
using PrivacyRegister.Exports.Pdf;
using PrivacyRegister.Http;
using PrivacyRegister.Register;
using PrivacyRegister.Tests.Api.Server;

namespace PrivacyRegister.Tests.Api.Exports;

/// <summary>Whoever stops waiting stops the work: the writing of a file, and the browser that makes one.</summary>
[Platform(Exclude = "Win", Reason = "Stands in a browser that hangs by a shell script.")]
public sealed class StoppedExportTests(TestedEngine engine) : RegisterFixture(engine)
{
    private HungBrowser browser = null!;

    /// <summary>Enough that no export is written in one go.</summary>
    [OneTimeSetUp]
    public async Task Fill()
    {
        var description = new string('x', 5_000);
        for (var number = 0; number < 150; number++)
        {
            await Register.CreateBare("processing-activities", activity => (activity["code"], activity["description"]) = (Intent.NewCode("VEEL"), $"{number} {description}"));
        }
    }

    [SetUp]
    public void PutBrowser()
    {
        browser = new HungBrowser();
        Register.App.Configuration["Pdf:Browser"] = browser.Program;
    }

    [TearDown]
    public void RemoveBrowser()
    {
        Register.App.Configuration["Pdf:Browser"] = null;
        browser.Dispose();
    }

    [TestCase("register.pdf")]
    [TestCase("evidence.zip")]
    public async Task Ends_the_browser_and_removes_the_page_when_the_request_is_broken_off(string path)
    {
        using var stop = new CancellationTokenSource();
        var asked = Auditor.Get("exports/" + path, stop.Token);
        await browser.Starts();

        Assert.That(browser.Mode, Is.EqualTo("700"));
        Assert.That(browser.Held, Is.EqualTo(new[] { "report.html" }));
        await stop.CancelAsync();

        Assert.That(async () => await asked, Throws.InstanceOf<OperationCanceledException>());
        await browser.IsGone();
    }

    [Test]
    public async Task Ends_a_browser_that_takes_too_long_and_says_so()
    {
        using var printer = new PdfPrinter(new PdfBrowser(Register.App.Configuration), NullLogger<PdfPrinter>.Instance) { Longest = TimeSpan.FromMilliseconds(500) };

        var refusal = Assert.ThrowsAsync<Refusal>(() => printer.Print((_, output, stop) => output.WriteAsync("<p>"u8.ToArray(), stop).AsTask(), CancellationToken.None));

        Assert.That((refusal.Kind, refusal.Type), Is.EqualTo((RefusalKind.NotAvailable, "pdf-too-slow")));
        if (browser.Started)
        {
            await browser.IsGone();
        }
    }

    [Test]
    public async Task Makes_one_at_a_time_and_lets_those_who_wait_go()
    {
        using var printer = new PdfPrinter(new PdfBrowser(Register.App.Configuration), NullLogger<PdfPrinter>.Instance);
        using var first = new CancellationTokenSource();
        using var second = new CancellationTokenSource();
        var written = 0;
        var making = Print(first.Token);
        await browser.Starts();
        var waiting = Print(second.Token);

        await second.CancelAsync();
        Assert.That(async () => await waiting, Throws.InstanceOf<OperationCanceledException>());
        Assert.That(written, Is.EqualTo(1));
        await first.CancelAsync();
        Assert.That(async () => await making, Throws.InstanceOf<OperationCanceledException>());
        await browser.IsGone();

        Task<FileStream> Print(CancellationToken stop) => printer.Print((_, _, _) => Task.FromResult(written++), stop);
    }

    [Test]
    public void Refuses_a_page_that_is_too_long_before_any_browser_starts()
    {
        var place = Directory.CreateTempSubdirectory("privacy-register-place-");
        using var printer = new PdfPrinter(new PdfBrowser(Register.App.Configuration), NullLogger<PdfPrinter>.Instance) { Place = place.FullName };
        var block = new byte[1_000_000];

        var refusal = Assert.ThrowsAsync<Refusal>(() => printer.Print(
            async (_, output, stop) =>
            {
                for (var written = 0; written <= PdfPrinter.MostMegabytes; written++)
                {
                    await output.WriteAsync(block, stop);
                }
            },
            CancellationToken.None));

        Assert.That((refusal.Kind, refusal.Type), Is.EqualTo((RefusalKind.TooLarge, "pdf-too-large")));
        Assert.That(browser.Started, Is.False);
        Assert.That(place.GetFileSystemInfos(), Is.Empty);
        place.Delete();
    }

    [Test]
    public void Removes_what_a_program_that_was_killed_left_behind_and_nothing_newer()
    {
        var place = Directory.CreateTempSubdirectory("privacy-register-place-");
        var left = place.CreateSubdirectory("privacy-register-pdf-0123");
        File.WriteAllText(Path.Combine(left.FullName, "report.html"), "register");
        place.CreateSubdirectory("privacy-register-other");
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;

        PrintFolder.RemoveLeft(place.FullName, now);
        Assert.That(left.Exists, Is.True);
        PrintFolder.RemoveLeft(place.FullName, now.AddDays(1));

        Assert.That(place.GetDirectories().Select(folder => folder.Name), Is.EqualTo(new[] { "privacy-register-other" }));
        place.Delete(recursive: true);
    }

    [TestCase("json")]
    [TestCase("jsonld")]
    [TestCase("csv.zip")]
    [TestCase("xlsx")]
    [TestCase("html")]
    public async Task Writes_nothing_more_once_it_is_stopped(string format)
    {
        await using var scope = Register.App.Services.CreateAsyncScope();
        var wanted = new ExportScope(Moment.Now, "nl", []);
        IRequest<ExportedFile> request = format switch
        {
            "json" => new ExportRegister(wanted),
            "jsonld" => new ExportLinkedRegister(wanted),
            "csv.zip" => new ExportSheets(wanted),
            "xlsx" => new ExportWorkbook(wanted),
            _ => new ExportReport(wanted),
        };
        var file = await scope.ServiceProvider.GetRequiredService<IMediator>().Send(request);
        using var whole = new MemoryStream();
        await file.Write(whole, CancellationToken.None);
        using var stop = new CancellationTokenSource();
        await using var stopped = new StoppingStream(stop);

        Assert.That(async () => await file.Write(stopped, stop.Token), Throws.InstanceOf<OperationCanceledException>());
        Assert.That(stopped.Written, Is.GreaterThan(0).And.LessThan(whole.Length / 2));
        // What a zip had compressed already may still come; nothing is begun any more.
        Assert.That(stopped.WritesAfter, Is.LessThanOrEqualTo(1));
    }

    [Test]
    public async Task Leaves_nothing_of_a_command_that_is_stopped()
    {
        var folder = Directory.CreateTempSubdirectory("privacy-register-export-");
        using var stop = new CancellationTokenSource();
        string[] args = ["export", "--format", "pdf", "--output", Path.Combine(folder.FullName, "register.pdf")];
        var running = ExportCommand.Run(Register.App.Services, args, stop.Token);
        await browser.Starts();
        await stop.CancelAsync();

        Assert.That(await running, Is.EqualTo(1));
        Assert.That(folder.GetFileSystemInfos(), Is.Empty);
        await browser.IsGone();
        folder.Delete();
    }

    /// <summary>Stops whoever writes to it after the first bytes, and counts what still comes.</summary>
    private sealed class StoppingStream(CancellationTokenSource stop) : Stream
    {
        public long Written { get; private set; }

        public int WritesAfter { get; private set; }

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

        public override void Write(byte[] buffer, int offset, int count) => Count(count);

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Count(buffer.Length);
            return ValueTask.CompletedTask;
        }

        private void Count(int count)
        {
            if (stop.IsCancellationRequested && count > 0)
            {
                WritesAfter++;
            }

            Written += count;
            stop.Cancel();
        }
    }
}
