using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using System.Text.RegularExpressions;
using PrivacyRegister.Database;

namespace PrivacyRegister.Tests.Sql;

/// <summary>
/// Every statement the program can send: the projection's own, and every text in the compiled program that reads as one,
/// wherever it stands. So a statement written in some handler is tried too, without anybody listing it here.
/// </summary>
internal static class SqlTexts
{
    private static readonly Regex Statement = new(
        @"^\s*(SELECT\s.+\sFROM\s+\w+|INSERT\s+INTO\s+\w+\s*\(|UPDATE\s+\w+\s+SET\s+\[?\w+\]?\s*=|DELETE\s+FROM\s+\w+|MERGE\s|CREATE\s|ALTER\s|DROP\s|WITH\s+\w+\s+AS|PRAGMA\s|EXEC\s)",
        RegexOptions.Singleline);

    /// <summary>The statements that must run on both engines.</summary>
    public static IReadOnlyList<string> Shared { get; } =
    [
        .. InTheProgram().Where(text => !OfOneEngine(text)).Union(Projection.Statements).Order(StringComparer.Ordinal),
    ];

    /// <summary>The queries shown to people who read the tables, by the heading above each.</summary>
    public static IReadOnlyDictionary<string, string> Documented { get; } = InTheReadme();

    public static IReadOnlyList<string> Parameters(string sql) =>
        [.. SqlServerSchema.Parsed(sql).ScriptTokenStream
            .Where(token => token.TokenType == Microsoft.SqlServer.TransactSql.ScriptDom.TSqlTokenType.Variable)
            .Select(token => token.Text)
            .Distinct(StringComparer.Ordinal)];

    /// <summary>The catalogues differ, and SQLite has settings of its own: these are the engine classes' own affair.</summary>
    private static bool OfOneEngine(string text) =>
        text.StartsWith("PRAGMA ", StringComparison.Ordinal) || text == SqlServerSchema.Engine.TablesQuery || text == new SqliteEngine("Data Source=unused.db").TablesQuery;

    private static IEnumerable<string> InTheProgram()
    {
        var assembly = typeof(Projection).Assembly;
        using var file = new PEReader(File.OpenRead(assembly.Location));
        var metadata = file.GetMetadataReader();
        var texts = new SortedSet<string>(StringComparer.Ordinal);
        // The first handle is the empty string; a nil handle ends the heap.
        for (var handle = MetadataTokens.UserStringHandle(0); !handle.IsNil; handle = metadata.GetNextHandle(handle))
        {
            texts.Add(metadata.GetUserString(handle));
        }

        foreach (var type in assembly.GetTypes())
        {
            texts.UnionWith(type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
                .Where(field => field.IsLiteral && field.FieldType == typeof(string))
                .Select(field => (string)field.GetRawConstantValue()!));
        }

        return texts.Where(text => Statement.IsMatch(text));
    }

    private static Dictionary<string, string> InTheReadme()
    {
        using var reader = new StreamReader(typeof(SqlTexts).Assembly.GetManifestResourceStream("README.md")!);
        return Regex.Matches(reader.ReadToEnd().ReplaceLineEndings("\n"), "### ([^\n]+)\n(?:(?!\n###).)*?```sql\n(.*?)```", RegexOptions.Singleline)
            .ToDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value.Trim());
    }
}
