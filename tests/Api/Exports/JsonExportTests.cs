using PrivacyRegister.Tests.Api.Server;

namespace PrivacyRegister.Tests.Api.Exports;

/// <summary>The whole register as one document.</summary>
public sealed class JsonExportTests(TestedEngine engine) : RegisterFixture(engine)
{
    private static readonly (string Path, string Name)[] Kinds =
    [
        ("organisations", "organisations"), ("purposes", "purposes"), ("processing-activities", "processingActivities"), ("data-categories", "dataCategories"),
        ("data-subject-categories", "dataSubjectCategories"), ("parties", "parties"), ("agreements", "agreements"), ("adequacy-decisions", "adequacyDecisions"),
    ];

    [Test]
    public async Task Holds_every_record_of_every_kind_with_all_its_fields()
    {
        var register = (await Auditor.Get("exports/register.json")).Expect(200).Record;

        foreach (var (path, name) in Kinds)
        {
            var list = (await Auditor.Get($"{path}?pageSize=200")).Expect(200);
            var exported = register[name]!.AsArray();
            Assert.That((int)register["counts"]![name]!, Is.EqualTo(list.Total), name);
            Assert.That(exported.Select(record => (string?)record!["id"]), Is.EqualTo(list.Items.Select(item => (string?)item["id"])), name);
            foreach (var (record, item) in exported.Zip(list.Items))
            {
                Assert.That(item.Select(field => field.Key).Except(record!.AsObject().Select(field => field.Key)), Is.Empty, name);
            }
        }
    }

    [Test]
    public async Task Says_which_register_it_is()
    {
        var today = Clock.Now.UtcDateTime.ToString("yyyy-MM-dd");
        var answer = (await Auditor.Get("exports/register.json")).Expect(200);
        var verified = (await Auditor.Get("revisions/verification")).Expect(200).Record;

        Assert.Multiple(() =>
        {
            Assert.That((string?)answer.Record["asOf"], Is.EqualTo(today));
            Assert.That((long?)answer.Record["revision"], Is.EqualTo((long?)verified["revisions"]));
            Assert.That((string?)answer.Record["headHash"], Is.EqualTo((string?)verified["headHash"]));
            Assert.That(answer.Header("Content-Disposition"), Is.EqualTo($"attachment; filename=register-{today}-r{answer.Record["revision"]}.json"));
        });
    }

    [Test]
    public async Task Names_the_controller_its_contact_and_what_activities_refer_to()
    {
        var register = (await Auditor.In("nl").Get("exports/register.json")).Expect(200).Record;
        var controller = register["organisations"]!.AsArray().Single(organisation => (string?)organisation!["name"] == "Woonstichting Lieven De Key")!;
        var activity = register["processingActivities"]!.AsArray().Single(record => (string?)record!["code"] == "VA-P07")!;
        var record = register["article30"]!.AsArray().Single(entry => (string?)entry!["organisationId"] == (string?)controller["id"])!;

        Assert.Multiple(() =>
        {
            Assert.That((string?)controller["contactPerson"]!["name"], Is.EqualTo("KSG Privacy"));
            Assert.That((string?)controller["contactPerson"]!["phone"], Is.EqualTo("(020) 6214 510"));
            Assert.That((string?)activity["purpose"]!["code"], Is.EqualTo("P07"));
            Assert.That((string?)activity["organisations"]![0]!["name"], Is.EqualTo("Woonstichting Lieven De Key"));
            Assert.That((string?)activity["data"]![0]!["dataCategory"]!["name"], Is.EqualTo("Volledige naam"));
            Assert.That((string?)activity["recipients"]![0]!["party"]!["name"], Is.EqualTo("Beter Buren"));
            Assert.That(activity["recipients"]![0]!["dataCategories"]!.AsArray(), Has.Count.EqualTo(activity["recipients"]![0]!["dataCategoryIds"]!.AsArray().Count));
            Assert.That(record["controllerRecord"]!.AsArray().Select(code => (string?)code), Has.Member("VA-P07"));
        });
    }

    [Test]
    public async Task Puts_work_for_others_in_the_record_of_a_processor()
    {
        var organisation = await Register.CreateBare("organisations");
        var code = Intent.NewCode("VW");
        await Register.CreateBare("processing-activities", activity =>
        {
            activity["code"] = code;
            activity["capacity"] = "processor";
            activity["organisationIds"] = new JsonArray((string?)organisation["id"]);
        });

        var register = (await Auditor.Get("exports/register.json")).Expect(200).Record;

        var record = register["article30"]!.AsArray().Single(entry => (string?)entry!["organisationId"] == (string?)organisation["id"])!;
        Assert.That(record["processorRecord"]!.AsArray().Select(entry => (string?)entry), Is.EqualTo(new[] { code }));
        Assert.That(record["controllerRecord"]!.AsArray(), Is.Empty);
    }

    [TestCase("json")]
    [TestCase("csv")]
    public async Task Gives_the_same_bytes_for_the_same_moment_whatever_happened_since(string format)
    {
        var day = DateOnly.FromDateTime(Clock.Now.UtcDateTime).ToString("yyyy-MM-dd");
        var path = $"exports/register.{format}?asOf={day}";
        await Auditor.Get(path);
        var code = Intent.NewCode("ASOF");
        await Register.CreateBare("processing-activities", activity => activity["code"] = code);
        var before = (await Auditor.Get(path)).Expect(200);

        Clock.Advance(TimeSpan.FromDays(1));
        await Register.CreateBare("processing-activities");
        var after = (await Auditor.Get(path)).Expect(200);
        var now = (await Auditor.Get("exports/register." + format)).Expect(200);

        Assert.That(after.Text, Is.EqualTo(before.Text));
        Assert.That(after.Text, Does.Contain(code));
        Assert.That(now.Text, Is.Not.EqualTo(after.Text));
    }

    [Test]
    public async Task Is_empty_before_the_first_revision()
    {
        var register = (await Auditor.Get("exports/register.json?asOf=2020-01-01")).Expect(200).Record;

        Assert.That((long?)register["revision"], Is.Zero);
        Assert.That(Kinds.Select(kind => register[kind.Name]!.AsArray().Count), Is.All.Zero);
    }
}
