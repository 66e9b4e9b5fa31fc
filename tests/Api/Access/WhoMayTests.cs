using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using PrivacyRegister.Access;
using PrivacyRegister.Http;
using PrivacyRegister.Register;
using PrivacyRegister.Tests.Api.Server;

namespace PrivacyRegister.Tests.Api.Access;

/// <summary>
/// Who may what: every endpoint of the running program, asked by nobody and by each role. An endpoint missing from the table
/// fails, and so does a line of the table that no endpoint answers to: whoever adds an endpoint says here who it is for.
/// </summary>
public sealed class WhoMayTests(TestedEngine engine) : RegisterFixture(engine)
{
    private static readonly Role[] Nobody = [];
    private static readonly Role[] Everyone = Enum.GetValues<Role>();
    private static readonly Role[] Auditing = [Role.Auditor, Role.PrivacyOfficer];
    private static readonly Role[] Keeping = [Role.PrivacyOfficer];
    private static readonly Role[] Administering = [Role.Administrator];

    /// <summary>Method and route below /api/v1 → the roles that may; <see cref="Nobody"/>: no sign-in needed.</summary>
    private static readonly Dictionary<string, Role[]> Table = new()
    {
        ["GET /openapi.json"] = Nobody,
        ["GET /openapi.yaml"] = Nobody,
        ["GET /setup"] = Nobody,
        ["POST /setup"] = Nobody,
        ["POST /session"] = Nobody,
        ["GET /session"] = Everyone,
        ["DELETE /session"] = Everyone,
        ["PUT /session/password"] = Everyone,
        ["GET /session/access-tokens"] = Everyone,
        ["POST /session/access-tokens"] = Everyone,
        ["GET /session/access-tokens/{id}"] = Everyone,
        ["DELETE /session/access-tokens/{id}"] = Everyone,
        ["GET /session/views"] = Everyone,
        ["POST /session/views"] = Everyone,
        ["GET /session/views/{id}"] = Everyone,
        ["PUT /session/views/{id}"] = Everyone,
        ["DELETE /session/views/{id}"] = Everyone,
        ["GET /session/calendar-link"] = Everyone,
        ["POST /session/calendar-link"] = Everyone,
        ["DELETE /session/calendar-link"] = Everyone,
        // Who holds the secret in the address, as the account it belongs to.
        ["GET /calendar.ics"] = Nobody,
        ["HEAD /calendar.ics"] = Nobody,
        ["GET /legal-grounds"] = Everyone,
        ["GET /legal-grounds/{code}"] = Everyone,
        ["GET /attention"] = Everyone,
        ["GET /flows"] = Everyone,
        ["POST /sharing-checks"] = Everyone,
        ["POST /sharing-checks/preview"] = Everyone,
        ["GET /sharing-checks"] = Everyone,
        ["GET /sharing-checks/{id}"] = Everyone,
        ["GET /search"] = Everyone,
        ["GET /coverage"] = Auditing,
        ["GET /coverage/ending"] = Everyone,
        ["POST /coverage/what-if"] = Everyone,
        ["GET /findings"] = Auditing,
        ["GET /findings/trend"] = Auditing,
        ["GET /revisions"] = Auditing,
        ["GET /revisions/verification"] = Auditing,
        ["GET /comparisons"] = Auditing,
        ["GET /rights/access-overview"] = Auditing,
        ["GET /rights/access-overview.html"] = Auditing,
        ["GET /rights/notification-list"] = Auditing,
        ["GET /rights/notification-list.csv"] = Auditing,
        ["GET /rights/notification-list.txt"] = Auditing,
        ["GET /rights/privacy-statement"] = Auditing,
        ["GET /rights/privacy-statement.html"] = Auditing,
        ["GET /rights/privacy-statement.md"] = Auditing,
        ["GET /exports/register.json"] = Auditing,
        // Only what the document looks like, as openapi says it of the answers.
        ["GET /exports/register.schema.json"] = Nobody,
        ["GET /vocabulary"] = Nobody,
        ["GET /exports/register.jsonld"] = Auditing,
        ["GET /exports/public-register.html"] = Auditing,
        ["GET /exports/public-register.jsonld"] = Auditing,
        ["GET /exports/register.csv"] = Auditing,
        ["GET /exports/register.csv.zip"] = Auditing,
        ["GET /exports/register.xlsx"] = Auditing,
        ["GET /exports/register.html"] = Auditing,
        ["GET /exports/register.pdf"] = Auditing,
        ["GET /exports/evidence.zip"] = Auditing,
        ["POST /imports"] = Keeping,
        ["GET /imports"] = Keeping,
        ["GET /imports/sheets"] = Keeping,
        ["GET /imports/{id}"] = Keeping,
        ["GET /imports/{id}/rows"] = Keeping,
        ["PUT /imports/{id}/settings"] = Keeping,
        ["POST /imports/{id}/commit"] = Keeping,
        ["DELETE /imports/{id}"] = Keeping,
        ["POST /change-sets/{id}/undo"] = Keeping,
        // A file may hold anything two parties agreed on: for fewer eyes than the record of the agreement.
        ["GET /agreements/{id}/document"] = Auditing,
        ["GET /agreements/{id}/document/details"] = Auditing,
        ["PUT /agreements/{id}/document"] = Keeping,
        ["DELETE /agreements/{id}/document"] = Keeping,
        ["GET /people"] = Keeping,
        ["GET /people/{id}"] = Keeping,
        ["POST /people"] = Keeping,
        ["PUT /people/{id}"] = Keeping,
        ["DELETE /people/{id}"] = Keeping,
        ["GET /users"] = Administering,
        ["POST /users"] = Administering,
        ["GET /users/{id}"] = Administering,
        ["PUT /users/{id}"] = Administering,
        ["DELETE /users/{id}"] = Administering,
        ["PUT /users/{id}/password"] = Administering,
        ["GET /access-tokens"] = Administering,
        ["POST /access-tokens"] = Administering,
        ["GET /access-tokens/{id}"] = Administering,
        ["DELETE /access-tokens/{id}"] = Administering,
    };

