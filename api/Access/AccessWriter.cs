using System.Data.Common;
using Dapper;
using PrivacyRegister.Database;
using PrivacyRegister.Register;

namespace PrivacyRegister.Access;

/// <summary>
/// Writes changes of accounts and tokens, one transaction each, that begins by moving <c>Head.AccessVersion</c> on from the
/// version the rules were asked of. Whoever comes second changes no row, asks the rules again and tries anew.
/// </summary>
public sealed class AccessWriter(DatabaseEngine engine, CurrentAccess access)
{
    internal const string MoveAccessSql = "UPDATE Head SET AccessVersion = AccessVersion + 1 WHERE Id = 1 AND AccessVersion = @DecidedOn";

    private const int Attempts = 20;

    /// <summary>
    /// Runs <paramref name="change"/> on the newest image until what it decides could be written: it throws a
    /// <see cref="Refusal"/>, or answers what was written, or null when another writer was first.
    /// </summary>
    public async Task<T> Change<T>(Func<AccessImage, Task<T?>> change, CancellationToken cancellationToken) where T : class
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            if (await change(await access.Now(cancellationToken)) is { } written)
            {
                return written;
            }
        }

        throw new Refusal(RefusalKind.Conflict, "busy", new("access.busy"));
    }

    /// <summary>The transaction. False: decided on a version that is no longer the newest, nothing written.</summary>
    public async Task<bool> TryCommit(long decidedOn, Func<DbConnection, DbTransaction, Task> write, CancellationToken cancellationToken)
    {
        using var turn = await engine.WriterTurn(cancellationToken);
        try
        {
            await using var connection = await engine.Open(cancellationToken);
            await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
            if (await connection.ExecuteAsync(MoveAccessSql, new { DecidedOn = decidedOn }, transaction) == 0)
            {
                return false;
            }

            await write(connection, transaction);
            await transaction.CommitAsync(cancellationToken);
            return true;
        }
        catch (DbException busy) when (engine.IsTransient(busy))
        {
            return false;
        }
    }
}
