using System.Data.Common;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Dapper;
using PrivacyRegister.Register;

namespace PrivacyRegister.Database;

/// <summary>
/// The policy's own register (db/seed), put in as one change set when the log is empty. The program trusts this data as
/// its own: tests hold it to the rules.
/// </summary>
public sealed class Seed(DatabaseEngine engine, HeadReader heads, RegisterStore store)
{
    /// <summary>The actor of what nobody did by hand.</summary>
    public static readonly Guid SystemActor = Guid.Empty;

    internal const string InsertPersonSql =
        "INSERT INTO Person (Id, Version, Name, [Function], Phone) SELECT @Id, 1, @Name, @Function, @Phone WHERE NOT EXISTS (SELECT 1 FROM Person WHERE Id = @Id)";

    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    /// <summary>Seeds an empty register; answers how many records were put in (0 when it was not empty).</summary>
    public async Task<int> Plant(CancellationToken cancellationToken)
    {
        if ((await heads.Read()).Revision > 0)
        {
            return 0;
        }

        await PlantPeople(cancellationToken);
        var records = AllRecords();
        var committed = await store.Commit(
            image => image.Revision > 0 ? [] : records,
            SystemActor,
            null,
            cancellationToken);
        return committed.Rows.Count;
    }

    /// <summary>The seed's records, in the order of its files.</summary>
    internal static IReadOnlyList<RecordChange> AllRecords() => [.. Files().Where(file => file.Type != "person").SelectMany(Records)];

    /// <summary>
    /// Writes and reads the seed as the log does, to no end but practice: the first reading of a record makes the program
    /// compile all that reads it, which at the start takes longer than the reading itself.
    /// </summary>
    internal static void Rehearse()
    {
        foreach (var change in AllRecords())
        {
            Snapshot.Read(change.Type, Snapshot.Write(change.After!), default, SystemActor);
        }
    }

    private async Task PlantPeople(CancellationToken cancellationToken)
    {
        using var turn = await engine.WriterTurn(cancellationToken);
        await using var connection = await engine.Open(cancellationToken);
        foreach (var person in Files().Where(file => file.Type == "person").SelectMany(file => file.Records))
        {
            var known = person.Deserialize<Person>(Options)!;
            try
            {
                await connection.ExecuteAsync(new CommandDefinition(InsertPersonSql, new { known.Id, known.Name, known.Function, known.Phone }, cancellationToken: cancellationToken));
            }
            catch (DbException planted) when (engine.IsUniqueViolation(planted))
            {
                // Another node started at the same moment and was first.
            }
        }

        // Afterwards: a node that read the people in between reads them again.
        await connection.ExecuteAsync(new CommandDefinition(People.PeopleWriter.MovePeopleSql, cancellationToken: cancellationToken));
    }

    private static IEnumerable<RecordChange> Records((string Type, JsonArray Records) file)
    {
        var type = Enum.Parse<RecordType>(file.Type, ignoreCase: true);
        return file.Records.Select(node =>
        {
            var record = (RegisterRecord)node.Deserialize(type.ClrType(), Options)! with { Version = 1 };
            return new RecordChange(type, record.Id, record);
        });
    }

    private static IEnumerable<(string Type, JsonArray Records)> Files()
    {
        var assembly = Assembly.GetExecutingAssembly();
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith("seed/", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            var file = JsonNode.Parse(stream)!.AsObject();
            yield return ((string)file["recordType"]!, file["records"]!.AsArray());
        }
    }
}
