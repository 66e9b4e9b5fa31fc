using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using PrivacyRegister.Http;
using PrivacyRegister.Register;
using PrivacyRegister.SharingChecks;

namespace PrivacyRegister.Demo;

/// <summary>
/// One moment in the life of the sample register: what somebody wrote or asked on a day counted back from the day it is
/// planted, so that "ends within a month" is true whenever it is started. Read from db/demo; see its README.
/// </summary>
internal sealed partial record DemoStep
{
    public int DaysAgo { get; init; }

    /// <summary>The time of that day in Europe/Amsterdam.</summary>
    public TimeOnly At { get; init; }

    /// <summary>The user name of a <see cref="DemoAccount"/>.</summary>
    [Mandatory] public string By { get; init; } = "";
    public string? Reason { get; init; }
    public IReadOnlyList<Person> People { get; init; } = [];

    /// <summary>Each with its <c>recordType</c> (<c>@type</c> where the record has a field of that name) and id: a new record, or what changes of one that is there (RFC 7396).</summary>
    public IReadOnlyList<JsonObject> Records { get; init; } = [];
    public IReadOnlyList<SharingCheckBody> Checks { get; init; } = [];

    /// <summary>All steps, the earliest first, with their days filled in.</summary>
    public static IReadOnlyList<DemoStep> All(DateOnly today)
    {
        var assembly = Assembly.GetExecutingAssembly();
        var steps = new List<DemoStep>();
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith("demo/", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            var text = RelativeDay().Replace(
                reader.ReadToEnd(),
                day => '"' + today.AddDays(int.Parse(day.Groups["days"].Value, CultureInfo.InvariantCulture)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + '"');
            steps.AddRange(JsonSerializer.Deserialize<DemoStep[]>(text, ApiJson.Options)!);
        }

        return [.. steps.OrderByDescending(step => step.DaysAgo).ThenBy(step => step.At)];
    }

    /// <summary>The instant of this step; never in the future.</summary>
    public DateTimeOffset Instant(DateTimeOffset now)
    {
        var local = Instants.Day(now).AddDays(-DaysAgo).ToDateTime(At);
        var instant = new DateTimeOffset(local, Instants.Amsterdam.GetUtcOffset(local)).ToUniversalTime();
        return instant < now ? instant : now;
    }

    [GeneratedRegex("\"@(?<days>[+-][0-9]+)\"", RegexOptions.CultureInvariant)]
    private static partial Regex RelativeDay();
}
