using Microsoft.Data.Sqlite;
using PrivacyRegister.Register;

namespace PrivacyRegister.Tests.Sql;

/// <summary>What no record can say, no table can hold: whoever writes to it, with whatever program.</summary>
public sealed class ConstraintTests
{
    private TemporaryDatabase database = null!;

    [OneTimeSetUp]
    public async Task Fill()
    {
        database = await TemporaryDatabase.Migrated();
        var party = new Party { Id = Guid.CreateVersion7(), Name = "Beter Buren", Kind = PartyKind.Organisation, Country = "NL" };
        var agreement = new Agreement
        {
            Id = Guid.CreateVersion7(),
            Reference = "VO-1",
            Title = "Verwerkersovereenkomst",
            Kind = AgreementKind.ProcessorAgreement,
            Parties = [new() { PartyId = party.Id }],
            SubProcessors = [new() { PartyId = party.Id }],
        };
        await database.Apply(RegisterImage.Empty, new RecordChange(RecordType.Party, party.Id, party), new RecordChange(RecordType.Agreement, agreement.Id, agreement));
    }

    [OneTimeTearDown]
    public async Task Remove() => await database.DisposeAsync();

    [TestCase("UPDATE Agreement SET Status = 'approved'")]
    [TestCase("UPDATE Agreement SET Status = 'Established'")]
    [TestCase("UPDATE Agreement SET Kind = NULL")]
    [TestCase("UPDATE Agreement SET EffectiveFrom = '2026-02-30'")]
    [TestCase("UPDATE Agreement SET EffectiveFrom = '22-11-2026'")]
    [TestCase("UPDATE Agreement SET EffectiveFrom = 'soon'")]
    [TestCase("UPDATE Agreement SET NoticePeriodDays = 'thirty'")]
    [TestCase("UPDATE Agreement SET Reference = ''")]
    [TestCase("UPDATE Agreement SET Reference = printf('%201s', 'x')")]
    [TestCase("UPDATE Agreement SET DocumentSha256 = 'abc'")]
    [TestCase("UPDATE Agreement SET OwnerId = 'nobody'")]
    [TestCase("UPDATE Agreement SET ChangedAt = '2026-11-22'")]
    [TestCase("UPDATE AgreementParty SET PartyId = '00000000-0000-0000-0000-000000000000'")]
    [TestCase("UPDATE AgreementSubProcessor SET Authorised = 2")]
    [TestCase("UPDATE Party SET Country = 'nl'")]
    [TestCase("UPDATE Party SET Country = 'NLD'")]
    [TestCase("DELETE FROM Party")]
    public void Refuses(string statement)
    {
        var refused = Assert.ThrowsAsync<SqliteException>(() => database.Execute(statement));

        // https://sqlite.org/rescode.html: 19 SQLITE_CONSTRAINT.
        Assert.That(refused.SqliteErrorCode, Is.EqualTo(19));
    }

    [TestCase("UPDATE Agreement SET EffectiveFrom = '2024-02-29'")]
    [TestCase("UPDATE Agreement SET EffectiveFrom = '0001-01-01', EffectiveUntil = '9999-12-31'")]
    [TestCase("UPDATE Agreement SET Status = 'retired'")]
    [TestCase("UPDATE Party SET Country = NULL")]
    public void Takes(string statement) => Assert.DoesNotThrowAsync(() => database.Execute(statement));
}
