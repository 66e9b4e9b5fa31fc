using System.Data;
using DbUp.Engine;

namespace PrivacyRegister.Database;

/// <summary>
/// Which script ran when, with the hash of its text: DbUp's own journal keeps names only and would not notice an edited
/// script. The table is made by the first script, so the database needs nothing beside the scripts.
/// </summary>
internal sealed class MigratorJournal(string[] applied, TimeProvider time) : IJournal
{
    internal const string RecordSql = "INSERT INTO SchemaVersion (ScriptName, Hash, AppliedAt) VALUES (@ScriptName, @Hash, @AppliedAt)";

    public string[] GetExecutedScripts() => applied;

    public void StoreExecutedScript(SqlScript script, Func<IDbCommand> dbCommandFactory)
    {
        using var command = dbCommandFactory();
        command.CommandText = RecordSql;
        Add(command, "@ScriptName", script.Name);
        Add(command, "@Hash", Migrator.Hash(script));
        Add(command, "@AppliedAt", DapperTypes.Text(time.GetUtcNow()));
        command.ExecuteNonQuery();
    }

    public void EnsureTableExistsAndIsLatestVersion(Func<IDbCommand> dbCommandFactory)
    {
        // 0000_SchemaVersion.sql makes it.
    }

    private static void Add(IDbCommand command, string name, string value)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        parameter.Value = value;
        command.Parameters.Add(parameter);
    }
}
