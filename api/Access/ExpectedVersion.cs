using PrivacyRegister.Http;
using PrivacyRegister.Register;

namespace PrivacyRegister.Access;

/// <summary>The version that a change of an account or a person rests on.</summary>
internal static class ExpectedVersion
{
    /// <exception cref="Refusal">412; <paramref name="expected"/> null = any.</exception>
    public static void Require(IReadOnlyCollection<int>? expected, int version)
    {
        if (expected is not null && !expected.Contains(version))
        {
            var stale = new Sentence("problem.stale", ("expected", string.Join(", ", expected)), ("current", version));
            throw new Refusal(RefusalKind.Stale, "stale-version", stale, [new Complaint("/If-Match", stale)]);
        }
    }

    /// <summary>Of a request that may say it and need not: what is removed holds no text somebody else could have changed.</summary>
    public static IReadOnlyCollection<int>? IfSaid(HttpRequest request) =>
        request.Headers.IfMatch.Count == 0 ? null : RequestHeaders.ExpectedVersions(request);
}
