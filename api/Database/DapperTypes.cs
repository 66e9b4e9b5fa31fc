using System.Data;
using System.Globalization;
using Dapper;

namespace PrivacyRegister.Database;

/// <summary>
/// How values are stored, the same on both engines: ids as 36 lower-case characters, instants as 28 characters of UTC
/// (so that text order is time order and the bytes under the log's hashes never change), days as dates.
/// </summary>
public static class DapperTypes
{
    /// <summary>Fixed width, so that comparing the text compares the time.</summary>
    public const string InstantFormat = "yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'";

    private static readonly Lock Gate = new();
    private static bool registered;

    /// <summary>Before the first query: Dapper caches how a type is read.</summary>
    public static void Register()
    {
        lock (Gate)
        {
            if (registered)
            {
                return;
            }

            foreach (var type in new[] { typeof(Guid), typeof(Guid?), typeof(DateTimeOffset), typeof(DateTimeOffset?), typeof(DateOnly), typeof(DateOnly?) })
            {
                SqlMapper.RemoveTypeMap(type);
            }

            SqlMapper.AddTypeHandler(new GuidHandler());
            SqlMapper.AddTypeHandler(new InstantHandler());
            SqlMapper.AddTypeHandler(new DayHandler());
            registered = true;
        }
    }

    public static string Text(Guid id) => id.ToString("D");

    /// <summary>In <see cref="InstantFormat"/>, which is what "O" comes to in UTC, and quicker.</summary>
    public static string Text(DateTimeOffset instant) => instant.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);

    public static DateTimeOffset Instant(string text) =>
        DateTimeOffset.ParseExact(text, InstantFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);

    private sealed class GuidHandler : SqlMapper.TypeHandler<Guid>
    {
        public override Guid Parse(object value) => value is Guid id ? id : Guid.Parse((string)value);

        public override void SetValue(IDbDataParameter parameter, Guid value)
        {
            // Ansi: an nvarchar parameter would make SQL Server convert the whole char(36) column and scan it.
            parameter.DbType = DbType.AnsiStringFixedLength;
            parameter.Size = 36;
            parameter.Value = Text(value);
        }
    }

    private sealed class InstantHandler : SqlMapper.TypeHandler<DateTimeOffset>
    {
        public override DateTimeOffset Parse(object value) => Instant((string)value);

        public override void SetValue(IDbDataParameter parameter, DateTimeOffset value)
        {
            parameter.DbType = DbType.AnsiStringFixedLength;
            parameter.Size = 28;
            parameter.Value = Text(value);
        }
    }

    private sealed class DayHandler : SqlMapper.TypeHandler<DateOnly>
    {
        public override DateOnly Parse(object value) => value switch
        {
            DateOnly day => day,
            DateTime day => DateOnly.FromDateTime(day),
            _ => DateOnly.ParseExact((string)value, "yyyy-MM-dd", CultureInfo.InvariantCulture),
        };

        public override void SetValue(IDbDataParameter parameter, DateOnly value)
        {
            parameter.DbType = DbType.Date;
            parameter.Value = value;
        }
    }
}
