using System.Data.Common;
using System.Diagnostics;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Dapper;
using DbUp.Engine;
using PrivacyRegister.Register;

namespace PrivacyRegister.Database;

/// <summary>
/// Brings a database to this program's version by the scripts of <c>db/</c>, all pending ones in one transaction. Refuses,
/// and touches nothing, when a script that ran was edited since, when the database knows a script this program does not
/// (a newer version wrote it), or when it cannot be used at all.
/// </summary>
public sealed class Migrator(DatabaseEngine engine, TimeProvider time)
{
    internal const string AppliedSql = "SELECT ScriptName, Hash FROM SchemaVersion";

    private const string JournalTable = "SchemaVersion";
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    /// <summary>Long enough for another node to finish its migration, short enough to tell a person that a file is locked.</summary>
    internal TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>The names of the scripts that ran, in order; none when the database was up to date.</summary>
    /// <param name="upToDate">
    /// Called once the tables are this program's: they can be read from then on, while the file is still being gone through.
    /// </param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="DatabaseRefusal">With a sentence that says what is wrong and what to do.</exception>
    public async Task<IReadOnlyList<string>> Migrate(Action? upToDate = null, CancellationToken cancellationToken = default)
    {
        DapperTypes.Register();
        var scripts = Scripts();
        var ran = new List<string>();
        for (var began = Stopwatch.GetTimestamp(); ;)
        {
            Exception failure;
            try
            {
                await engine.Inspect(cancellationToken);
                var applied = await Applied(cancellationToken);
                Judge(applied, scripts);
                var pending = scripts.Where(script => !applied.ContainsKey(script.Name)).ToArray();
                if (pending.Length == 0)
                {
                    await engine.Settle(cancellationToken);
                    upToDate?.Invoke();
                    await engine.GoThrough(cancellationToken);
                    return ran;
                }

                await engine.GoThrough(cancellationToken);
                var result = Run(scripts, applied.Keys);
                if (result.Successful)
                {
                    // Once more round: what the journal says now is what counts.
                    ran.AddRange(pending.Select(script => script.Name));
                    continue;
                }

                failure = result.Error;
            }
            catch (DbException busyOrBroken)
            {
                failure = busyOrBroken;
            }

            // Another node may be making the same tables at this moment; it wins, and this one finds them made.
            if (Stopwatch.GetElapsedTime(began) > Patience || (failure is DbException known && !engine.MayPass(known)))
            {
                throw new DatabaseRefusal(failure is DbException reason ? engine.Explain(reason) : new("database.failed", ("database", engine.Description), ("message", failure.Message)), failure);
            }

            await Task.Delay(Pause, cancellationToken);
        }
    }

    /// <summary>This engine's scripts, by number.</summary>
    internal IReadOnlyList<SqlScript> Scripts()
    {
        var assembly = Assembly.GetExecutingAssembly();
        var folder = engine.Name + "/";
        return
        [
            .. assembly.GetManifestResourceNames()
                .Where(name => name.StartsWith(folder, StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(name =>
                {
                    using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!, Encoding.UTF8);
                    return new SqlScript(name[folder.Length..], reader.ReadToEnd());
                }),
        ];
    }

    /// <summary>Over the text, whatever line ends a checkout gave it.</summary>
    internal static string Hash(SqlScript script) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(script.Contents.ReplaceLineEndings("\n"))));

    private async Task<IReadOnlyDictionary<string, string>> Applied(CancellationToken cancellationToken)
    {
        await using var connection = await engine.OpenUnpooled(cancellationToken);
        var tables = (await connection.QueryAsync<string>(new CommandDefinition(engine.TablesQuery, cancellationToken: cancellationToken))).AsList();
        if (tables.Count > 0 && !tables.Contains(JournalTable, StringComparer.OrdinalIgnoreCase))
        {
            throw new DatabaseRefusal(new("database.notARegister", ("database", engine.Description)));
        }

        return tables.Count == 0
            ? new Dictionary<string, string>()
            : (await connection.QueryAsync<JournalEntry>(new CommandDefinition(AppliedSql, cancellationToken: cancellationToken)))
                .ToDictionary(entry => entry.ScriptName, entry => entry.Hash, StringComparer.Ordinal);
    }

    private void Judge(IReadOnlyDictionary<string, string> applied, IReadOnlyList<SqlScript> scripts)
    {
        var known = scripts.ToDictionary(script => script.Name, Hash, StringComparer.Ordinal);
        if (applied.Keys.Where(name => !known.ContainsKey(name)).Order(StringComparer.Ordinal).ToArray() is { Length: > 0 } newer)
        {
            throw new DatabaseRefusal(new("database.newer", ("database", engine.Description), ("scripts", newer)));
        }

        if (applied.Where(entry => known[entry.Key] != entry.Value).Select(entry => entry.Key).Order(StringComparer.Ordinal).ToArray() is { Length: > 0 } edited)
        {
            throw new DatabaseRefusal(new("database.editedScript", ("database", engine.Description), ("scripts", edited)));
        }
    }

    private DatabaseUpgradeResult Run(IReadOnlyList<SqlScript> scripts, IEnumerable<string> applied) => engine.Upgrade()
        .WithScripts(scripts)
        .WithVariablesDisabled()
        .WithTransaction()
        .JournalTo(new MigratorJournal([.. applied], time))
        .LogToNowhere()
        .Build()
        .PerformUpgrade();

    private sealed record JournalEntry
    {
        public string ScriptName { get; init; } = "";
        public string Hash { get; init; } = "";
    }
}
