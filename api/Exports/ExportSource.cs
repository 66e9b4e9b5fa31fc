using PrivacyRegister.Database;
using PrivacyRegister.Http;
using PrivacyRegister.People;
using PrivacyRegister.Records;
using PrivacyRegister.Register;

namespace PrivacyRegister.Exports;

/// <summary>Which register to export: as it stood when, in which language, and only records of these statuses (none = all).</summary>
public sealed record ExportScope(Moment AsOf, string Language, IReadOnlyList<RecordStatus> Statuses)
{
    public bool Takes(RegisterRecord record) => Statuses.Count == 0 || Statuses.Contains(record.Status);
}

/// <summary>Opens what an export is written from. People are outside the log, so they are named as they are now.</summary>
internal sealed class ExportSource(RegisterReader reader, RequestHead head, CurrentPeople people)
{
    public async Task<ExportContext> Open(ExportScope scope, CancellationToken cancellationToken) => new(
        scope,
        await reader.Context(scope.AsOf, null, scope.Language, cancellationToken),
        await people.At(await head.Get(), cancellationToken));
}
