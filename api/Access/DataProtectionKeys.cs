using System.Xml.Linq;
using Dapper;
using Microsoft.AspNetCore.DataProtection.Repositories;
using PrivacyRegister.Database;

namespace PrivacyRegister.Access;

/// <summary>
/// Keeps the keys that protect session cookies in the register's own database: sessions survive a restart and every node
/// over one database knows them, without a shared folder. Whoever can read the database can read the keys, and with them
/// could sign a cookie; but a cookie also needs the account's security stamp, which is in the same place.
/// </summary>
public sealed class DataProtectionKeys(DatabaseEngine engine, TimeProvider clock) : IXmlRepository
{
    internal const string SelectKeysSql = "SELECT Xml FROM DataProtectionKey ORDER BY CreatedAt";

    internal const string InsertKeySql = """
        INSERT INTO DataProtectionKey (FriendlyName, Xml, CreatedAt) VALUES (@FriendlyName, @Xml, @CreatedAt)
        """;

    public IReadOnlyCollection<XElement> GetAllElements() => Read().GetAwaiter().GetResult();

    public void StoreElement(XElement element, string friendlyName) => Write(element, friendlyName).GetAwaiter().GetResult();

    // The interface knows no async; ASP.NET Core has no synchronisation context, so waiting here cannot lock up.
    private async Task<IReadOnlyCollection<XElement>> Read()
    {
        await using var connection = await engine.Open(CancellationToken.None);
        var texts = await connection.QueryAsync<string>(SelectKeysSql);
        return [.. texts.Select(text => XElement.Parse(text))];
    }

    private async Task Write(XElement element, string friendlyName)
    {
        using var turn = await engine.WriterTurn(CancellationToken.None);
        await using var connection = await engine.Open(CancellationToken.None);
        await connection.ExecuteAsync(InsertKeySql, new
        {
            FriendlyName = friendlyName,
            Xml = element.ToString(SaveOptions.DisableFormatting),
            CreatedAt = clock.GetUtcNow(),
        });
    }
}
