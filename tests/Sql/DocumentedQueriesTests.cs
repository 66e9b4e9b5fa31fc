using Dapper;
using PrivacyRegister.Register;

namespace PrivacyRegister.Tests.Sql;

/// <summary>The queries of <c>db/README.md</c> answer what their headings ask.</summary>
public sealed class DocumentedQueriesTests
{
    private static readonly Organisation DeKey = new() { Id = Guid.CreateVersion7(), Name = "De Key" };
    private static readonly DataCategory Address = new() { Id = Guid.CreateVersion7(), Code = "adres", Name = "Adres" };
    private static readonly DataCategory Telephone = new() { Id = Guid.CreateVersion7(), Code = "telefoon", Name = "Telefoonnummer" };
    private static readonly Party Mediator = new() { Id = Guid.CreateVersion7(), Name = "Beter Buren", Kind = PartyKind.Organisation };
    private static readonly Party Police = new() { Id = Guid.CreateVersion7(), Name = "Politie", Kind = PartyKind.Organisation };
    private static readonly Purpose Nuisance = new() { Id = Guid.CreateVersion7(), Code = "P07", Name = "Overlast" };

    private static readonly ProcessingActivity Mediation = new()
    {
        Id = Guid.CreateVersion7(),
        Code = "V07",
        Name = "Buurtbemiddeling",
        Status = RecordStatus.Established,
        PurposeId = Nuisance.Id,
        Data = [new() { DataCategoryId = Address.Id, Retention = new() { Period = "P2Y" } }, new() { DataCategoryId = Telephone.Id }],
        Recipients =
        [
            new() { PartyId = Police.Id, DataCategoryIds = [Address.Id], Direction = Direction.Receive },
            new() { PartyId = Mediator.Id, DataCategoryIds = [Address.Id, Telephone.Id] },
        ],
    };

    private static readonly Agreement Processing = new()
    {
        Id = Guid.CreateVersion7(),
        Reference = "VO-1",
        Title = "Verwerkersovereenkomst",
        Kind = AgreementKind.ProcessorAgreement,
        Status = RecordStatus.Established,
        Organisations = [new() { OrganisationId = DeKey.Id, SignedOn = new(2026, 1, 2) }],
        Parties = [new() { PartyId = Police.Id }, new() { PartyId = Mediator.Id, SignedOn = new(2026, 1, 3) }],
        Scope = [new() { PurposeId = Nuisance.Id, DataCategoryIds = [Address.Id] }],
    };

    private TemporaryDatabase database = null!;

    [SetUp]
    public async Task Fill()
    {
        database = await TemporaryDatabase.Migrated();
        await database.Apply(RegisterImage.Empty,
            [.. new RegisterRecord[] { DeKey, Address, Telephone, Mediator, Police, Nuisance, Mediation, Processing }.Select(record => new RecordChange(RecordTypes.Of(record), record.Id, record))]);
    }

    [TearDown]
    public async Task Remove() => await database.DisposeAsync();

    [Test]
    public async Task Tells_which_parties_get_which_data_under_which_signed_agreement() =>
        Assert.That(await Rows("Which parties get which data under which signed agreement"), Is.EqualTo(new[]
        {
            "Beter Buren|P07|Adres|VO-1|2026-01-03",
            "Beter Buren|P07|Telefoonnummer||",
        }));

    [Test]
    public async Task Tells_which_data_have_no_retention() =>
        Assert.That(await Rows("Which data have no retention recorded"), Is.EqualTo(new[] { "V07|Buurtbemiddeling|Telefoonnummer" }));

    [Test]
    public async Task Tells_who_has_not_signed() =>
        Assert.That(await Rows("Who has not signed yet"), Is.EqualTo(new[] { "VO-1|Verwerkersovereenkomst|Politie|" }));

    [Test]
    public async Task Tells_what_was_changed_since_a_day_and_by_whom()
    {
        var actor = new Person { Id = Guid.CreateVersion7(), Name = "Mevrouw Voorbeeld" };
        await database.Add([actor]);
        await Log(1, actor.Id, "2025-12-31T23:59:59.9999999Z");
        await Log(2, actor.Id, "2026-01-01T00:00:00.0000000Z");
        await Log(3, Guid.CreateVersion7(), "2026-02-01T00:00:00.0000000Z");

        Assert.That(await Rows("What was changed since a day, and by whom", new { Since = "2026-01-01T00:00:00.0000000Z" }), Is.EqualTo(new[]
        {
            $"2026-01-01T00:00:00.0000000Z|created|purpose|{Nuisance.Id:D}|Mevrouw Voorbeeld|proef",
            $"2026-02-01T00:00:00.0000000Z|created|purpose|{Nuisance.Id:D}||proef",
        }));
    }

    private async Task Log(int number, Guid actor, string at)
    {
        await using var connection = await database.Open();
        await connection.ExecuteAsync(
            """
            INSERT INTO Revision (Number, ChangeSetId, RecordType, RecordId, Action, ActorId, At, Reason, Hash)
            VALUES (@number, @Id, 'purpose', @Id, 'created', @actor, @at, 'proef', @hash)
            """,
            new { number, Nuisance.Id, actor, at, hash = new string('0', 64) });
    }

    private async Task<IReadOnlyList<string>> Rows(string heading, object? parameters = null)
    {
        await using var connection = await database.Open();
        return [.. (await connection.QueryAsync(SqlTexts.Documented[heading], parameters)).Cast<IDictionary<string, object?>>().Select(row => string.Join('|', row.Values))];
    }
}
