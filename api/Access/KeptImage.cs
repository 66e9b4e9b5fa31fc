using System.Data.Common;
using PrivacyRegister.Database;

namespace PrivacyRegister.Access;

/// <summary>
/// An immutable picture of a few tables at a version the head names, kept in memory for as long as the head says that it is
/// the newest, else read anew: once, however many requests wait for it.
/// </summary>
internal sealed class KeptImage<T>(DatabaseEngine engine, T unread, Func<T, long> versionOf, Func<DbConnection, Task<T>> read) where T : class
{
    private readonly SemaphoreSlim reading = new(1, 1);
    private T image = unread;

    /// <summary>The picture at this version, or at a newer one that another request has already asked for.</summary>
    public ValueTask<T> At(long version, CancellationToken cancellationToken)
    {
        var known = Volatile.Read(ref image);
        return versionOf(known) == version ? ValueTask.FromResult(known) : new ValueTask<T>(Refresh(version, cancellationToken));
    }

    private async Task<T> Refresh(long version, CancellationToken cancellationToken)
    {
        await reading.WaitAsync(cancellationToken);
        try
        {
            if (versionOf(image) < version)
            {
                await using var connection = await engine.Open(cancellationToken);
                Volatile.Write(ref image, await read(connection));
            }

            return image;
        }
        finally
        {
            reading.Release();
        }
    }
}
