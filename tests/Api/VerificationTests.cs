using System.Security.Cryptography;
using System.Text;
using PrivacyRegister.Tests.Api.Server;

namespace PrivacyRegister.Tests.Api;

/// <summary>Proof that nobody altered the register, and of exactly what was altered when somebody did.</summary>
public sealed class VerificationTests(TestedEngine engine) : RegisterFixture(engine)
{
    [Test]
    public async Task Finds_an_unaltered_register_intact()
    {
        await Register.CreateBare("parties");
        var verified = await Verify();

        Assert.That(verified.Select(field => field.Key), Is.EquivalentTo(new[] { "intact", "revisions", "headHash", "differences" }));
        Assert.That((bool?)verified["intact"], Is.True);
        Assert.That((long?)verified["revisions"], Is.EqualTo(await Revision()));
        Assert.That(verified["differences"]!.AsArray(), Is.Empty);
    }

    [Test]
    public async Task Each_hash_can_be_computed_again_by_anyone_from_what_is_stored()
    {
        // By the words of the design alone: SHA-256 over the previous hash and every column as its UTF-8 with its length before it.
        var previous = await Register.Scalar<string>("SELECT Hash FROM Revision WHERE Number = 6");
        var text = new StringBuilder(Net(previous!));
        foreach (var column in new[] { "Number", "ChangeSetId", "RecordType", "RecordId", "Action", "ActorId", "At", "Reason", "Snapshot" })
        {
            text.Append(await Register.Scalar<object>($"SELECT {column} FROM Revision WHERE Number = 7") is { } value and not DBNull ? Net(value.ToString()!) : "-,");
        }

        Assert.That(
            Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString()))),
            Is.EqualTo(await Register.Scalar<string>("SELECT Hash FROM Revision WHERE Number = 7")));
    }

    [TestCase("Reason", "'because'")]
    [TestCase("Action", "'changed'")]
    [TestCase("At", "'2020-01-01T00:00:00.0000000Z'")]
    [TestCase("ActorId", "'0190163d-8694-739b-aea5-966c26f8ad90'")]
    [TestCase("ChangeSetId", "'0190163d-8694-739b-aea5-966c26f8ad90'")]
    public async Task Says_which_row_of_the_log_was_altered(string column, string value)
    {
        // Action, At and ActorId belong to the record's tables too where they are stored: the first row is one of the seed.
        var before = await Register.Scalar<object>($"SELECT {column} FROM Revision WHERE Number = 7");
        await Register.Execute($"UPDATE Revision SET {column} = {value} WHERE Number = 7");

        var differences = await Differences();
        await Register.Execute($"UPDATE Revision SET {column} = @Before WHERE Number = 7", new { Before = before });

        Assert.That(differences, Has.Member("Revision 7 Hash"));
        Assert.That(differences.Where(difference => difference.StartsWith("Revision", StringComparison.Ordinal)), Has.All.StartsWith("Revision 7 "));
        Assert.That(await Differences(), Is.Empty);
    }

    [TestCase("At", "'2020-01-01 00:00:00.0000000Z'")]
    [TestCase("RecordId", "'zzzzzzzz-zzzz-zzzz-zzzz-zzzzzzzzzzzz'")]
    [TestCase("RecordType", "'nothing'")]
    [TestCase("Snapshot", "'no json'")]
    [TestCase("Snapshot", "'{\"schemaVersion\":1,\"memberPartyIds\":null,\"aliases\":null,\"data\":null,\"factSources\":null}'")]
    [TestCase("Snapshot", "'{\"schemaVersion\":99}'")]
    public async Task Survives_rows_that_no_program_wrote(string column, string value)
    {
        var last = await Revision();
        var before = await Register.Scalar<object>($"SELECT {column} FROM Revision WHERE Number = {last}");
        await Register.Execute($"UPDATE Revision SET {column} = {value} WHERE Number = {last}");

        var differences = await Differences();
        await Register.Execute($"UPDATE Revision SET {column} = @Before WHERE Number = {last}", new { Before = before });

        Assert.That(differences, Has.Member($"Revision {last} Hash"));
        Assert.That(await Differences(), Is.Empty);
    }

    [Test]
    public async Task Finds_a_row_beyond_the_head_and_refuses_to_write_over_it()
    {
        var last = await Revision();
        await Register.Execute(
            $"INSERT INTO Revision (Number, ChangeSetId, RecordType, RecordId, Action, ActorId, At, Reason, Snapshot, Hash) SELECT Number + 1, ChangeSetId, RecordType, RecordId, Action, ActorId, At, Reason, Snapshot, Hash FROM Revision WHERE Number = {last}");

        var differences = await Differences();
        await Register.Execute($"DELETE FROM Revision WHERE Number > {last}");

        Assert.That(differences, Is.EqualTo(new[] { $"Revision {last + 1} Number" }));
        Assert.That(await Differences(), Is.Empty);
    }

    [Test]
    public async Task Says_which_snapshot_was_altered_and_that_the_tables_say_otherwise()
    {
        var record = await Register.CreateBare("parties", body => body["name"] = "Onvervalst");
        var number = await Revision();
        await Register.Execute("UPDATE Revision SET Snapshot = REPLACE(Snapshot, 'Onvervalst', 'Vervalst') WHERE Number = @number", new { number });

        var differences = await Differences();
        await Register.Execute("UPDATE Revision SET Snapshot = REPLACE(Snapshot, 'Vervalst', 'Onvervalst') WHERE Number = @number", new { number });

        Assert.That(differences, Is.EquivalentTo(new[] { $"Revision {number} Hash", $"Party {(string)record["id"]!} Name" }));
        Assert.That(await Differences(), Is.Empty);
    }

    [Test]
    public async Task Says_which_value_of_a_table_was_altered_and_what_it_was()
    {
        var google = await Register.IdOf("parties", "Google");
        await Register.Execute("UPDATE Party SET Country = 'NL' WHERE Name = 'Google'");

        var verified = await Verify();
        await Register.Execute("UPDATE Party SET Country = 'US' WHERE Name = 'Google'");

        Assert.That((bool?)verified["intact"], Is.False);
        Assert.That(JsonNode.DeepEquals(verified["differences"], new JsonArray(new JsonObject
        {
            ["table"] = "Party",
            ["key"] = google,
            ["column"] = "Country",
            ["expected"] = "US",
            ["found"] = "NL",
        })), verified.ToJsonString());
        Assert.That(await Differences(), Is.Empty);
    }

    [Test]
    public async Task Says_which_row_of_a_table_is_one_too_many_or_missing()
    {
        var google = await Register.IdOf("parties", "Google");
        await Register.Execute("INSERT INTO PartyAlias (PartyId, Position, Alias) VALUES (@google, 90, 'Alphabet')", new { google });
        Assert.That(await Differences(), Has.Length.EqualTo(1).And.All.StartsWith("PartyAlias " + google));

        await Register.Execute("DELETE FROM PartyAlias WHERE PartyId = @google AND Position = 90", new { google });
        var record = await Register.CreateBare("parties", body => body["aliases"] = new JsonArray("Weg"));
        await Register.Execute("DELETE FROM PartyAlias WHERE Alias = 'Weg'");
        Assert.That(await Differences(), Has.Length.EqualTo(1).And.All.StartsWith("PartyAlias " + (string)record["id"]!));

        await Register.Execute("INSERT INTO PartyAlias (PartyId, Position, Alias) VALUES (@id, 0, 'Weg')", new { id = (string)record["id"]! });
        Assert.That(await Differences(), Is.Empty);
    }

    [Test]
    public async Task Says_that_the_head_was_altered()
    {
        var hash = await Register.Scalar<string>("SELECT Hash FROM Head");
        await Register.Execute("UPDATE Head SET Hash = @Hash", new { Hash = new string('0', 64) });
        Assert.That(await Differences(), Is.EqualTo(new[] { $"Revision {await Register.Scalar<long>("SELECT Revision FROM Head")} Head.Hash" }));

        await Register.Execute("UPDATE Head SET Hash = @hash", new { hash });
        Assert.That(await Differences(), Is.Empty);
    }

    [Test]
    public async Task Says_that_the_end_of_the_log_was_cut_off()
    {
        var record = await Register.CreateBare("parties");
        var number = await Revision();
        await Register.Execute("UPDATE Revision SET Number = Number + 1000000 WHERE Number = @number", new { number });

        var differences = await Differences();
        await Register.Execute("UPDATE Revision SET Number = Number - 1000000 WHERE Number > 1000000");

        Assert.That(differences, Is.EquivalentTo(new[] { $"Revision {number} Head.Revision", $"Revision {number} Head.Hash", $"Revision {number + 1000000} Number", $"Party {(string)record["id"]!} " }));
        Assert.That(await Differences(), Is.Empty);
    }

    [Test]
    public async Task Still_verifies_when_a_person_was_erased()
    {
        var person = await Register.Create("people", new { name = "Wie Weg Wil" });
        await Register.CreateBare("parties", body => body["contactPersonId"] = person["id"]!.DeepClone());
        (await Officer.Delete("people/" + (string)person["id"]!, "*")).Expect(204);

        Assert.That(await Differences(), Is.Empty);
        Assert.That(await Register.Scalar<long>("SELECT COUNT(*) FROM Revision WHERE Snapshot LIKE '%Wie Weg Wil%'"), Is.Zero);
    }

    private async Task<JsonObject> Verify() => (await Auditor.Get("revisions/verification")).Expect(200).Record;

    /// <summary>Where the differences are, as table, key and column; asserts that intact says whether there are any.</summary>
    private async Task<string[]> Differences()
    {
        var verified = await Verify();
        string[] differences = [.. verified["differences"]!.AsArray().Select(difference => $"{(string)difference!["table"]!} {(string)difference["key"]!} {(string?)difference["column"]}")];
        Assert.That((bool?)verified["intact"], Is.EqualTo(differences.Length == 0));
        return differences;
    }

    private static string Net(string value) => $"{Encoding.UTF8.GetByteCount(value)}:{value},";
}
