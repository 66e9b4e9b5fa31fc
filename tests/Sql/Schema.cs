using System.Text.RegularExpressions;

namespace PrivacyRegister.Tests.Sql;

/// <summary>What both engines must agree on: written as text, so that a difference reads as one.</summary>
internal sealed record TableSchema(string Name)
{
    /// <summary>In order: name, storage class (INTEGER, TEXT, …), NULL or NOT NULL.</summary>
    public List<string> Columns { get; } = [];

    public string PrimaryKey { get; set; } = "";

    public SortedSet<string> UniqueKeys { get; } = [];

    /// <summary>Columns, the table they refer to, its columns.</summary>
    public SortedSet<string> ForeignKeys { get; } = [];

    /// <summary>Name, columns, UNIQUE or not, the filter if any.</summary>
    public SortedSet<string> Indexes { get; } = [];

    /// <summary>Every constraint with a name, as written: kind and condition of a check, the name alone of any other.</summary>
    public SortedSet<string> Constraints { get; } = [];

    public override string ToString() => string.Join('\n',
    [
        "TABLE " + Name,
        .. Columns.Select(column => "  " + column),
        "  PRIMARY KEY " + PrimaryKey,
        .. UniqueKeys.Select(key => "  UNIQUE " + key),
        .. ForeignKeys.Select(key => "  FOREIGN KEY " + key),
        .. Indexes.Select(index => "  INDEX " + index),
        .. Constraints.Select(constraint => "  CONSTRAINT " + constraint),
    ]);

    /// <summary>The named constraints in the text of a CREATE TABLE or ALTER TABLE, in either dialect.</summary>
    public static IEnumerable<string> NamedConstraints(string sql)
    {
        foreach (Match named in Regex.Matches(sql, @"CONSTRAINT\s+(\w+)\s+(CHECK\s*\()?"))
        {
            yield return named.Groups[2].Success
                ? $"{named.Groups[1].Value} CHECK {Squeeze(Parenthesised(sql, named.Index + named.Length - 1))}"
                : named.Groups[1].Value;
        }
    }

    public static string Squeeze(string sql) => Regex.Replace(sql, @"\s+", " ").Trim();

    private static string Parenthesised(string sql, int open)
    {
        var depth = 0;
        var quoted = false;
        for (var at = open; at < sql.Length; at++)
        {
            quoted ^= sql[at] == '\'';
            depth += quoted ? 0 : sql[at] switch { '(' => 1, ')' => -1, _ => 0 };
            if (depth == 0)
            {
                return sql[open..(at + 1)];
            }
        }

        throw new FormatException("No closing parenthesis: " + sql[open..]);
    }
}
