using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace PrivacyRegister.Tests.Api.Exports;

/// <summary>
/// What real processors make of a JSON-LD document: jsonld.js in safe mode, which refuses what it would have to drop, and
/// SHACL shapes of our own. Needs Node.js with the client's packages, as the client's own tests do.
/// </summary>
internal sealed record LinkedDataCheck(JsonObject Said)
{
    private static readonly string Folder = Path.Combine(Path.GetDirectoryName(ThisFile())!, "LinkedData");

    public bool Conforms => (bool)Said["conforms"]!;

    public string[] Results => [.. Said["results"]!.AsArray().Select(result => (string)result!)];

    public int Quads => (int)Said["quads"]!;

    public string[] Iris => [.. Said["iris"]!.AsArray().Select(iri => (string)iri!)];

    public static async Task<LinkedDataCheck> Of(string document)
    {
        var start = new ProcessStartInfo("node", [Path.Combine(Folder, "check.mjs"), Path.Combine(Folder, "shapes.ttl")])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["NODE_NO_WARNINGS"] = "1" },
        };
        using var node = Process.Start(start)!;
        var output = node.StandardOutput.ReadToEndAsync();
        var errors = node.StandardError.ReadToEndAsync();
        await node.StandardInput.WriteAsync(document);
        node.StandardInput.Close();
        await node.WaitForExitAsync();
        Assert.That(node.ExitCode, Is.Zero, await errors);
        return new LinkedDataCheck(JsonNode.Parse(await output)!.AsObject());
    }

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
