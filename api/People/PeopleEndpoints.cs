using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using PrivacyRegister.Access;
using PrivacyRegister.Database;
using PrivacyRegister.Http;
using PrivacyRegister.Records;
using PrivacyRegister.Register;

namespace PrivacyRegister.People;

/// <summary>People, for the privacy officer alone: they are personal data themselves.</summary>
public static class PeopleEndpoints
{
    private const string Path = "/people";

    private static readonly Dictionary<string, Func<Person, string?>> Sorts = new()
    {
        ["name"] = person => person.Name,
        ["function"] = person => person.Function,
        ["email"] = person => person.Email,
    };

    public static void MapPeople(this IEndpointRouteBuilder api)
    {
        var people = api.MapGroup(Path).WithTags("people").RequireAuthorization(Policies.Keeping);

        people.MapGet("/", List).WithWordsAndPaging("partyId", "organisationId").Produces<ListResponse<PersonResponse>>().WithName("ListPeople");

        people.MapGet("/{id:guid}", async (Guid id, HttpContext context, CurrentPeople current, RequestHead head) =>
            {
                var person = (await current.At(await head.Get(), context.RequestAborted)).Find(id) ?? throw PersonRules.NotFound();
                return Answer(context, person, StatusCodes.Status200OK);
            })
            .Produces<PersonResponse>().ProducesProblem(StatusCodes.Status404NotFound).WithName("GetPerson");

        people.MapPost("/", async (Body<CreatePerson> body, HttpContext context, IMediator mediator) =>
            {
                var saved = await mediator.Send(body.Value, context.RequestAborted);
                context.Response.Headers.Location = $"{context.Request.PathBase}{ApiPaths.Base}{Path}/{saved.Person.Id:D}";
                return Answer(context, saved.Person, saved.Created ? StatusCodes.Status201Created : StatusCodes.Status200OK);
            })
            .WithBody<CreatePerson>().Produces<PersonResponse>(StatusCodes.Status201Created).Produces<PersonResponse>().ProducesProblem(StatusCodes.Status409Conflict).WithName("CreatePerson");

        people.MapPut("/{id:guid}", async (Guid id, Body<ChangePerson, PersonResponse> body, HttpContext context, IMediator mediator) =>
            {
                var change = body.Value with { Id = id, Expected = RequestHeaders.ExpectedVersions(context.Request) };
                return Answer(context, await mediator.Send(change, context.RequestAborted), StatusCodes.Status200OK);
            })
            .WithBody<PersonResponse>().Produces<PersonResponse>().WithVersion().ProducesProblem(StatusCodes.Status409Conflict).WithName("ReplacePerson");

        people.MapDelete("/{id:guid}", async (Guid id, HttpContext context, IMediator mediator) =>
            {
                await mediator.Send(new ErasePerson(id, ExpectedVersion.IfSaid(context.Request)), context.RequestAborted);
                return TypedResults.NoContent();
            })
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict).WithName("ErasePerson");
    }

    private static async Task<IResult> List(HttpContext context, CurrentPeople current, RequestHead requestHead)
    {
        var query = Query.Read(context.Request, ["q", "sort", .. Page.Names], ["partyId", "organisationId"]);
        var head = await requestHead.Get();
        var words = ListPages.Words(query["q"]);
        var parties = query.Ids("partyId");
        var organisations = query.Ids("organisationId");
        var found = (await current.At(head, context.RequestAborted)).All.Where(person => person.ErasedAt is null
            && (parties.Count == 0 || (person.PartyId is { } party && parties.Contains(party)))
            && (organisations.Count == 0 || (person.OrganisationId is { } organisation && organisations.Contains(organisation)))
            && ListPages.Holds(words, person.Name, person.Function, person.Email, person.Phone));
        var sorted = ListPages.Sort(found, query["sort"], "name", Sorts, person => person.Id);
        var language = Language.Of(context);
        return TypedResults.Json(ListPages.Cut(sorted, query.Page(), head.Revision, person => PersonResponse.Of(person, language)), ApiJson.Options);
    }

    private static JsonHttpResult<PersonResponse> Answer(HttpContext context, Person person, int status)
    {
        context.Response.Headers.ETag = RequestHeaders.ETag(person.Version);
        return TypedResults.Json(PersonResponse.Of(person, Language.Of(context)), ApiJson.Options, statusCode: status);
    }
}
