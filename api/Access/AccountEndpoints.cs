using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using PrivacyRegister.Http;
using PrivacyRegister.Records;
using PrivacyRegister.Register;

namespace PrivacyRegister.Access;

/// <summary>What an administrator does: accounts, and everybody's access tokens.</summary>
public static class AccountEndpoints
{
    private static readonly Dictionary<string, Func<UserResponse, string?>> UserSorts = new()
    {
        ["userName"] = user => user.UserName,
        ["displayName"] = user => user.DisplayName,
    };

    private static readonly Dictionary<string, Func<AccessTokenResponse, string?>> TokenSorts = new()
    {
        ["name"] = token => token.Name,
        ["createdAt"] = token => Database.DapperTypes.Text(token.CreatedAt),
        ["expiresAt"] = token => Database.DapperTypes.Text(token.ExpiresAt),
    };

    public static void MapAccounts(this IEndpointRouteBuilder api)
    {
        MapUsers(api.MapGroup("/users").WithTags("users").RequireAuthorization(Policies.Administering));
        MapTokens(api.MapGroup("/access-tokens").WithTags("access-tokens").RequireAuthorization(Policies.Administering));
    }

    private static void MapUsers(RouteGroupBuilder users)
    {
        users.MapGet("/", async (HttpContext context, AccessAnswers answers) =>
            {
                var query = Query.Read(context.Request, ["q", "sort", .. Page.Names], ["role"]);
                var view = await answers.Now(Language.Of(context), context.RequestAborted);
                var words = ListPages.Words(query["q"]);
                var roles = query.Values<Role>("role");
                var found = view.Access.Accounts.Select(view.User).Where(user =>
                    ListPages.Holds(words, user.UserName, user.DisplayName) && (roles.Count == 0 || roles.Any(user.Roles.Contains)));
                return ListPages.Cut(ListPages.Sort(found, query["sort"], "userName", UserSorts, user => user.Id), query.Page(), view.Revision, user => user);
            })
            .WithWordsAndPaging("role").WithName("ListUsers");

        users.MapGet("/{id:guid}", (Guid id, HttpContext context, AccessAnswers answers) => Answer(context, id, StatusCodes.Status200OK, answers))
            .Produces<UserResponse>().WithName("GetUser");

        users.MapPost("/", async (Body<CreateUser> body, HttpContext context, IMediator mediator, AccessAnswers answers) =>
            {
                var account = await mediator.Send(body.Value with { ActorId = context.Caller().Id }, context.RequestAborted);
                context.Response.Headers.Location = $"{context.Request.PathBase}{ApiPaths.Base}/users/{account.Id:D}";
                return await Answer(context, account.Id, StatusCodes.Status201Created, answers);
            })
            .WithBody<CreateUser>().Produces<UserResponse>(StatusCodes.Status201Created).ProducesProblem(StatusCodes.Status409Conflict).WithName("CreateUser");

        users.MapPut("/{id:guid}", async (Guid id, Body<ChangeUser, UserResponse> body, HttpContext context, IMediator mediator, AccessAnswers answers) =>
            {
                await mediator.Send(
                    body.Value with { Id = id, Expected = RequestHeaders.ExpectedVersions(context.Request), ActorId = context.Caller().Id },
                    context.RequestAborted);
                return await Answer(context, id, StatusCodes.Status200OK, answers);
            })
            .WithBody<ChangeUser>().Produces<UserResponse>().WithVersion().ProducesProblem(StatusCodes.Status409Conflict).WithName("ChangeUser");

        users.MapPut("/{id:guid}/password", async (Guid id, Body<SetUserPassword> body, HttpContext context, IMediator mediator) =>
            {
                await mediator.Send(body.Value with { Id = id, ActorId = context.Caller().Id }, context.RequestAborted);
                return TypedResults.NoContent();
            })
            .WithBody<SetUserPassword>().ProducesProblem(StatusCodes.Status404NotFound).WithName("SetUserPassword");

        users.MapDelete("/{id:guid}", async (Guid id, HttpContext context, IMediator mediator) =>
            {
                await mediator.Send(new DeleteUser(id, ExpectedVersion.IfSaid(context.Request), context.Caller().Id), context.RequestAborted);
                return TypedResults.NoContent();
            })
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict).WithName("DeleteUser");
    }

    private static void MapTokens(RouteGroupBuilder tokens)
    {
        tokens.MapGet("/", async (HttpContext context, AccessAnswers answers) =>
            {
                var query = Query.Read(context.Request, ["q", "sort", .. Page.Names], ["role", "state"]);
                var view = await answers.Now(Language.Of(context), context.RequestAborted);
                var words = ListPages.Words(query["q"]);
                var roles = query.Values<Role>("role");
                var states = query.Values<TokenState>("state");
                var found = view.Access.Tokens.Select(view.Token).Where(token =>
                    ListPages.Holds(words, token.Name, token.Owner?.Name)
                    && (roles.Count == 0 || roles.Contains(token.Role))
                    && (states.Count == 0 || states.Contains(token.State)));
                return ListPages.Cut(ListPages.Sort(found, query["sort"], "name", TokenSorts, token => token.Id), query.Page(), view.Revision, token => token);
            })
            .WithWordsAndPaging("role", "state").WithName("ListAccessTokens");

        tokens.MapGet("/{id:guid}", async (Guid id, HttpContext context, AccessAnswers answers) =>
            {
                var view = await answers.Now(Language.Of(context), context.RequestAborted);
                return view.Token(AccessTokens.Find(view.Access, id, null));
            })
            .WithName("GetAccessToken");

        tokens.MapPost("/", (Body<CreateAccessToken> body, HttpContext context, IMediator mediator, AccessAnswers answers) =>
                SessionEndpoints.Issue(body.Value with { ActorId = context.Caller().Id }, "/access-tokens", context, mediator, answers))
            .WithBody<CreateAccessToken>().Produces<IssuedTokenResponse>(StatusCodes.Status201Created).WithName("CreateAccessToken");

        tokens.MapDelete("/{id:guid}", async (Guid id, HttpContext context, IMediator mediator) =>
            {
                await mediator.Send(new RevokeAccessToken(id, null, context.Caller().Id), context.RequestAborted);
                return TypedResults.NoContent();
            })
            .ProducesProblem(StatusCodes.Status404NotFound).WithName("RevokeAccessToken");
    }

    private static async Task<JsonHttpResult<UserResponse>> Answer(HttpContext context, Guid id, int status, AccessAnswers answers)
    {
        var view = await answers.Now(Language.Of(context), context.RequestAborted);
        var account = view.Access.Account(id) ?? throw new Refusal(RefusalKind.NotFound, "not-found", new Sentence("access.userNotFound"));
        context.Response.Headers.ETag = RequestHeaders.ETag(account.Version);
        return TypedResults.Json(view.User(account), ApiJson.Options, statusCode: status);
    }
}
