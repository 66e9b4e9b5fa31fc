namespace PrivacyRegister.Http;

/// <summary>
/// Requests are not logged: this is a privacy register, and an address may hold a secret (a calendar link). Whatever levels an
/// operator sets, for everything or for one provider, what writes addresses down stays silent.
/// </summary>
internal static class UnloggedRequests
{
    private static readonly string[] Silent =
    [
        // "Request starting HTTP/1.1 GET …"; silent, it makes no activity and no scope per request either.
        "Microsoft.AspNetCore.Hosting.Diagnostics",

        // Which routes a path could be, with the path.
        "Microsoft.AspNetCore.Routing.Matching",

        // What could not be read as a request, as it came.
        "Microsoft.AspNetCore.Server.Kestrel.BadRequests",
    ];

    public static ILoggingBuilder WithoutRequests(this ILoggingBuilder logging)
    {
        logging.Services.PostConfigure<LoggerFilterOptions>(static options =>
        {
            // A rule for a provider goes before any rule for all; of rules for the same, the last counts.
            string?[] providers = [null, .. options.Rules.Select(rule => rule.ProviderName).OfType<string>().Distinct()];
            foreach (var provider in providers)
            {
                foreach (var category in Silent)
                {
                    options.Rules.Add(new LoggerFilterRule(provider, category, LogLevel.None, null));
                }
            }
        });
        return logging;
    }
}
