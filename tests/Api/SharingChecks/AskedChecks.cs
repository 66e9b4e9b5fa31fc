using PrivacyRegister.Tests.Api.Server;

namespace PrivacyRegister.Tests.Api.SharingChecks;

/// <summary>Questions tests ask, on the seeded policy.</summary>
internal static class AskedChecks
{
    /// <summary>"May we give these data to Beter Buren for P07?"</summary>
    public static async Task<JsonObject> ToBeterBuren(this RegisterServer register, params string[] dataCategories) => new()
    {
        ["partyId"] = await register.IdOf("parties", "Beter Buren"),
        ["purposeId"] = await register.IdOf("purposes", "P07"),
        ["dataCategoryIds"] = new JsonArray([.. (await register.IdsOf("data-categories", dataCategories)).Select(id => JsonValue.Create(id))]),
    };

    public static string? Verdict(this Answer answer) => (string?)answer.Record["verdict"];

    /// <summary>The rules with this outcome, in order.</summary>
    public static IReadOnlyList<string> Rules(this Answer answer, string outcome) =>
        [.. answer.Record["reasons"]!.AsArray().Where(reason => (string?)reason!["outcome"] == outcome).Select(reason => (string)reason!["rule"]!)];

    public static string Said(this Answer answer, string rule) =>
        string.Join(' ', answer.Record["reasons"]!.AsArray().Where(reason => (string?)reason!["rule"] == rule).Select(reason => (string)reason!["message"]!));

    public static JsonObject With(this JsonObject question, string field, JsonNode? value)
    {
        var changed = question.DeepClone().AsObject();
        changed[field] = value;
        return changed;
    }

    public static JsonObject Without(this JsonObject question, string field)
    {
        var changed = question.DeepClone().AsObject();
        changed.Remove(field);
        return changed;
    }
}
