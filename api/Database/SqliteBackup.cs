using Dapper;
using PrivacyRegister.Register;

namespace PrivacyRegister.Database;

/// <content>A copy of the file while others read and write it.</content>
public sealed partial class SqliteEngine
{
    /// <inheritdoc/>
    internal override async Task CopyTo(string path, CancellationToken cancellationToken)
    {
        if (!System.IO.File.Exists(File))
        {
            throw new Refusal(RefusalKind.NotFound, "not-found", new Sentence("backup.nothing", ("database", Description)));
        }

        // Opened as it is: making a backup must not upgrade the register it is made of.
        await using var connection = await OpenUnpooled(cancellationToken);
        // One read transaction: writers go on meanwhile, and the copy is of one moment. What was deleted is not in it.
        await Task.Run(() => connection.Execute("VACUUM INTO @Path", new { Path = path }, commandTimeout: 0), cancellationToken);
    }

    /// <summary>Whether every page and index of the file is sound; more than <see cref="GoThrough"/> looks at.</summary>
    internal async Task<bool> IsSound(CancellationToken cancellationToken)
    {
        await using var connection = await OpenUnpooled(cancellationToken);
        await using var check = connection.CreateCommand();
        check.CommandText = "PRAGMA integrity_check(1)";
        return await Task.Run(() => check.ExecuteScalar() is "ok", cancellationToken);
    }
}