    static WhoMayTests()
    {
        foreach (var collection in RecordTypes.All.Select(type => "/" + type.Collection()))
        {
            // What was accepted, and what data subjects asked, is for whoever sees the findings.
            var reading = collection is "/finding-acceptances" or "/rights-requests" ? Auditing : Everyone;
            Table["GET " + collection] = reading;
            Table[$"GET {collection}/facets"] = reading;
            Table[$"GET {collection}/{{id}}"] = reading;
            Table[$"GET {collection}/{{id}}/revisions"] = Auditing;
            Table["POST " + collection] = Keeping;
            Table[$"PUT {collection}/{{id}}"] = Keeping;
            Table[$"DELETE {collection}/{{id}}"] = Keeping;
            Table[$"POST {collection}/establish"] = Keeping;
        }
    }

    private IEnumerable<(string Method, string Route)> Endpoints =>
        ((IEndpointRouteBuilder)Register.App).DataSources
            .SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .SelectMany(endpoint => (endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"]).Select(method => (method, Route(endpoint))))
            .Distinct();

    [Test]
    public void Says_of_every_endpoint_who_may() => Assert.That(
        Endpoints.Where(endpoint => endpoint.Route.StartsWith(ApiPaths.Base, StringComparison.Ordinal)).Select(Line),
        Is.EquivalentTo(Table.Keys));

    [Test]
    public void Has_nothing_outside_the_api_but_its_health() => Assert.That(
        Endpoints.Where(endpoint => !endpoint.Route.StartsWith(ApiPaths.Base, StringComparison.Ordinal)).Select(endpoint => endpoint.Route),
        Is.EquivalentTo(new[] { "/health/live", "/health/ready" }));

    [Test]
    public async Task Lets_each_role_do_what_it_is_for_and_nobody_anything_else()
    {
        var callers = new List<(Role? Role, RegisterClient Client)> { (null, Anonymous) };
        foreach (var role in Everyone)
        {
            callers.Add((role, await Register.As(role)));
        }

        var wrong = new List<string>();
        foreach (var (method, route) in Endpoints)
        {
            if (!Table.TryGetValue(Line((method, route)), out var may))
            {
                // The health endpoints; the test above knows them all.
                may = Nobody;
            }

            foreach (var (role, client) in callers)
            {
                var refused = await Refused(client, method, route);
                var expected = may.Length == 0 || (role is { } signedIn && may.Contains(signedIn)) ? 0 : role is null ? 401 : 403;
                if (refused != expected)
                {
                    wrong.Add($"{role?.Wire() ?? "anonymous"} {method} {route}: {refused}, not {expected}");
                }
            }
        }

        Assert.That(wrong, Is.Empty);
    }

    [Test]
    public async Task Tells_nobody_which_addresses_exist()
    {
        foreach (var path in new[] { "nothing-here", "users/not-an-id", "organisations/" + Guid.Empty + "/nothing" })
        {
            (await Anonymous.Get(path)).Expect(401);
            (await Administrator.Get(path)).Expect(404);
        }
    }

    /// <summary>
    /// 401 or 403 when authorization refuses; else 0. What is sent is deliberately unfit – no JSON, no version, an id nobody
    /// has – so that nothing is changed, and so that a refusal of the content can only come after that of the caller.
    /// </summary>
    private static async Task<int> Refused(RegisterClient client, string method, string route)
    {
        var path = route
            .Replace("{id}", Guid.Empty.ToString(), StringComparison.Ordinal)
            .Replace("{code}", "Z", StringComparison.Ordinal)
            .Replace("{number}", "0", StringComparison.Ordinal);
        using var content = method is "GET" or "HEAD" or "DELETE" ? null : new StringContent("unfit", System.Text.Encoding.UTF8, "text/plain");
        var answer = await client.Send(new HttpMethod(method), path, content);
        return answer.Status is 401 or 403 ? answer.Status : 0;
    }

    private static string Route(RouteEndpoint endpoint)
    {
        // {id:guid} is {id}; a group's own route ends in a slash that no address has.
        var route = string.Join('/', endpoint.RoutePattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(part =>
            part is Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart parameter ? $"{{{parameter.Name}}}"
            : ((Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart)part).Content))));
        return "/" + route.TrimEnd('/');
    }

    private static string Line((string Method, string Route) endpoint) => $"{endpoint.Method} {endpoint.Route[Math.Min(ApiPaths.Base.Length, endpoint.Route.Length)..]}";
}
