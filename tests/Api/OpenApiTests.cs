using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using PrivacyRegister.Tests.Api.Server;

namespace PrivacyRegister.Tests.Api;

/// <summary>The API document: the served one is the one in the repository, and every route is in it (Dutch API Design Rules 2.2).</summary>
public sealed partial class OpenApiTests(TestedEngine engine) : RegisterFixture(engine)
{
    private const string Refresh = "PRIVACYREGISTER_REFRESH_OPENAPI";

    private static readonly string[] Methods = ["get", "put", "post", "delete", "patch", "head", "options"];

    [Test]
    public async Task Serves_the_document_that_is_in_the_repository()
    {
        var served = await Served("openapi.yaml");
        var file = Path.Combine(RepositoryRoot(), "openapi.yaml");
        if (Environment.GetEnvironmentVariable(Refresh) == "1")
        {
            await File.WriteAllTextAsync(file, served);
        }

        Assert.That(
            served == (File.Exists(file) ? (await File.ReadAllTextAsync(file)).ReplaceLineEndings("\n") : null),
            $"openapi.yaml is not what the program serves. Refresh it: {Refresh}=1 dotnet test tests/Api --filter {nameof(OpenApiTests)}, look at the difference, and commit it.");
    }

    [Test]
    public async Task Knows_every_route_of_the_program_and_no_other()
    {
        var routes = Register.App.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.RoutePattern.RawText!.StartsWith("/api/v1/", StringComparison.Ordinal) && !endpoint.RoutePattern.RawText.Contains("/openapi.", StringComparison.Ordinal))
            .SelectMany(endpoint => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods.Select(method =>
                $"{method} {Constraint().Replace(endpoint.RoutePattern.RawText!["/api/v1".Length..].TrimEnd('/'), "{$1}")}"));
        var document = await Document();
        var documented = document["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject()
            .Where(operation => Methods.Contains(operation.Key)).Select(operation => $"{operation.Key.ToUpperInvariant()} {path.Key}"));

        Assert.That(documented, Is.EquivalentTo(routes));
    }

    [Test]
    public async Task Gives_every_operation_a_name_of_its_own_and_its_parameters()
    {
        var operations = await Operations();

        Assert.Multiple(() =>
        {
            Assert.That(operations.Select(operation => (string?)operation.Node["operationId"]), Is.Unique.And.All.Not.Null);
            foreach (var (path, node) in operations)
            {
                var inPath = Regex.Matches(path, @"\{(\w+)\}").Select(match => match.Groups[1].Value);
                var parameters = node["parameters"]?.AsArray().Where(parameter => (string?)parameter!["in"] == "path").Select(parameter => (string?)parameter!["name"]) ?? [];
                Assert.That(parameters, Is.EquivalentTo(inPath), path);
            }
        });
    }

    [Test]
    public async Task Says_problem_json_for_every_refusal()
    {
        Assert.Multiple(async () =>
        {
            foreach (var (path, node) in await Operations())
            {
                var responses = node["responses"]!.AsObject();
                Assert.That(responses.ContainsKey("400"), Is.True, path);
                foreach (var (status, response) in responses.Where(response => response.Key[0] == '4'))
                {
                    Assert.That(response!["content"]?["application/problem+json"], Is.Not.Null, $"{path} {status}");
                }
            }
        });
    }

    [Test]
    public async Task Names_a_contact_and_an_address_with_the_major_version()
    {
        var document = await Document();

        Assert.Multiple(() =>
        {
            Assert.That((string?)document["openapi"], Does.StartWith("3."));
            Assert.That((string?)document["info"]!["version"], Is.EqualTo("1.0.0"));
            Assert.That((string?)document["info"]!["contact"]!["name"], Is.Not.Empty);
            Assert.That((string?)document["info"]!["contact"]!["email"], Does.Contain("@"));
            Assert.That((string?)document["info"]!["contact"]!["url"], Does.StartWith("https://"));
            Assert.That((string?)document["servers"]![0]!["url"], Does.EndWith("/api/v1"));
        });
    }

    [TestCase("openapi.json")]
    [TestCase("openapi.yaml")]
    public async Task Shows_the_document_to_anyone_and_to_other_sites(string name)
    {
        using var response = await Anonymous.Http.GetAsync(name);

        Assert.That((int)response.StatusCode, Is.EqualTo(200));
        Assert.That(response.Headers.GetValues("Access-Control-Allow-Origin"), Is.EqualTo(new[] { "*" }));
    }

    [TestCase("organisations", 200)]
    [TestCase("nothing-here", 404)]
    [TestCase("organisations?unknown=1", 400)]
    [TestCase("openapi.json", 200)]
    public async Task Says_the_full_version_on_every_answer(string path, int status)
    {
        Assert.That((await Officer.Get(path)).Expect(status).Header("API-Version"), Is.EqualTo("1.0.0"));
    }

    [Test]
    public async Task Says_the_full_version_to_those_who_are_not_signed_in()
    {
        Assert.That((await Anonymous.Get("organisations")).Expect(401).Header("API-Version"), Is.EqualTo("1.0.0"));
    }

    [Test]
    public async Task Serves_a_page_to_browse_the_document_with()
    {
        using var response = await Anonymous.Http.GetAsync(new Uri(Register.Address, "/swagger/index.html"));

        Assert.That((int)response.StatusCode, Is.EqualTo(200));
        Assert.That(await response.Content.ReadAsStringAsync(), Does.Contain("swagger-ui"));
    }

    private async Task<string> Served(string name)
    {
        using var response = await Anonymous.Http.GetAsync(name);
        Assert.That((int)response.StatusCode, Is.EqualTo(200));
        return (await response.Content.ReadAsStringAsync()).ReplaceLineEndings("\n");
    }

    private async Task<JsonObject> Document() => JsonNode.Parse(await Served("openapi.json"))!.AsObject();

    private async Task<IReadOnlyList<(string Path, JsonNode Node)>> Operations() =>
    [
        .. (await Document())["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject()
            .Where(operation => Methods.Contains(operation.Key)).Select(operation => ($"{operation.Key} {path.Key}", operation.Value!))),
    ];

    private static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "PrivacyRegister.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("PrivacyRegister.sln is in no folder above the tests.");
        }

        return folder.FullName;
    }

    [GeneratedRegex(@"\{(\w+)[^}]*\}")]
    private static partial Regex Constraint();
}
