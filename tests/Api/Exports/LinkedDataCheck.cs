using System.Runtime.CompilerServices;
using System.Text;
using PrivacyRegister.Tests.Api.Server;

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

    public static async Task<LinkedDataCheck> Of(string document) =>
        new(await NodeScript.Read(Encoding.UTF8.GetBytes(document), Path.Combine(Folder, "check.mjs"), Path.Combine(Folder, "shapes.ttl")));

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
