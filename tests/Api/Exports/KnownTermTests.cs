using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using PrivacyRegister.Tests.Api.Server;

namespace PrivacyRegister.Tests.Api.Exports;

/// <summary>
/// Every term of another vocabulary is one that was looked up there: a processor takes a misspelt IRI for any other, so nothing
/// else would notice.
/// </summary>
public sealed partial class KnownTermTests(TestedEngine engine) : RegisterFixture(engine)
{
    private static readonly string Folder = Path.GetDirectoryName(ThisFile())!;
    private static readonly string Root = Path.GetFullPath(Path.Combine(Folder, "../../.."));

    private static readonly HashSet<string> Known = [.. File.ReadLines(Path.Combine(Folder, "LinkedData/known-terms.txt")).Where(line => line.Length > 0 && line[0] != '#')];

    [Test]
    public void Are_all_that_the_export_the_first_data_categories_and_the_shapes_name()
    {
        string[] sources = [.. Directory.GetFiles(Path.Combine(Root, "api/Exports/LinkedData"), "*.cs"), .. Directory.GetFiles(Path.Combine(Root, "db/seed"), "*data-categories.json"), Path.Combine(Root, "db/demo/01-vocabulary.json")];
        var named = sources.SelectMany(file => Quoted().Matches(File.ReadAllText(file))).Concat(Bare().Matches(File.ReadAllText(Path.Combine(Folder, "LinkedData/shapes.ttl"))))
            .Select(match => match.Groups["term"].Value).ToHashSet();

        Assert.That(named, Does.Contain("dpv:hasPurpose").And.Contain("pd:Health").And.Contain("dpcat:ROPARecord"));
        Assert.That(named, Is.SubsetOf(Known));
    }

    [Test]
    public async Task Are_all_that_a_document_holds_with_every_field_filled_in()
    {
        foreach (var collection in Samples.Collections)
        {
            var full = await Samples.Full(Register, collection);
            foreach (var name in new[] { "code", "reference", "name" }.Where(name => full.ContainsKey(name) && collection != "finding-acceptances"))
            {
                full[name] = Intent.NewCode("TERM");
            }

            await Register.Create(collection, full);
        }

        foreach (var document in new[] { (await Auditor.Get("exports/register.jsonld")).Expect(200).Text, (await Anonymous.Get("vocabulary")).Expect(200).Text })
        {
            var check = await LinkedDataCheck.Of(document);
            var spaces = JsonNode.Parse(document)!["@context"]!.AsObject().Where(space => space.Key is not ("pr" or "xsd")).ToDictionary(space => (string)space.Value!, space => space.Key);
            var terms = check.Iris.SelectMany(iri => spaces.Where(space => iri.StartsWith(space.Key, StringComparison.Ordinal)).Select(space => $"{space.Value}:{iri[space.Key.Length..]}"))
                .Where(term => !Country().IsMatch(term)).ToHashSet();

            Assert.That(terms, Is.Not.Empty);
            Assert.That(terms.Except(Known).Except(["rdf:type"]), Is.Empty);
        }
    }

    [GeneratedRegex("\"(?<term>(?:dpv|eu-gdpr|pd|dpcat|dcat|dct|time|skos|rdf|rdfs):[A-Za-z0-9-]*[A-Za-z0-9])\"")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"(?<![\w/#:-])(?<term>(?:dpv|dpcat|dcat|dct|time|skos):[A-Za-z][A-Za-z0-9-]*)")]
    private static partial Regex Bare();

    [GeneratedRegex("^loc:[A-Z]{2}$")]
    private static partial Regex Country();

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
