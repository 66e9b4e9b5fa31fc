using System.Data.Common;
using Dapper;
using PrivacyRegister.Database;
using PrivacyRegister.Register;

namespace PrivacyRegister.Access;

/// <summary>A list as somebody wants to see it again: where, and how it is filtered, sorted and shown.</summary>
public sealed record SavedView
{
    public Guid Id { get; init; }

    /// <summary>What the person calls it; once per page.</summary>
    public string Name { get; init; } = "";

    /// <summary>The page of the client, such as <c>/agreements</c>.</summary>
    public string Page { get; init; } = "";

    /// <summary>The rest of its address, such as <c>?state=draft&amp;sort=title</c>; empty for the page as it opens.</summary>
    public string Query { get; init; } = "";

    public DateTimeOffset ChangedAt { get; init; }
}

/// <summary>The views people saved, each seen by their own account alone.</summary>
public sealed class SavedViews(DatabaseEngine engine, TimeProvider clock)
{
    /// <summary>Most views of one account.</summary>
    public const int Most = 100;

    internal const string OfAccountSql = "SELECT Id, Name, Page, Query, ChangedAt FROM SavedView WHERE AccountId = @AccountId";

    internal const string OneSql = "SELECT Id, Name, Page, Query, ChangedAt FROM SavedView WHERE Id = @Id AND AccountId = @AccountId";

    internal const string CountSql = "SELECT COUNT(*) FROM SavedView WHERE AccountId = @AccountId";

    internal const string InsertSql = "INSERT INTO SavedView (Id, AccountId, Page, Name, Query, ChangedAt) VALUES (@Id, @AccountId, @Page, @Name, @Query, @ChangedAt)";

    internal const string UpdateSql = "UPDATE SavedView SET Page = @Page, Name = @Name, Query = @Query, ChangedAt = @ChangedAt WHERE Id = @Id AND AccountId = @AccountId";

    internal const string DeleteSql = "DELETE FROM SavedView WHERE Id = @Id AND AccountId = @AccountId";

    internal const string DeleteOfAccountSql = "DELETE FROM SavedView WHERE AccountId = @Id";

    /// <summary>By page, then by name.</summary>
    public async Task<IReadOnlyList<SavedView>> Of(Guid accountId, CancellationToken cancellationToken)
    {
        await using var connection = await engine.Open(cancellationToken);
        var views = await connection.QueryAsync<SavedView>(new CommandDefinition(OfAccountSql, new { AccountId = accountId }, cancellationToken: cancellationToken));
        return [.. views.OrderBy(view => view.Page, StringComparer.Ordinal).ThenBy(view => view.Name, StringComparer.OrdinalIgnoreCase).ThenBy(view => view.Id)];
    }

    /// <exception cref="Refusal">404 when there is none, or when it is somebody else's.</exception>
    public async Task<SavedView> Find(Guid id, Guid accountId, CancellationToken cancellationToken)
    {
        await using var connection = await engine.Open(cancellationToken);
        return await connection.QuerySingleOrDefaultAsync<SavedView>(new CommandDefinition(OneSql, new { Id = id, AccountId = accountId }, cancellationToken: cancellationToken)) ?? throw NotFound();
    }

    /// <summary>Keeps a new view.</summary>
    /// <exception cref="Refusal">409 when the page has a view by this name, or the account has as many as it may.</exception>
    public async Task<SavedView> Add(SavedView view, Guid accountId, CancellationToken cancellationToken)
    {
        var kept = view with { Id = Guid.CreateVersion7(), ChangedAt = clock.GetUtcNow() };
        await Write(
            async (connection, transaction) =>
            {
                if (await connection.ExecuteScalarAsync<int>(CountSql, new { AccountId = accountId }, transaction) >= Most)
                {
                    throw new Refusal(RefusalKind.Conflict, "too-many-views", new Sentence("views.tooMany", ("most", Most)));
                }

                await connection.ExecuteAsync(InsertSql, Row(kept, accountId), transaction);
            },
            cancellationToken);
        return kept;
    }

    /// <summary>Puts this in the place of a view. The last one to save wins: nobody else can see it.</summary>
    /// <exception cref="Refusal">404 when there is none, 409 when the page has another view by this name.</exception>
    public async Task<SavedView> Replace(SavedView view, Guid accountId, CancellationToken cancellationToken)
    {
        var kept = view with { ChangedAt = clock.GetUtcNow() };
        await Write(
            async (connection, transaction) =>
            {
                if (await connection.ExecuteAsync(UpdateSql, Row(kept, accountId), transaction) == 0)
                {
                    throw NotFound();
                }
            },
            cancellationToken);
        return kept;
    }

    /// <exception cref="Refusal">404 when there is none.</exception>
    public Task Delete(Guid id, Guid accountId, CancellationToken cancellationToken) => Write(
        async (connection, transaction) =>
        {
            if (await connection.ExecuteAsync(DeleteSql, new { Id = id, AccountId = accountId }, transaction) == 0)
            {
                throw NotFound();
            }
        },
        cancellationToken);

    private static object Row(SavedView view, Guid accountId) => new { view.Id, AccountId = accountId, view.Page, view.Name, view.Query, view.ChangedAt };

    private static Refusal NotFound() => new(RefusalKind.NotFound, "not-found", new Sentence("views.notFound"));

    private async Task Write(Func<DbConnection, DbTransaction, Task> write, CancellationToken cancellationToken)
    {
        using var turn = await engine.WriterTurn(cancellationToken);
        await using var connection = await engine.Open(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        try
        {
            await write(connection, transaction);
        }
        catch (DbException taken) when (engine.IsUniqueViolation(taken))
        {
            var sentence = new Sentence("views.nameTaken");
            throw new Refusal(RefusalKind.Conflict, "duplicate", sentence, [new Complaint("/name", sentence)]);
        }

        await transaction.CommitAsync(cancellationToken);
    }
}
