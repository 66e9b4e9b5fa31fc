using PrivacyRegister.Tests.Api.Server;

namespace PrivacyRegister.Tests.Api.BadInput;

/// <summary>What protects data is not lost because a client left it out.</summary>
public sealed class OmissionTests(TestedEngine engine) : RegisterFixture(engine)
{
    [Test]
    public async Task Keeps_a_category_protected_until_somebody_says_otherwise()
    {
        var made = (await Officer.Post("data-categories", new { code = "paspoort", name = "Paspoortnummer", sensitivity = "nationalId", disclosure = "authorityOrProcessor" })).Expect(201).Record;
        var address = $"data-categories/{(string)made["id"]!}";

        var leftOut = (await Officer.Put(address, new { code = "paspoort", name = "Nummer van het paspoort" }, "\"1\"")).Expect(200).Record;
        Assert.That(((string)leftOut["sensitivity"]!, (string)leftOut["disclosure"]!), Is.EqualTo(("nationalId", "authorityOrProcessor")));

        var emptied = (await Officer.Put(address, new { code = "paspoort", name = "Nummer", sensitivity = (string?)null, disclosure = (string?)null }, "\"2\"")).Expect(200).Record;
        Assert.That(((string)emptied["sensitivity"]!, (string)emptied["disclosure"]!), Is.EqualTo(("nationalId", "authorityOrProcessor")));

        var said = (await Officer.Put(address, new { code = "paspoort", name = "Nummer", sensitivity = "ordinary", disclosure = "free" }, "\"3\"")).Expect(200).Record;
        Assert.That(((string)said["sensitivity"]!, (string)said["disclosure"]!), Is.EqualTo(("ordinary", "free")));
    }

    [Test]
    public async Task Keeps_the_capacity_of_an_activity()
    {
        var purpose = (string)(await Officer.Get("purposes")).Expect(200).Items[0]["id"]!;
        var made = (await Officer.Post("processing-activities", new { code = "V-1", name = "Voor een ander", purposeId = purpose, capacity = "processor" })).Expect(201).Record;

        var replaced = (await Officer.Put($"processing-activities/{(string)made["id"]!}", new { code = "V-1", name = "Voor een ander", purposeId = purpose }, "\"1\"")).Expect(200).Record;

        Assert.That((string)replaced["capacity"]!, Is.EqualTo("processor"));
    }
}
