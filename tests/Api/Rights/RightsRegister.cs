using PrivacyRegister.Tests.Api.Server;

namespace PrivacyRegister.Tests.Api.Rights;

/// <summary>Records the tests about rights start from, each with a category of data subjects of its own so that tests do not see each other's.</summary>
internal static class RightsRegister
{
    /// <summary>A category of data subjects nobody else uses.</summary>
    public static Task<JsonObject> NewSubjects(this RegisterServer register, string? name = null) =>
        register.CreateBare("data-subject-categories", category =>
        {
            category["status"] = "established";
            category["name"] = name ?? "Bewoners " + Intent.NewCode();
        });

    public static Task<JsonObject> NewParty(this RegisterServer register, Action<JsonObject>? more = null) => register.CreateBare("parties", party =>
    {
        party["status"] = "established";
        party["country"] = "NL";
        more?.Invoke(party);
    });

    public static Task<JsonObject> NewCategory(this RegisterServer register, Action<JsonObject>? more = null) => register.CreateBare("data-categories", category =>
    {
        category["status"] = "established";
        more?.Invoke(category);
    });

    /// <summary>An established activity of De Key for P07 about these data subjects, on ground C, with these data.</summary>
    public static async Task<JsonObject> NewActivity(this RegisterServer register, JsonObject subjects, IEnumerable<JsonObject> data, Action<JsonObject>? more = null)
    {
        var (organisation, purpose) = (await register.IdOf("organisations", "Woonstichting Lieven De Key"), await register.IdOf("purposes", "P07"));
        return await register.CreateBare("processing-activities", activity =>
        {
            activity["status"] = "established";
            activity["purposeId"] = purpose;
            activity["organisationIds"] = new JsonArray(organisation);
            activity["dataSubjectCategoryIds"] = new JsonArray(Id(subjects));
            activity["grounds"] = new JsonArray(new JsonObject { ["ground"] = "C", ["interest"] = "Rust in de buurt.", ["balancing"] = new JsonObject { ["outcome"] = "positive" } });
            activity["data"] = new JsonArray([.. data.Select(category => new JsonObject { ["dataCategoryId"] = Id(category) })]);
            more?.Invoke(activity);
        });
    }

    /// <summary>A recipient line that gives these data to a party.</summary>
    public static JsonObject Line(JsonObject party, params JsonObject[] data) => new()
    {
        ["partyId"] = Id(party),
        ["role"] = "processor",
        ["relation"] = "worksForUs",
        ["dataCategoryIds"] = new JsonArray([.. data.Select(category => (JsonNode)Id(category))]),
    };

    public static string Id(JsonObject record) => (string)record["id"]!;

    public static string Name(JsonObject record) => (string)record["name"]!;
}
