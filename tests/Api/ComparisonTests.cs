using PrivacyRegister.Tests.Api.Server;

namespace PrivacyRegister.Tests.Api;

/// <summary>Two moments of the register beside each other.</summary>
public sealed class ComparisonTests(TestedEngine engine) : RegisterFixture(engine)
{
    [Test]
    public async Task Tells_what_was_added_changed_and_removed_between_two_moments()
    {
        var stays = await Make("Blijft BV");
        var goes = await Make("Vertrekt BV");
        var same = await Make("Terug BV");
        Register.Clock.Advance(TimeSpan.FromDays(1));
        var before = Register.Clock.Now.AddMinutes(-1).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture);
        (await Officer.Put($"parties/{stays}", new { name = "Blijft BV", kind = "organisation", country = "BE" }, "\"1\"")).Expect(200);
        (await Officer.Delete($"parties/{goes}", "\"1\"")).Expect(204);
        (await Officer.Put($"parties/{same}", new { name = "Terug BV", kind = "organisation", country = "DE" }, "\"1\"")).Expect(200);
        (await Officer.Put($"parties/{same}", new { name = "Terug BV", kind = "organisation", country = "NL" }, "\"2\"")).Expect(200);
        var comes = await Make("Komt BV");

        var compared = (await Auditor.Get($"comparisons?from={before}&recordType=party")).Expect(200);

        Assert.Multiple(() =>
        {
            Assert.That(compared.Items.Select(item => ((string)item["recordId"]!, (string)item["label"]!, (string)item["fate"]!)), Is.EqualTo(new[]
            {
                (stays, "Blijft BV", "changed"), (comes, "Komt BV", "added"), (goes, "Vertrekt BV", "removed"),
            }));
            Assert.That(((int)compared.Record["added"]!, (int)compared.Record["changed"]!, (int)compared.Record["removed"]!), Is.EqualTo((1, 1, 1)));
            Assert.That(compared.Items[0]["changes"]!.AsArray().Select(change => ((string)change!["pointer"]!, (string)change["before"]!, (string)change["after"]!)), Is.EqualTo(new[] { ("/country", "NL", "BE") }));
            Assert.That((string)compared.Items[0]["record"]!["country"]!, Is.EqualTo("BE"));
        });
        Assert.That((await Auditor.Get($"comparisons?from={before}&recordType=party&fate=removed")).Expect(200).Items.Select(item => (string)item["recordId"]!), Is.EqualTo(new[] { goes }));
        Assert.That((await Auditor.Get($"comparisons?from={before}&until={before}")).Expect(200).Total, Is.Zero);
    }

    [Test]
    public async Task Has_everything_added_since_before_the_first_revision()
    {
        var compared = (await Auditor.Get("comparisons?from=2000-01-01&pageSize=200")).Expect(200);

        Assert.That(compared.Items.Select(item => (string)item["fate"]!), Is.All.EqualTo("added"));
        Assert.That(((long)compared.Record["fromRevision"]!, compared.Total), Is.EqualTo((0L, (int)compared.Record["added"]!)));
    }

    [TestCase("", "/from")]
    [TestCase("from=yesterday", "/from")]
    [TestCase("from=2026-01-01&until=soon", "/until")]
    [TestCase("from=2026-02-01&until=2026-01-01", "/from")]
    [TestCase("from=2026-01-01&fate=gone", "/fate")]
    [TestCase("from=2026-01-01&recordType=person", "/recordType")]
    public async Task Refuses_moments_it_cannot_compare(string query, string pointer) =>
        (await Auditor.Get($"comparisons?{query}")).ComplainsOf(400, pointer);

    private async Task<string> Make(string name) =>
        (string)(await Officer.Post("parties", new { name, kind = "organisation", country = "NL" })).Expect(201).Record["id"]!;
}
