using PrivacyRegister.Tests.Api.Server;

namespace PrivacyRegister.Tests.Api;

/// <summary>What the register links to a purpose is derived from activities and agreements, never typed twice.</summary>
public sealed class PurposeLinkTests(TestedEngine engine) : RegisterFixture(engine)
{
    [Test]
    public async Task Shows_what_its_activities_do_and_under_which_agreements()
    {
        var purpose = await Register.CreateBare("purposes");
        var party = await Register.CreateBare("parties");
        var stranger = await Register.CreateBare("parties");
        var category = await Register.Find("data-categories", "naam");
        var activity = await Register.CreateBare("processing-activities", body =>
        {
            body["purposeId"] = purpose["id"]!.DeepClone();
            body["data"] = new JsonArray(new JsonObject { ["dataCategoryId"] = category["id"]!.DeepClone() });
            body["grounds"] = new JsonArray(new JsonObject { ["ground"] = "C" }, new JsonObject { ["ground"] = "A" });
            body["recipients"] = new JsonArray(new JsonObject { ["partyId"] = party["id"]!.DeepClone() });
        });
        var agreement = await Register.WithSignedAgreement("processorAgreement", (string)party["name"]!, (string)purpose["code"]!, "naam");
        await Register.WithSignedAgreement("covenant", (string)stranger["name"]!, (string)purpose["code"]!, "naam");
        var before = await Register.WithSignedAgreement("covenant", (string)party["name"]!, "P01", "naam");

        var shown = (await Procurement.Get("purposes/" + (string)purpose["id"]!)).Expect(200).Record;

        Assert.Multiple(() =>
        {
            Assert.That(shown["activities"]!.AsArray().Select(link => (string?)link!["code"]), Is.EqualTo(new[] { (string?)activity["code"] }));
            Assert.That(shown["grounds"]!.AsArray().Select(ground => (string?)ground), Is.EqualTo(new[] { "A", "C" }));
            Assert.That(shown["dataCategories"]!.AsArray().Select(link => (string?)link!["id"]), Is.EqualTo(new[] { (string?)category["id"] }));
            Assert.That(shown["recipients"]!.AsArray().Select(link => (string?)link!["name"]), Is.EqualTo(new[] { (string?)party["name"] }));
            Assert.That(shown["agreements"]!.AsArray().Select(link => ((string?)link!["id"], (string?)link["state"])), Is.EqualTo(new[] { ((string?)agreement["id"], "inForce") }), "not with a stranger, not for another purpose");
            Assert.That((string?)before["state"], Is.EqualTo("inForce"));
        });
    }

    [Test]
    public async Task Forgets_a_retired_activity_and_a_retired_agreement()
    {
        var purpose = await Register.CreateBare("purposes");
        var party = await Register.CreateBare("parties");
        JsonObject Activity() => Intent.Bare("processing-activities")
            .With("/purposeId", purpose["id"]!.DeepClone())
            .With("/recipients", new JsonArray(new JsonObject { ["partyId"] = party["id"]!.DeepClone() }));
        var first = await Register.Create("processing-activities", Activity());
        var second = await Register.Create("processing-activities", Activity());
        var agreement = await Register.WithSignedAgreement("covenant", (string)party["name"]!, (string)purpose["code"]!, "naam");

        await Register.Change("processing-activities", first["id"]!, body => body["status"] = "retired");
        var shown = (await Procurement.Get("purposes/" + (string)purpose["id"]!)).Expect(200).Record;
        Assert.That(shown["activities"]!.AsArray().Select(link => (string?)link!["code"]), Is.EqualTo(new[] { (string?)second["code"] }));
        Assert.That(shown["agreements"]!.AsArray(), Has.Count.EqualTo(1));

        await Register.Change("agreements", agreement["id"]!, body => body["status"] = "retired");
        Assert.That((await Procurement.Get("purposes/" + (string)purpose["id"]!)).Expect(200).Record["agreements"]!.AsArray(), Is.Empty);
    }
}
