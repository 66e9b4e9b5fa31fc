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
    private bool noLine;

    public Watch(IBrowserContext context)
    {
        context.Request += (_, request) =>
        {
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

    public IReadOnlyCollection<string> Complaints => complaints;

    public IEnumerable<string> Hosts => hosts.Keys;

    /// <summary>A refusal this test is about; browsers write each refused request on the console.</summary>
    public void Foresee(int status) => foreseen[status] = true;

    /// <summary>The line is cut from here on; browsers write each request that fails on the console.</summary>
    public void ForeseeNoLine() => noLine = true;

    private bool IsForeseen(string complaint) =>
        (noLine && complaint.Contains("ERR_INTERNET_DISCONNECTED", StringComparison.Ordinal))
        || (complaint.StartsWith("Failed to load resource", StringComparison.Ordinal)
        && foreseen.Keys.Any(status => complaint.Contains($"status of {status}", StringComparison.Ordinal)));
}
