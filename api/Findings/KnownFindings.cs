using System.Collections.Concurrent;
using PrivacyRegister.Database;
using PrivacyRegister.Records;
using PrivacyRegister.Register;
using PrivacyRegister.Register.Findings;

namespace PrivacyRegister.Findings;

/// <summary>
/// The findings of an image on a day, kept as long as the image is: pages and filters of one list judge the register once. How
/// many there were at a place in the log on a day never changes, and is kept longer.
/// </summary>
internal sealed class KnownFindings
{
    private const int MostDays = 500;

    private readonly KeptForDay<IReadOnlyList<Finding>> known = new(RegisterFindings.Of);
    private readonly ConcurrentDictionary<(LogPlace Place, DateOnly On), FindingsOnDay> days = new();
    private readonly SemaphoreSlim judging = new(1, 1);

    public IReadOnlyList<Finding> Of(RegisterImage image, DateOnly on) => known.Of(image, on);

    /// <summary>How many there were; the image is opened only where nobody asked before, one at a time: each is a register of its own in memory.</summary>
    public async Task<FindingsOnDay> OnDay(LogPlace place, DateOnly on, Func<Task<RegisterImage>> open, CancellationToken cancellationToken)
    {
        if (days.TryGetValue((place, on), out var counted))
        {
            return counted;
        }

        await judging.WaitAsync(cancellationToken);
        try
        {
            if (days.TryGetValue((place, on), out counted))
            {
                return counted;
            }

            var image = await open();
            var findings = Of(image, on);
            var accepted = AcceptedFindings.Of(image, on);
            Finding[] still = [.. findings.Where(finding => accepted.For(finding) is null)];
            if (days.Count >= MostDays)
            {
                days.Clear();
            }

            return days[(place, on)] = new FindingsOnDay(on, image.Revision, SeverityTotals.Of(still), findings.Count - still.Length, Article30Progress.Of(image, findings));
        }
        finally
        {
            judging.Release();
        }
    }
}
