using System.Security.Cryptography;
using PrivacyRegister.Access;
using PrivacyRegister.Sentences;
using PrivacyRegister.Tests.Api.Access;
using PrivacyRegister.Tests.Api.Server;

namespace PrivacyRegister.Tests.Api.Agreements;

/// <summary>The file of an agreement: stored here by choice, its hash in the log, its bytes outside it.</summary>
public sealed class DocumentTests(TestedEngine engine) : RegisterFixture(engine)
{
    private const int Limit = 20 * 1024 * 1024;

    private string id = "";

    [SetUp]
    public async Task MakeAgreement() => id = (string)(await Register.CreateBare("agreements"))["id"]!;

    [Test]
    public async Task Gives_back_exactly_the_bytes_it_was_given_and_only_to_save()
    {
        var file = Documents.Pdf();
        var stored = (await Store(file, "Verwerkersovereenkomst getekend é.pdf")).Expect(200);
        var read = (await Auditor.Get(Path())).Expect(200);

        Assert.Multiple(() =>
        {
            Assert.That(read.Bytes, Is.EqualTo(file));
            Assert.That(read.ContentType, Is.EqualTo("application/pdf"));
            Assert.That(read.Header("Content-Disposition"), Does.StartWith("attachment;").And.Contain("filename*=UTF-8''Verwerkersovereenkomst%20getekend%20%C3%A9.pdf"));
            Assert.That(read.Header("X-Content-Type-Options"), Is.EqualTo("nosniff"));
            Assert.That(read.Header("Content-Security-Policy"), Is.EqualTo("default-src 'none'; frame-ancestors 'none'"));
            Assert.That(read.Header("Cache-Control"), Is.EqualTo("no-store"));
            Assert.That(read.ETag, Is.EqualTo($"\"{Hash(file)}\""));
            Assert.That((string?)stored.Record["document"]!["sha256"], Is.EqualTo(Hash(file)));
        });
    }

    [Test]
    public async Task Tells_which_file_is_stored_when_and_by_whom()
    {
        Assert.That((await Auditor.Get(Path("/details"))).Expect(200).Record, Is.Empty);

        var file = Documents.Pdf(3_210);
        (await Store(file)).Expect(200);
        var details = (await Auditor.Get(Path("/details"))).Expect(200).Record["stored"]!;

        Assert.Multiple(() =>
        {
            Assert.That((string?)details["name"], Is.EqualTo("contract.pdf"));
            Assert.That((string?)details["mediaType"], Is.EqualTo("application/pdf"));
            Assert.That((int)details["size"]!, Is.EqualTo(3_210));
            Assert.That((string?)details["sha256"], Is.EqualTo(Hash(file)));
            Assert.That(DateTimeOffset.Parse((string)details["storedAt"]!, System.Globalization.CultureInfo.InvariantCulture), Is.EqualTo(Clock.Now).Within(TimeSpan.FromMinutes(1)));
            Assert.That((string?)details["storedBy"]!["name"], Is.EqualTo("tests as privacyOfficer"));
        });
    }

    [Test]
    public async Task Records_the_hash_in_the_log_as_a_change_of_the_agreement_with_its_reason()
    {
        var file = Documents.Pdf();
        (await Store(file, because: "Getekend exemplaar ontvangen")).Expect(200);

        var last = (await Auditor.Get($"agreements/{id}/revisions")).Expect(200).Items[0];
        var changes = last["changes"]!.AsArray().ToDictionary(change => (string)change!["pointer"]!, change => change!["after"]?.ToJsonString());

        Assert.That((string?)last["reason"], Is.EqualTo("Getekend exemplaar ontvangen"));
        Assert.That((string?)last["action"], Is.EqualTo("changed"));
        Assert.That(string.Concat(changes.Values), Does.Contain(Hash(file)).And.Contain("contract.pdf"));
    }

    [Test]
    public async Task Keeps_the_title_and_the_address_that_were_there()
    {
        await Register.Change("agreements", id, agreement => agreement["document"] = new JsonObject { ["title"] = "Het convenant", ["url"] = "https://dms.example/1" });

        var document = (await Store(Documents.Pdf())).Expect(200).Record["document"]!;

        Assert.That(((string?)document["title"], (string?)document["url"]), Is.EqualTo(("Het convenant", "https://dms.example/1")));
    }

    [Test]
    public async Task Replaces_the_file_that_was_stored_before()
    {
        (await Store(Documents.Pdf())).Expect(200);
        var newer = Documents.Package(Documents.Word);
        (await Store(newer, "nieuw.docx")).Expect(200);

        Assert.That((await Auditor.Get(Path())).Expect(200).Bytes, Is.EqualTo(newer));
        Assert.That(await Register.Scalar<long>("SELECT COUNT(*) FROM AgreementDocument WHERE AgreementId = @id", new { id }), Is.EqualTo(1));
    }

