using PrivacyRegister.Access;

namespace PrivacyRegister.Tests.Api.Server;

/// <summary>What tests want of the register, said in its own words. Everything goes over HTTP, as the privacy officer.</summary>
public static class Intent
{
    private const string FirstActivity = "01900000-0000-7000-8006-000000000001";

    private static int made;

    /// <summary>A code nobody used yet.</summary>
    public static string NewCode(string start = "T") => $"{start}-{Interlocked.Increment(ref made):D4}";

    /// <summary>The record of a collection with this code, reference, name or country.</summary>
    public static async Task<JsonObject> Find(this RegisterServer register, string collection, string label)
    {
        var officer = await register.As(Role.PrivacyOfficer);
        var found = (await officer.Get($"{collection}?{LabelField(collection)}={Uri.EscapeDataString(label)}")).Expect(200);
        Assert.That(found.Total, Is.EqualTo(1), $"{collection} {label}");
        return found.Items[0];
    }

    public static async Task<string> IdOf(this RegisterServer register, string collection, string label) => (string)(await register.Find(collection, label))["id"]!;

    public static async Task<string[]> IdsOf(this RegisterServer register, string collection, params string[] labels)
    {
        var ids = new List<string>();
        foreach (var label in labels)
        {
            ids.Add(await register.IdOf(collection, label));
        }

        return [.. ids];
    }

    /// <summary>Adds a record; answers it as it is read.</summary>
    public static async Task<JsonObject> Create(this RegisterServer register, string collection, object body) =>
        (await (await register.As(Role.PrivacyOfficer)).Post(collection, body)).Expect(201).Record;

    /// <summary>Adds a record that has nothing but what its kind must have, and what <paramref name="more"/> puts on it.</summary>
    public static Task<JsonObject> CreateBare(this RegisterServer register, string collection, Action<JsonObject>? more = null)
    {
        var body = Bare(collection);
        more?.Invoke(body);
        return register.Create(collection, body);
    }

    /// <summary>A party or organisation by this name, made the first time.</summary>
    public static async Task CreateOnce(this RegisterServer register, string collection, string name)
    {
        var officer = await register.As(Role.PrivacyOfficer);
        if ((await officer.Get($"{collection}?name={Uri.EscapeDataString(name)}")).Expect(200).Total == 0)
        {
            await register.CreateBare(collection, body => body["name"] = name);
        }
    }

    /// <summary>The id of a record of a collection, made where there is none yet.</summary>
    public static async Task<string> AnyId(this RegisterServer register, string collection)
    {
        var officer = await register.As(Role.PrivacyOfficer);
        var found = (await officer.Get(collection + "?pageSize=1")).Expect(200).Items;
        return (string)(found.Count > 0 ? found[0] : await register.CreateBare(collection))["id"]!;
    }

    /// <summary>The least a body of this collection holds.</summary>
    public static JsonObject Bare(string collection)
    {
        var code = NewCode();
        return collection switch
        {
            "organisations" => new() { ["name"] = "Organisatie " + code },
            "parties" => new() { ["name"] = "Partij " + code, ["kind"] = "organisation" },
            "agreements" => new() { ["reference"] = code, ["title"] = "Overeenkomst " + code, ["kind"] = "covenant" },
            "adequacy-decisions" => new() { ["country"] = "BR" },
            "rights-requests" => new() { ["reference"] = code, ["invokedRight"] = "access", ["receivedOn"] = "2026-11-20" },
            "finding-acceptances" => new() { ["code"] = "F24", ["recordType"] = "processingActivity", ["recordId"] = FirstActivity, ["field"] = "/dpia", ["reason"] = "Komt er nog.", ["until"] = "2026-12-31" },
            _ => new() { ["code"] = code, ["name"] = "Naam " + code },
        };
    }

    /// <summary>Reads the record anew, changes it and saves it; answers it as it is read.</summary>
    public static async Task<JsonObject> Change(this RegisterServer register, string collection, JsonNode id, Action<JsonObject> change)
    {
        var officer = await register.As(Role.PrivacyOfficer);
        var read = (await officer.Get($"{collection}/{(string)id!}")).Expect(200);
        change(read.Record);
        return (await officer.Put($"{collection}/{(string)id!}", read.Record, read.ETag)).Expect(200).Record;
    }

    public static async Task Establish(this RegisterServer register, string collection, params string[] labels) =>
        (await (await register.As(Role.PrivacyOfficer)).Post($"{collection}/establish", new { ids = await register.IdsOf(collection, labels) })).Expect(200);

    /// <summary>
    /// An established agreement that De Key and the party signed long ago, whose scope is this purpose with these data
    /// categories, every point of art. 28(3) and 26 present.
    /// </summary>
    public static async Task<JsonObject> WithSignedAgreement(this RegisterServer register, string kind, string party, string purpose, params string[] dataCategories)
    {
        var code = NewCode("OV");
        string[] article28 = ["subjectMatter", "natureAndPurpose", "dataAndSubjects", "instructions", "confidentiality", "security", "subProcessors", "rightsAssistance", "complianceAssistance", "deletionOrReturn", "audits"];
        string[] article26 = ["responsibilities", "rightsHandling", "contactPoint", "essencePublished"];
        return await register.Create("agreements", new
        {
            reference = code,
            title = $"{kind} met {party}",
            kind,
            status = "established",
            organisations = new[] { new { organisationId = await register.IdOf("organisations", "Woonstichting Lieven De Key"), signedOn = "2026-01-01" } },
            parties = new[] { new { partyId = await register.IdOf("parties", party), signedOn = "2026-01-01" } },
            scope = new[] { new { purposeId = await register.IdOf("purposes", purpose), dataCategoryIds = await register.IdsOf("data-categories", dataCategories), direction = "both" } },
            handling = "Alleen voor dit doel.",
            article28 = article28.Select(point => new { point, assessment = "present" }),
            article26 = article26.Select(point => new { point, assessment = "present" }),
        });
    }

    private static string LabelField(string collection) => collection switch
    {
        "organisations" or "parties" => "name",
        "agreements" or "rights-requests" => "reference",
        "adequacy-decisions" => "country",
        _ => "code",
    };
}
