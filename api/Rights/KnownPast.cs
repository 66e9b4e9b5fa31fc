using PrivacyRegister.Database;
using PrivacyRegister.Http;
using PrivacyRegister.Register.Rights;

namespace PrivacyRegister.Rights;

/// <summary>
/// The past of the register, read from the log once and then only what is new in it. What a revision says never changes, so
/// one past serves every day before its end.
/// </summary>
internal sealed class KnownPast(RecordLog log)
{
    private readonly SemaphoreSlim reading = new(1, 1);
    private RegisterPast known = RegisterPast.Empty;

    /// <summary>A past that holds everything up to this place in the log, and perhaps more.</summary>
    public async Task<RegisterPast> UpTo(LogPlace place, CancellationToken cancellationToken)
    {
        await reading.WaitAsync(cancellationToken);
        try
        {
            if (known.Revision > 0 && await log.HashOf(known.Revision, cancellationToken) != known.Hash)
            {
                // Another log than the one that was read: a restored backup. Begin anew.
                known = RegisterPast.Empty;
            }

            if (known.Revision < place.Revision)
            {
                var rows = await log.OfKinds(RegisterPast.Types, known.Revision, place.Revision, cancellationToken);
                known = known.With(
                    rows.AsParallel().AsOrdered().Select(row => (row.Type, row.RecordId, new RecordVersion(row.Number, Instants.Day(row.At), row.Record()))),
                    place.Revision,
                    place.Hash);
            }

            return known;
        }
        finally
        {
            reading.Release();
        }
    }
}
