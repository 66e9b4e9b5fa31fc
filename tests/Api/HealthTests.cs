using PrivacyRegister.Tests.Api.Server;

namespace PrivacyRegister.Tests.Api;

/// <summary>Whether the program lives, and whether it can serve: asked by whoever keeps it running, without signing in.</summary>
public sealed class HealthTests(TestedEngine engine) : RegisterFixture(engine)
{
    [TestCase("/health/live")]
    [TestCase("/health/ready")]
    public async Task Says_that_it_lives_and_is_ready(string path)
    {
        using var response = await Anonymous.Http.GetAsync(new Uri(Register.Address, path));

        Assert.That((int)response.StatusCode, Is.EqualTo(200));
        Assert.That(await response.Content.ReadAsStringAsync(), Is.EqualTo("Healthy"));
    }

    [Test]
    public async Task Lives_but_is_not_ready_while_the_database_does_not_answer()
    {
        var head = new
        {
            Revision = await Register.Scalar<long>("SELECT Revision FROM Head"),
            Hash = await Register.Scalar<string>("SELECT Hash FROM Head"),
            At = await Register.Scalar<string>("SELECT At FROM Head"),
            PeopleVersion = await Register.Scalar<long>("SELECT PeopleVersion FROM Head"),
            AccessVersion = await Register.Scalar<long>("SELECT AccessVersion FROM Head"),
        };
        await Register.Execute("DELETE FROM Head");
        int live, ready;
        try
        {
            live = await Status("/health/live");
            ready = await Status("/health/ready");
        }
        finally
        {
            await Register.Execute("INSERT INTO Head (Id, Revision, Hash, At, PeopleVersion, AccessVersion) VALUES (1, @Revision, @Hash, @At, @PeopleVersion, @AccessVersion)", head);
        }

        Assert.That((live, ready), Is.EqualTo((200, 503)));
        Assert.That(await Status("/health/ready"), Is.EqualTo(200));
        (await Officer.Get("purposes")).Expect(200);
    }

    private async Task<int> Status(string path)
    {
        using var response = await Anonymous.Http.GetAsync(new Uri(Register.Address, path));
        return (int)response.StatusCode;
    }
}