    [Test]
    public async Task Takes_a_file_of_twenty_megabytes_and_not_a_byte_more()
    {
        var largest = Documents.Pdf(Limit);
        (await Store(largest)).Expect(200);
        Assert.That(SHA256.HashData((await Auditor.Get(Path())).Expect(200).Bytes), Is.EqualTo(SHA256.HashData(largest)));

        (await Store(Documents.Pdf(Limit + 1))).IsProblem(413, "too-large", Sentence("document.tooLarge"));
        (await Store(Documents.Pdf(Limit + 1), chunked: true)).IsProblem(413, "too-large", Sentence("document.tooLarge"));
        Assert.That((await Auditor.Get(Path("/details"))).Record["stored"]!["size"]!.GetValue<int>(), Is.EqualTo(Limit));
    }

    [Test]
    public async Task Takes_a_file_that_does_not_say_its_length()
    {
        var file = Documents.Pdf(100_000);
        (await Store(file, chunked: true)).Expect(200);

        Assert.That((await Auditor.Get(Path())).Expect(200).Bytes, Is.EqualTo(file));
    }

    [Test]
    public async Task Still_takes_no_more_than_a_megabyte_elsewhere() =>
        (await Officer.Post("agreements", new JsonObject { ["reference"] = "X", ["handling"] = new string('x', 1024 * 1024) })).Expect(413);

    [Test]
    public async Task Refuses_a_change_that_rests_on_no_version_or_an_old_one()
    {
        (await Put(Officer, Documents.Pdf(), "contract.pdf")).Expect(428);
        (await Put(Officer.On("\"7\""), Documents.Pdf(), "contract.pdf")).Expect(412);
        (await Officer.Delete(Path())).Expect(428);
        (await Officer.Delete(Path(), "\"7\"")).Expect(412);
        Assert.That((await Auditor.Get(Path("/details"))).Expect(200).Record, Is.Empty);
    }

    [Test]
    public async Task Moves_the_version_so_that_the_next_change_must_have_seen_it()
    {
        var before = (await Officer.Get($"agreements/{id}")).Expect(200);
        var stored = (await Put(Officer.On(before.ETag), Documents.Pdf(), "contract.pdf")).Expect(200);

        Assert.That(stored.ETag, Is.Not.EqualTo(before.ETag));
        (await Officer.Put($"agreements/{id}", before.Record, before.ETag)).Expect(412);
        (await Officer.Because("Dubbel").Delete(Path(), stored.ETag)).Expect(204);
    }

    [TestCase(null, "body.missing")]
    [TestCase("../../wachtwoorden.pdf", "document.badName")]
    [TestCase("C:\\contract.pdf", "document.badName")]
    [TestCase(".pdf", "document.badName")]
    [TestCase("contract.pdf ", "document.badName")]
    [TestCase("regel\nbreuk.pdf", "document.badName")]
    [TestCase("\u202Efdp.exe.pdf", "document.badName")]
    public async Task Refuses_what_is_no_name_of_a_file(string? name, string key) =>
        (await Store(Documents.Pdf(), name)).IsProblem(400, "invalid", Sentence("problem.invalid"), ("/name", Sentence(key)));

    [Test]
    public async Task Refuses_a_name_of_more_than_two_hundred_characters()
    {
        (await Store(Documents.Pdf(), new string('a', 197) + ".pdf")).ComplainsOf(400, "/name");
        (await Store(Documents.Pdf(), new string('a', 196) + ".pdf")).Expect(200);
    }

    [TestCase("contract.exe")]
    [TestCase("contract")]
    [TestCase("contract.docx")]
    public async Task Refuses_a_name_that_says_otherwise_than_the_content(string name) =>
        (await Store(Documents.Pdf(), name)).IsProblem(400, "invalid", Sentence("problem.invalid"), ("/name", Sentence("document.otherExtension", ("extension", "pdf"))));

    [Test]
    public async Task Says_that_nothing_is_stored()
    {
        (await Auditor.Get(Path())).IsProblem(404, "not-stored", Sentence("document.notStored"));
        (await Officer.Because("Dubbel").Delete(Path(), "*")).IsProblem(404, "not-stored", Sentence("document.notStored"));
        id = Guid.CreateVersion7().ToString();
        (await Auditor.Get(Path("/details"))).IsProblem(404, "not-found", Sentence("problem.recordNotFound"));
        (await Store(Documents.Pdf())).IsProblem(404, "not-found", Sentence("problem.recordNotFound"));
    }

