using PrivacyRegister.Tests.Api.Server;

namespace PrivacyRegister.Tests.Api;

/// <summary>Why somebody changed something is kept in the log, in whatever letters they write.</summary>
public sealed class ChangeReasonTests(TestedEngine engine) : RegisterFixture(engine)
{
    [TestCase("Vastgesteld in het overleg van 3 november")]
    [TestCase("Coöperatie „Één” – 住宅 😀 100% & <b>'\";--")]
    [TestCase("Eerste regel\nTweede regel\t.")]
    public async Task Is_kept_to_the_letter(string reason)
    {
        var record = (await Officer.Because(reason).Post("parties", Intent.Bare("parties"))).Expect(201).Record;
        var path = "parties/" + (string)record["id"]!;
        (await Officer.Because(reason + " (2)").Put(path, record, "\"1\"")).Expect(200);
        (await Officer.Because(reason + " (3)").Delete(path, "\"2\"")).Expect(204);

        Assert.That(
            (await Auditor.Get(path + "/revisions")).Expect(200).Items.Select(item => (string?)item["reason"]),
            Is.EqualTo(new[] { reason + " (3)", reason + " (2)", reason }));
        Assert.That((string?)(await Auditor.Get("revisions?pageSize=1")).Expect(200).Items[0]["reason"], Is.EqualTo(reason + " (3)"));
    }

    [Test]
    public async Task May_be_left_out()
    {
        foreach (var header in new[] { "", "%20%20", " " })
        {
            var record = (await Officer.With("Change-Reason", header).Post("parties", Intent.Bare("parties"))).Expect(201).Record;
            Assert.That((await Auditor.Get($"parties/{(string)record["id"]!}/revisions")).Expect(200).Items[0].ContainsKey("reason"), Is.False);
        }
    }

    [Test]
    public async Task May_be_a_thousand_characters_long()
    {
        (await Officer.Because(new string('é', 1000)).Post("parties", Intent.Bare("parties"))).Expect(201);
        (await Officer.Because(new string('é', 1001)).Post("parties", Intent.Bare("parties"))).IsProblem(
            400,
            "invalid",
            "One or more fields are not right. Nothing was saved. See at each field what must change.",
            ("/Change-Reason", "This text is too long: 1001 characters, at most 1000 is allowed."));
    }

    [TestCase("%")]
    [TestCase("%Z1")]
    [TestCase("%4")]
    [TestCase("%FF%FE")]
    [TestCase("%ED%A0%80")]
    [TestCase("%00")]
    [TestCase("%1B[31m")]
    public async Task Is_refused_when_it_is_no_readable_text(string header)
    {
        var before = await Revision();
        const string English = "The reason (Change-Reason) is not readable text. Send it as percent-encoded UTF-8.";
        const string Invalid = "One or more fields are not right. Nothing was saved. See at each field what must change.";

        (await Officer.With("Change-Reason", header).Post("parties", Intent.Bare("parties"))).IsProblem(400, "invalid", Invalid, ("/Change-Reason", English));
        Assert.That(await Revision(), Is.EqualTo(before));
    }
}
