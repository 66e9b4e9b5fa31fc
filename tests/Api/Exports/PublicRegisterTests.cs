using System.Text.RegularExpressions;
using PrivacyRegister.Tests.Api.Server;

namespace PrivacyRegister.Tests.Api.Exports;

/// <summary>What of the register may be on a website – and, above all, what may not.</summary>
public sealed partial class PublicRegisterTests(TestedEngine engine) : RegisterFixture(engine)
{
    private const string Secret = "GEHEIM";

    [OneTimeSetUp]
    public async Task Fill()
    {
        // Every text of an activity says it is a secret; those that may be published are put right afterwards.
        foreach (var collection in new[] { "organisations", "parties", "agreements", "processing-activities" })
        {
            var full = await Samples.Full(Register, collection);
            foreach (var place in Samples.Places(collection).Where(place => place.IsFreeText && !place.IsList))
            {
                full = full.With(place.Pointer, Secret);
            }

            full["status"] = "established";
            foreach (var name in new[] { "code", "reference", "name" }.Where(full.ContainsKey))
            {
                full[name] = Intent.NewCode("OPEN");
            }

            if (collection == "processing-activities")
            {
                var line = full["data"]![0]!;
                (line["sourceDescription"], line["retention"]!["startEvent"], line["retention"]!["untilEvent"]) = ("Herkomst", "Begin", "Einde");
                var ground = full["grounds"]![0]!;
                (ground["interest"], ground["statute"]!["law"], ground["statute"]!["article"]) = ("Belang", "Wet", "1");
                (full["recipients"]![0]!["statute"]!["law"], full["recipients"]![0]!["statute"]!["article"]) = ("Wet", "1");
                (full["nationalIdStatute"]!["law"], full["nationalIdStatute"]!["article"]) = ("Wet", "2");
                (full["article9"]!["statute"]!["law"], full["article9"]!["statute"]!["article"], full["criminalBasis"]!["provision"]) = ("Wet", "3", "Bepaling");
                (full["notice"]!["title"], full["onBehalfOf"]![0]!["name"]) = ("Verklaring", "Opdrachtgever");
            }
            else if (collection == "organisations")
            {
                full["address"] = "Straat 1";
                full["chamberOfCommerceNumber"] = "12345678";
            }
            else if (collection == "parties")
            {
                full["chamberOfCommerceNumber"] = "87654321";
            }

            await Register.Create(collection, full);
        }
    }

    [TestCase("html")]
    [TestCase("jsonld")]
    public async Task Holds_nothing_meant_for_colleagues_and_no_name_of_a_person(string format)
    {
        var people = (await Officer.Get("people?pageSize=200")).Expect(200).Items;
        var published = (await Auditor.Get($"exports/public-register.{format}?lang=nl")).Expect(200).Text;

        Assert.That(published, Does.Not.Contain(Secret));
        foreach (var person in people)
        {
            foreach (var said in new[] { "name", "email", "phone" }.Select(field => (string?)person[field]).OfType<string>())
            {
                Assert.That(published, Does.Not.Contain(said), said);
            }
        }
    }

    [Test]
    public async Task Holds_established_activities_only()
    {
        var (proposed, established, retired) = (Intent.NewCode("Naam"), Intent.NewCode("Naam"), Intent.NewCode("Naam"));
        foreach (var (name, status) in new[] { (proposed, "proposed"), (established, "established"), (retired, "retired") })
        {
            await Register.CreateBare("processing-activities", activity => (activity["name"], activity["status"]) = (name, status));
        }

        foreach (var format in new[] { "html", "jsonld" })
        {
            var published = (await Auditor.Get($"exports/public-register.{format}")).Expect(200).Text;
            Assert.That(published, Does.Contain(established).And.Not.Contain(proposed).And.Not.Contain(retired), format);
        }
    }

    [Test]
    public async Task Is_a_page_that_needs_nothing_else_with_its_linked_data_within()
    {
        var code = Intent.NewCode("</script><script>alert(1)</script>");
        await Register.CreateBare("processing-activities", activity => (activity["name"], activity["status"]) = (code, "established"));

        var page = (await Auditor.Get("exports/public-register.html?lang=en")).Expect(200);
        var data = LinkedData().Match(page.Text);
        var alone = (await Auditor.Get("exports/public-register.jsonld?lang=en")).Expect(200);
        var check = await LinkedDataCheck.Of(data.Groups[1].Value);

        Assert.Multiple(() =>
        {
            Assert.That(page.ContentType, Is.EqualTo("text/html"));
            Assert.That(page.Text, Does.StartWith("<!doctype html>\n<html lang=\"en\">"));
            Assert.That(page.Text, Does.Not.Contain("<script>").And.Not.Contain("src=").And.Not.Contain("href="));
            Assert.That(Regex.Count(page.Text, "<script"), Is.EqualTo(1));
            Assert.That(JsonNode.DeepEquals(JsonNode.Parse(data.Groups[1].Value), JsonNode.Parse(alone.Text)), Is.True);
            Assert.That(check.Results, Is.Empty);
            Assert.That((int)check.Said["keysAfter"]!, Is.EqualTo((int)check.Said["keysBefore"]!));
            Assert.That(page.Header("Content-Security-Policy"), Does.StartWith("default-src 'none'"));
        });
    }

    [Test]
    public async Task Says_what_art_30_asks_in_plain_words()
    {
        await Register.Establish("processing-activities", "VA-P07-camera");
        var page = (await Auditor.Get("exports/public-register.html?lang=nl")).Expect(200).Text;

        Assert.That(page, Does.Contain("<dt>Bewaartermijnen</dt><dd>Camerabeelden: 4 weken").And.Contain("<dt>Verwerkingsverantwoordelijken</dt><dd>Woonstichting Lieven De Key</dd>"));
    }

    [TestCase("html", "status=proposed", "/status")]
    [TestCase("jsonld", "lang=fr", "/lang")]
    public async Task Refuses_what_it_does_not_know(string format, string query, string pointer) =>
        (await Auditor.Get($"exports/public-register.{format}?{query}")).ComplainsOf(400, pointer);

    [GeneratedRegex("<script type=\"application/ld\\+json\">(.*?)</script>", RegexOptions.Singleline)]
    private static partial Regex LinkedData();
}