    [Test]
    public async Task Erases_the_bytes_and_keeps_the_hash_and_the_reason()
    {
        var file = Documents.Pdf();
        (await Store(file)).Expect(200);
        (await Officer.Delete(Path(), "*")).ComplainsOf(400, "/Change-Reason");
        (await Officer.Because("Bewaartermijn voorbij").Delete(Path(), "*")).Expect(204);

        (await Auditor.Get(Path())).Expect(404);
        Assert.That(await Register.Scalar<long>("SELECT COUNT(*) FROM AgreementDocument WHERE AgreementId = @id", new { id }), Is.Zero);
        Assert.That((string?)(await Officer.Get($"agreements/{id}")).Expect(200).Record["document"]!["sha256"], Is.EqualTo(Hash(file)));
        Assert.That((string?)(await Auditor.Get($"agreements/{id}/revisions")).Expect(200).Items[0]["reason"], Is.EqualTo("Bewaartermijn voorbij"));
    }

    [Test]
    public async Task Lets_a_file_go_with_its_agreement()
    {
        (await Store(Documents.Pdf())).Expect(200);
        (await Officer.Delete($"agreements/{id}", "*")).Expect(204);

        Assert.That(await Register.Scalar<long>("SELECT COUNT(*) FROM AgreementDocument WHERE AgreementId = @id", new { id }), Is.Zero);
        (await Auditor.Get(Path())).Expect(404);
    }

    [Test]
    public async Task Writes_neither_file_nor_hash_when_one_cannot_be_written()
    {
        var before = await Revision();
        var refused = await Store("MZ this is a program"u8.ToArray(), "contract.pdf");

        refused.IsProblem(415, "wrong-document", Sentence("document.wrongKind"));
        Assert.That(await Revision(), Is.EqualTo(before));
        Assert.That((await Auditor.Get(Path("/details"))).Expect(200).Record, Is.Empty);
    }

    [Test]
    public async Task Is_for_the_privacy_officer_and_the_auditor_only()
    {
        (await Store(Documents.Pdf())).Expect(200);

        foreach (var client in new[] { Procurement, Administrator })
        {
            (await client.Get(Path())).Expect(403);
            (await client.Get(Path("/details"))).Expect(403);
        }

        foreach (var client in new[] { Procurement, Administrator, Auditor })
        {
            (await Put(client.On("*"), Documents.Pdf(), "contract.pdf")).Expect(403);
            (await client.Delete(Path(), "*")).Expect(403);
        }

        (await Anonymous.Get(Path())).Expect(401);
        (await (await Register.SignedIn(await Register.WithAccount(Role.Auditor))).Get(Path())).Expect(200);
    }

    [Test]
    public async Task Verifies_that_stored_bytes_are_still_those_that_were_recorded()
    {
        var file = Documents.Pdf();
        (await Store(file)).Expect(200);
        Assert.That(await Differences(), Is.Empty);

        var other = Documents.Pdf();
        await Register.Execute("UPDATE AgreementDocument SET Bytes = @other WHERE AgreementId = @id", new { other, id });
        Assert.That(await Differences(), Is.EqualTo(new[] { $"{id} Bytes {Hash(file)} {Hash(other)}" }));

        await Register.Execute("UPDATE AgreementDocument SET Sha256 = @hash WHERE AgreementId = @id", new { hash = Hash(other), id });
        Assert.That(await Differences(), Is.EqualTo(new[] { $"{id} Sha256 {Hash(file)} {Hash(other)}" }));

        await Register.Execute("UPDATE AgreementDocument SET Bytes = @file, Sha256 = @hash WHERE AgreementId = @id", new { file, hash = Hash(file), id });
        Assert.That(await Differences(), Is.Empty);
    }

    [Test]
    public async Task Verifies_after_the_agreement_recorded_another_file()
    {
        (await Store(Documents.Pdf())).Expect(200);
        await Register.Change("agreements", id, agreement => agreement["document"]!["sha256"] = new string('b', 64));

        Assert.That(await Differences(), Is.Empty);
    }

    private static string Hash(byte[] file) => Convert.ToHexStringLower(SHA256.HashData(file));

    private static string Sentence(string key, params (string, object?)[] arguments) => SentenceBook.Render(new(key, arguments), "en");

    private string Path(string under = "") => $"agreements/{id}/document{under}";

    private Task<Answer> Store(byte[] file, string? name = "contract.pdf", string? because = null, bool chunked = false) =>
        Put(because is null ? Officer.On("*") : Officer.On("*").Because(because), file, name, chunked);

    private async Task<Answer> Put(RegisterClient client, byte[] file, string? name, bool chunked = false)
    {
        using HttpContent content = chunked ? new StreamContent(new Unmeasured(file)) : new ByteArrayContent(file);
        // What a file is called or said to be counts for nothing.
        content.Headers.ContentType = new("image/png");
        return await client.Send(HttpMethod.Put, Path(name is null ? "" : "?name=" + Uri.EscapeDataString(name)), content);
    }

    private async Task<string[]> Differences()
    {
        var verified = (await Auditor.Get("revisions/verification")).Expect(200).Record;
        return [.. verified["differences"]!.AsArray().Select(difference => $"{(string)difference!["key"]!} {(string)difference["column"]!} {(string)difference["expected"]!} {(string)difference["found"]!}")];
    }

    private sealed class Unmeasured(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;
    }
}
