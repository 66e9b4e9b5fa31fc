using System.Data.Common;
using Dapper;
using PrivacyRegister.Access;
using PrivacyRegister.Database;
using PrivacyRegister.Register;

namespace PrivacyRegister.People;

/// <summary>The people as a request must see them: in memory while the head says so, else read anew.</summary>
public sealed class CurrentPeople(DatabaseEngine engine, HeadReader heads)
{
    internal const string VersionSql = "SELECT PeopleVersion FROM Head WHERE Id = 1";

    internal const string PeopleSql =
        "SELECT Id, Version, Name, [Function], Email, Phone, PartyId, OrganisationId, ErasedAt FROM Person ORDER BY Id";

    private readonly KeptImage<PeopleImage> kept = new(engine, PeopleImage.Unread, image => image.Version, Read);

    public async Task<PeopleImage> Now(CancellationToken cancellationToken) => await At(await heads.Read(), cancellationToken);

    /// <summary>As they stood at this head, or newer.</summary>
    public ValueTask<PeopleImage> At(Head head, CancellationToken cancellationToken) => kept.At(head.PeopleVersion, cancellationToken);

    // The version first, for the reason given at CurrentAccess.
    private static async Task<PeopleImage> Read(DbConnection connection)
    {
        var version = await connection.QuerySingleAsync<long>(VersionSql);
        return new PeopleImage(version, await connection.QueryAsync<Person>(PeopleSql));
    }
}
