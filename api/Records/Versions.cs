using PrivacyRegister.Register;

namespace PrivacyRegister.Records;

/// <summary>The record a write rests on.</summary>
internal static class Versions
{
    /// <exception cref="Refusal">404 when it is not there, 412 when it has moved on.</exception>
    public static T Find<T>(RegisterImage image, Guid id, IReadOnlyCollection<int>? expected) where T : RegisterRecord
    {
        var record = image.Set<T>().Find(id) ?? throw new Refusal(RefusalKind.NotFound, "not-found", new Sentence("problem.recordNotFound"));
        if (expected is not null && !expected.Contains(record.Version))
        {
            var sentence = new Sentence("problem.stale", ("expected", string.Join(", ", expected)), ("current", record.Version));
            throw new Refusal(RefusalKind.Stale, "stale-version", sentence, [new Complaint("/If-Match", sentence)]);
        }

        return record;
    }
}
