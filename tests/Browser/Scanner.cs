using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace PrivacyRegister.Tests.Browser;

/// <summary>
/// axe on the page as it stands. Run within the page: the package's own way opens a blank page beside it each time, for the
/// sake of frames, of which there are none here; that and sending the scanner anew cost more than the scan.
/// </summary>
internal static class Scanner
{
    private const string Run =
        """
        async (rules) => {
          const { violations } = await axe.run(document, { resultTypes: ['violations'], ...(rules.length > 0 && { runOnly: { type: 'rule', values: rules } }) });
          return violations.flatMap(({ id, help, nodes }) => nodes.map((node) => `${id} – ${help} at ${node.html} ${node.any.map((check) => check.message).join(' ')}`));
        }
        """;

    private static readonly string Source = new BundledAxeScriptProvider().GetScript();

    /// <summary>The faults of the page by all rules, or by the colours alone: dark is the light page in other colours.</summary>
    public static async Task<string[]> Faults(IPage page, ColorScheme scheme = ColorScheme.Light)
    {
        if (!await page.EvaluateAsync<bool>("() => 'axe' in window"))
        {
            await page.EvaluateAsync(Source);
        }

        string[] rules = scheme == ColorScheme.Dark ? ["color-contrast"] : [];
        return [.. (await page.EvaluateAsync<string[]>(Run, rules)).Select(fault => $"{scheme}: {fault}")];
    }
}
