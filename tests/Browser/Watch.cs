using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace PrivacyRegister.Tests.Browser;

/// <summary>
/// What a browser window did while a test drove it: the hosts it asked, and everything the browser complained about –
/// script errors, console errors, and what the content security policy stopped.
/// </summary>
public sealed class Watch
{
    private readonly ConcurrentQueue<string> complaints = new();
    private readonly ConcurrentDictionary<string, bool> hosts = new();
    private readonly ConcurrentDictionary<int, bool> foreseen = new();
    private readonly ConcurrentDictionary<IRequest, bool> underWay = new();
    private bool noLine;

    public Watch(IBrowserContext context)
    {
        Context = context;
        context.RequestFinished += (_, request) => underWay.TryRemove(request, out var _);
        context.RequestFailed += (_, request) => underWay.TryRemove(request, out var _);
        context.Request += (_, request) =>
        {
            if (request.IsNavigationRequest)
            {
                // What a page asked before it was left is not answered to anyone.
                underWay.Clear();
            }

            underWay.TryAdd(request, true);
            if (new Uri(request.Url) is { Scheme: not ("data" or "blob") } address)
            {
                hosts.TryAdd(address.Authority, true);
            }
        };
        context.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning" && !IsForeseen(message.Text))
            {
                complaints.Enqueue($"{message.Type}: {message.Text} ({message.Location})");
            }
        };
        context.WebError += (_, error) => complaints.Enqueue($"script: {error.Error}");
    }

    public IBrowserContext Context { get; }

    public IReadOnlyCollection<string> Complaints => complaints;

    public IEnumerable<string> Hosts => hosts.Keys;

    /// <summary>A refusal this test is about; browsers write each refused request on the console.</summary>
    public void Foresee(int status) => foreseen[status] = true;

    /// <summary>The line is cut from here on; browsers write each request that fails on the console.</summary>
    public void ForeseeNoLine() => noLine = true;

    /// <summary>What the next test finds is its own.</summary>
    public void Forget()
    {
        complaints.Clear();
        hosts.Clear();
    }

    /// <summary>
    /// Waits until no request is under way and the page, having drawn what came of them, has asked nothing more. The
    /// browser's own sign of that takes half a second of silence each time.
    /// </summary>
    public async Task Loaded(IPage page)
    {
        await Assertions.Expect(page.GetByText("Bezig met ophalen")).ToHaveCountAsync(0);
        var until = DateTime.UtcNow.AddSeconds(20);
        for (var quiet = 0; quiet < 2;)
        {
            await page.EvaluateAsync("() => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)))");
            quiet = underWay.IsEmpty ? quiet + 1 : 0;
            Assert.That(DateTime.UtcNow, Is.LessThan(until), string.Join(' ', underWay.Keys.Select(request => request.Url)));
        }

        await Assertions.Expect(page.GetByText("Bezig met ophalen")).ToHaveCountAsync(0);
    }

    private bool IsForeseen(string complaint) =>
        (noLine && complaint.Contains("ERR_INTERNET_DISCONNECTED", StringComparison.Ordinal))
        || (complaint.StartsWith("Failed to load resource", StringComparison.Ordinal)
        && foreseen.Keys.Any(status => complaint.Contains($"status of {status}", StringComparison.Ordinal)));
}
