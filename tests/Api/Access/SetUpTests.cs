using PrivacyRegister.Tests.Api.Server;

namespace PrivacyRegister.Tests.Api.Access;

/// <summary>The first account: once, for whoever holds the token, whatever else happens at the same time.</summary>
public sealed class SetUpTests(TestedEngine engine) : RegisterFixture(engine)
{
    [Test]
    public async Task Makes_one_first_account_though_two_nodes_are_asked_at_once()
    {
        // Tokens made on the command line before set-up do not end it.
        (await Administrator.Get("access-tokens")).Expect(200);
        await using var other = await RegisterServer.Start(Register.Database, Clock);
        Assert.That((bool)(await Anonymous.Get("setup")).Expect(200).Record["required"]!, Is.True);

        (await Anonymous.SetUp("eve", token: "guessed")).IsProblem(
            403, "set-up-token", Sentence("access.setUpToken"), ("/token", Sentence("access.setUpToken")));
        (await Anonymous.SetUp("eve", password: "short")).ComplainsOf(400, "/password");
        Assert.That(await Register.Scalar<long>("SELECT COUNT(*) FROM Account"), Is.Zero);

        var browsers = Enumerable.Range(0, 8).Select(number => (number % 2 == 0 ? Register : other).WithCookies()).ToArray();
        var answers = await Task.WhenAll(browsers.Select((browser, number) => browser.SetUp("anna" + number)));

        Assert.That(answers.Select(answer => answer.Status).Order(), Is.EqualTo(new[] { 201, 409, 409, 409, 409, 409, 409, 409 }));
        Assert.That(await Register.Scalar<long>("SELECT COUNT(*) FROM Account"), Is.EqualTo(1));
        Assert.That(await Register.Scalar<long>("SELECT COUNT(*) FROM AccountRole"), Is.EqualTo(2));
        answers.First(answer => answer.Status == 409).IsProblem(409, "set-up-done", Sentence("access.setUpDone"));

        var winner = browsers[Array.FindIndex(answers, answer => answer.Status == 201)];
        var session = (await winner.Get("session")).Expect(200).Record;
        Assert.That(session["roles"]!.AsArray().Select(role => (string?)role), Is.EqualTo(new[] { "privacyOfficer", "administrator" }));
        Assert.That((string?)session["displayName"], Does.StartWith("First anna"));
        Assert.That((bool)(await other.Anonymous.Get("setup")).Expect(200).Record["required"]!, Is.False);
        (await Anonymous.SetUp("late")).Expect(409);
    }

    private static string Sentence(string key) => PrivacyRegister.Sentences.SentenceBook.Render(new(key), "en");
}
