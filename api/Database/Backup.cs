using System.Data.Common;
using Microsoft.Data.Sqlite;
using PrivacyRegister.Register;

namespace PrivacyRegister.Database;

/// <summary>
/// A copy of the whole database that was proven before it got its name: its pages sound, its log intact. Whatever goes wrong,
/// what stood under that name still does.
/// </summary>
public sealed class Backup(DatabaseEngine engine, TimeProvider time)
{
    // What SQLite writes beside a file in use. Left beside a new file of that name, it would be read into it.
    private static readonly string[] Beside = ["-wal", "-shm", "-journal"];

    private static readonly StringComparison NamesAre = OperatingSystem.IsWindows() ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;

    /// <summary>Copies the database to a file only this user can read; the server may go on serving and writing.</summary>
    /// <param name="path">Where to.</param>
    /// <param name="replace">Whether a file may be there already.</param>
    /// <param name="cancellationToken">Gives up; nothing is left behind.</param>
    /// <returns>What the verification of the copy found: intact, its revision and head hash.</returns>
    /// <exception cref="Refusal">409: the file is there, or in use, or the copy is not intact; 404: there is no register; 501: this server makes its own backups.</exception>
    /// <exception cref="DatabaseRefusal">The database cannot be read.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public async Task<VerificationResult> Write(string path, bool replace, CancellationToken cancellationToken)
    {
        path = Path.GetFullPath(path);
        Check(path, replace);
        var unfinished = $"{path}.{Guid.NewGuid():N}.part";
        var tried = unfinished + ".verify";
        try
        {
            MakePrivate(unfinished);
            await engine.CopyTo(unfinished, cancellationToken);

            // On a copy of the copy: verifying brings a database of an older version up to date, and the backup must stay what it is of.
            MakePrivate(tried);
            File.Copy(unfinished, tried, overwrite: true);
            var verified = await Verify(tried, cancellationToken);
            Flush(unfinished);
            File.Move(unfinished, path, replace);
            return verified;
        }
        catch (SqliteException unreadable)
        {
            throw new DatabaseRefusal(engine.Explain(unreadable), unreadable);
        }
        finally
        {
            foreach (var left in new[] { unfinished, tried })
            {
                File.Delete(left);
                Array.ForEach(Beside, beside => File.Delete(left + beside));
            }
        }
    }

    private void Check(string path, bool replace)
    {
        if (engine is SqliteEngine own && Beside.Prepend("").Any(beside => string.Equals(Final(path), Final(own.Description + beside), NamesAre)))
        {
            throw new Refusal(RefusalKind.Conflict, "file-in-use", new Sentence("backup.own", ("file", path)));
        }

        if (Beside.Any(beside => File.Exists(path + beside)))
        {
            throw new Refusal(RefusalKind.Conflict, "file-in-use", new Sentence("backup.inUse", ("file", path)));
        }

        if (File.Exists(path) && !replace)
        {
            throw new Refusal(RefusalKind.Conflict, "file-exists", new Sentence("export.command.exists", ("file", path)));
        }
    }

    private async Task<VerificationResult> Verify(string path, CancellationToken cancellationToken)
    {
        var copy = new SqliteEngine(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        try
        {
            if (await copy.IsSound(cancellationToken))
            {
                await new Migrator(copy, time).Migrate(cancellationToken: cancellationToken);
                await using var heads = new HeadReader(copy);
                var result = await new Verification(copy, heads).Run(cancellationToken);
                if (result.Intact)
                {
                    return result;
                }
            }
        }
        catch (DbException unreadable) when (unreadable is not SqliteException { SqliteErrorCode: 13 })
        {
            // Not a full disk, which is told as such: the copy itself.
        }

        throw new Refusal(RefusalKind.Conflict, "not-intact", new Sentence("backup.notIntact", ("database", engine.Description)));
    }

    /// <summary>The copy holds everything, the secrets of signing in too.</summary>
    private static void MakePrivate(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using var made = new FileStream(path, options);
    }

    private static void Flush(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite);
        file.Flush(flushToDisk: true);
    }

    private static string Final(string path) => (File.Exists(path) ? File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName : null) ?? path;
}
