using System.Text;
using PrivacyRegister.Tests.Api.Server;

namespace PrivacyRegister.Tests.Api.Imports;

/// <summary>What tests want of imports, said in its own words.</summary>
internal static class Importing
{
    public static Task<Answer> Preview(this RegisterClient client, byte[] file, string name) => client.Post($"imports?name={Uri.EscapeDataString(name)}", file);

    public static Task<Answer> Preview(this RegisterClient client, JsonNode register) => client.Preview(Encoding.UTF8.GetBytes(register.ToJsonString()), "register.json");

    public static Task<Answer> Commit(this RegisterClient client, Answer preview) => client.Post($"imports/{preview.Record["id"]}/commit");

    /// <summary>The register as one document, as it stands.</summary>
    public static async Task<JsonObject> TakeAway(this RegisterClient client) => (await client.Get("exports/register.json")).Expect(200).Record;

    public static JsonObject Of(this JsonObject register, string kind, string label) =>
        register[kind]!.AsArray().Select(record => record!.AsObject()).Single(record => (string?)(record["code"] ?? record["reference"] ?? record["name"]) == label);

    /// <summary>create, change, same, error.</summary>
    public static int[] Counts(this Answer preview)
    {
        var counts = preview.Record["counts"]!;
        return [(int)counts["create"]!, (int)counts["change"]!, (int)counts["same"]!, (int)counts["error"]!];
    }

    public static IReadOnlyList<JsonObject> Rows(this Answer preview, string action) =>
        [.. preview.Record["rows"]!.AsArray().Select(row => row!.AsObject()).Where(row => (string?)row["action"] == action)];

    /// <summary>What is wrong, each as "line column: sentence".</summary>
    public static IReadOnlyList<string> Problems(this Answer preview) =>
        [.. preview.Rows("error").SelectMany(row => row["problems"]!.AsArray().Select(problem => $"{row["line"]} {problem!["column"]}: {problem["detail"]}"))];
}
