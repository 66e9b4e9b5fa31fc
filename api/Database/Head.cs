using System.Data.Common;

namespace PrivacyRegister.Database;

/// <summary>
/// Where the log stands: the one row every node reads before it answers. <see cref="PeopleVersion"/> and
/// <see cref="AccessVersion"/> move with changes of people and of accounts and tokens.
/// </summary>
public sealed record Head(long Revision, string Hash, DateTimeOffset At, long PeopleVersion, long AccessVersion);

/// <summary>
/// Reads the head for many requests at once: a request gets the next read that starts after it arrived, so what it
/// sees is never older than itself, and a thousand requests cost one read.
/// </summary>
public sealed class HeadReader(DatabaseEngine engine) : IAsyncDisposable
{
    internal const string HeadSql = "SELECT Revision, Hash, At, PeopleVersion, AccessVersion FROM Head WHERE Id = 1";

    private readonly Lock gate = new();
    private TaskCompletionSource<Head>? waiting;
    private bool reading;
    private DbConnection? connection;
    private DbCommand? command;
    private Head? last;

    public Task<Head> Read()
    {
        lock (gate)
        {
            waiting ??= new TaskCompletionSource<Head>(TaskCreationOptions.RunContinuationsAsynchronously);
            if (!reading)
            {
                reading = true;
                ThreadPool.UnsafeQueueUserWorkItem(static reader => _ = reader.Loop(), this, preferLocal: false);
            }

            return waiting.Task;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Close();
        GC.SuppressFinalize(this);
    }

    private async Task Loop()
    {
        while (true)
        {
            TaskCompletionSource<Head> batch;
            lock (gate)
            {
                if (waiting is null)
                {
                    reading = false;
                    return;
                }

                batch = waiting;
                waiting = null;
            }

            try
            {
                batch.SetResult(await Query());
            }
            catch (Exception broken)
            {
                // Whatever it was belongs to those who asked; the next read opens a new connection.
                await Close();
                batch.SetException(broken);
            }

            // To the back of the queue: those just served answer first, and more requests share the next read.
            await Task.Yield();
        }
    }

    private async Task<Head> Query()
    {
        if (command is null)
        {
            connection = await engine.Open(CancellationToken.None);
            command = connection.CreateCommand();
            command.CommandText = HeadSql;
            await command.PrepareAsync();
        }

        await using var row = await command.ExecuteReaderAsync();
        if (!await row.ReadAsync())
        {
            throw new InvalidOperationException("The table Head holds no row.");
        }

        var revision = row.GetInt64(0);
        var at = row.GetString(2);
        var people = row.GetInt64(3);
        var access = row.GetInt64(4);
        var hash = row.GetString(1);
        if (last is { } same && same.Revision == revision && same.PeopleVersion == people && same.AccessVersion == access && same.Hash == hash)
        {
            return same;
        }

        return last = new Head(revision, hash, DapperTypes.Instant(at), people, access);
    }

    private async Task Close()
    {
        if (command is not null)
        {
            await command.DisposeAsync();
            command = null;
        }

        if (connection is not null)
        {
            await connection.DisposeAsync();
            connection = null;
        }
    }
}

/// <summary>The head as this request sees it: read once, so that who asks and what is answered belong to one moment.</summary>
public sealed class RequestHead(HeadReader heads)
{
    private Task<Head>? read;

    public Task<Head> Get() => read ??= heads.Read();
}
