using System.Data.Common;
using Dapper;
using PrivacyRegister.Database;
using PrivacyRegister.Register;

namespace PrivacyRegister.People;

/// <summary>
/// Writes people: one row each, outside the log, so that they can be erased. Every write moves <c>Head.PeopleVersion</c> in
/// its own transaction, which is how other nodes and what is kept in memory come to know.
/// </summary>
public sealed class PeopleWriter(DatabaseEngine engine, TimeProvider clock)
{
    internal const string MovePeopleSql = "UPDATE Head SET PeopleVersion = PeopleVersion + 1 WHERE Id = 1";

    internal const string InsertPersonSql = """
        INSERT INTO Person (Id, Version, Name, [Function], Email, Phone, PartyId, OrganisationId, ErasedAt)
        VALUES (@Id, @Version, @Name, @Function, @Email, @Phone, @PartyId, @OrganisationId, NULL)
        """;

    internal const string UpdatePersonSql = """
        UPDATE Person SET Version = Version + 1, Name = @Name, [Function] = @Function, Email = @Email, Phone = @Phone,
            PartyId = @PartyId, OrganisationId = @OrganisationId
        WHERE Id = @Id AND Version = @Version AND ErasedAt IS NULL
        """;

    internal const string RenamePersonSql = """
        UPDATE Person SET Version = Version + 1, Name = @Name
        WHERE Id = @Id AND Name <> @Name AND ErasedAt IS NULL
        """;

    // The table asks for a name; what stands there afterwards names nobody.
    internal const string ErasePersonSql = """
        UPDATE Person SET Version = Version + 1, Name = @Erased, [Function] = NULL, Email = NULL, Phone = NULL,
            PartyId = NULL, OrganisationId = NULL, ErasedAt = @At
        WHERE Id = @Id AND Version = @Version AND ErasedAt IS NULL
            AND NOT EXISTS (SELECT 1 FROM Account WHERE Account.Id = Person.Id)
        """;

    internal const string HasAccountSql = "SELECT COUNT(*) FROM Account WHERE Id = @Id";

    private const string ErasedName = "verwijderd";

    /// <exception cref="Refusal">409 when the id is taken, or the party or organisation is not there.</exception>
    public async Task Add(Person person, CancellationToken cancellationToken)
    {
        try
        {
            await Commit((connection, transaction) => connection.ExecuteAsync(InsertPersonSql, person, transaction), cancellationToken);
        }
        catch (DbException taken) when (engine.IsUniqueViolation(taken))
        {
            var sentence = new Sentence("problem.idTaken");
            throw new Refusal(RefusalKind.Conflict, "id-taken", sentence, [new Complaint("/id", sentence)]);
        }
    }

    /// <summary>False: the person has changed or was erased since <see cref="Person.Version"/>; nothing written.</summary>
    public Task<bool> TryUpdate(Person person, CancellationToken cancellationToken) =>
        Commit((connection, transaction) => connection.ExecuteAsync(UpdatePersonSql, person, transaction), cancellationToken);

    /// <summary>Empties everything personal; the id stays. False: changed or erased since this version, or has an account.</summary>
    public Task<bool> TryErase(Guid id, int version, CancellationToken cancellationToken) =>
        Commit(
            (connection, transaction) => connection.ExecuteAsync(ErasePersonSql, new { Id = id, Version = version, Erased = ErasedName, At = clock.GetUtcNow() }, transaction),
            cancellationToken);

    public async Task<bool> HasAccount(Guid id, CancellationToken cancellationToken)
    {
        await using var connection = await engine.Open(cancellationToken);
        return await connection.ExecuteScalarAsync<long>(HasAccountSql, new { Id = id }) > 0;
    }

    /// <summary>The person of a new account, within its transaction.</summary>
    internal static async Task InsertNamed(DbConnection connection, DbTransaction transaction, Guid id, string name)
    {
        await connection.ExecuteAsync(InsertPersonSql, new Person { Id = id, Version = 1, Name = name }, transaction);
        await connection.ExecuteAsync(MovePeopleSql, transaction: transaction);
    }

    /// <summary>The name of an account's person, within its transaction.</summary>
    internal static async Task Rename(DbConnection connection, DbTransaction transaction, Guid id, string name)
    {
        if (await connection.ExecuteAsync(RenamePersonSql, new { Id = id, Name = name }, transaction) > 0)
        {
            await connection.ExecuteAsync(MovePeopleSql, transaction: transaction);
        }
    }

    private async Task<bool> Commit(Func<DbConnection, DbTransaction, Task<int>> write, CancellationToken cancellationToken)
    {
        const int attempts = 20;
        for (var attempt = 1; ; attempt++)
        {
            using var turn = await engine.WriterTurn(cancellationToken);
            try
            {
                await using var connection = await engine.Open(cancellationToken);
                await using var transaction = await connection.BeginTransactionAsync(cancellationToken);

                // The head first, as every writer does: two writers then wait for one another instead of locking up.
                await connection.ExecuteAsync(MovePeopleSql, transaction: transaction);
                if (await write(connection, transaction) == 0)
                {
                    return false;
                }

                await transaction.CommitAsync(cancellationToken);
                return true;
            }
            catch (DbException gone) when (engine.IsReferenceViolation(gone))
            {
                throw new Refusal(RefusalKind.Conflict, "broken-reference", new Sentence("problem.brokenReferenceInDatabase"));
            }
            catch (DbException met) when (engine.IsTransient(met) && attempt < attempts)
            {
                // Another process held the file or won the deadlock: the same write again.
            }
        }
    }
}
