using MediatR;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.HttpResults;
using PrivacyRegister.Database;
using PrivacyRegister.Http;
using PrivacyRegister.Records;
using PrivacyRegister.Register;

namespace PrivacyRegister.Access;

/// <summary>Set-up, signing in and out, and a person's own things.</summary>
public static class SessionEndpoints
{
    private const string OwnViews = "/session/views";
    private const string OwnTokens = "/session/access-tokens";
    private const string OwnCalendarLink = "/session/calendar-link";

    public static void MapSession(this IEndpointRouteBuilder api)
    {
        var setUp = api.MapGroup("/setup").WithTags("setup").AllowAnonymous();
        setUp.MapGet("/", async (HttpContext context, CurrentAccess access, RequestHead head) =>
                new SetUpStateResponse(!(await access.At(await head.Get(), context.RequestAborted)).IsSetUp))
            .WithName("GetSetUp");
        setUp.MapPost("/", async (Body<SetUp> body, HttpContext context, IMediator mediator, AccessAnswers answers) =>
            {
                var account = await mediator.Send(body.Value, context.RequestAborted);
                context.Response.Headers.Location = $"{context.Request.PathBase}{ApiPaths.Base}/session";
                return TypedResults.Json(await Begin(context, account, answers), ApiJson.Options, statusCode: StatusCodes.Status201Created);
            })
            .WithBody<SetUp>().Produces<SessionResponse>(StatusCodes.Status201Created).ProducesProblem(StatusCodes.Status409Conflict).WithName("SetUp");

        var session = api.MapGroup("/session").WithTags("session");
        session.MapPost("/", async (Body<SignIn> body, HttpContext context, IMediator mediator, AccessAnswers answers) =>
                await Begin(context, await mediator.Send(body.Value, context.RequestAborted), answers))
            .AllowAnonymous().WithBody<SignIn>().ProducesProblem(StatusCodes.Status429TooManyRequests).WithName("SignIn");
        session.MapGet("/", async (HttpContext context, AccessAnswers answers) =>
                (await answers.Now(Language.Of(context), context.RequestAborted)).Session(context.Caller()))
            .RequireAuthorization(Policies.SignedIn).WithName("GetSession");
        session.MapDelete("/", async (HttpContext context, SecurityEvents events) =>
            {
                await context.SignOutAsync(SessionCookie.Scheme);
                if (context.Caller() is { TokenId: null } caller)
                {
                    events.SignedOut(caller.Id);
                }

                return TypedResults.NoContent();
            })
            .RequireAuthorization(Policies.SignedIn).WithName("SignOut");
        session.MapPut("/password", async (Body<ChangeOwnPassword> body, HttpContext context, IMediator mediator) =>
            {
                var account = await mediator.Send(body.Value with { AccountId = InSession(context) }, context.RequestAborted);

                // The new password ended every session, this one included: it begins again.
                await context.SignInAsync(SessionCookie.Scheme, SessionCookie.Content(account.Id, account.SecurityStamp));
                return TypedResults.NoContent();
            })
            .RequireAuthorization(Policies.SignedIn).WithBody<ChangeOwnPassword>().ProducesProblem(StatusCodes.Status429TooManyRequests).WithName("ChangeOwnPassword");

        MapOwnTokens(api);
        MapOwnViews(api);
        MapOwnCalendarLink(api);
    }

    private static void MapOwnViews(IEndpointRouteBuilder api)
    {
        var own = api.MapGroup(OwnViews).WithTags("session").RequireAuthorization(Policies.SignedIn);
        own.MapGet("/", async (HttpContext context, SavedViews views, RequestHead head) =>
            {
                var page = Query.Read(context.Request, [.. Page.Names]).Page();
                return ListPages.Cut(await views.Of(Owner(context), context.RequestAborted), page, (await head.Get()).Revision, view => view);
            })
            .WithPaging().WithName("ListSavedViews");
        own.MapGet("/{id:guid}", (Guid id, HttpContext context, SavedViews views) => views.Find(id, Owner(context), context.RequestAborted))
            .ProducesProblem(StatusCodes.Status404NotFound).WithName("GetSavedView");
        own.MapPost("/", async (Body<SaveView> body, HttpContext context, IMediator mediator) =>
            {
                var saved = await mediator.Send(body.Value with { AccountId = OwnAccount(context, "views.accountNeeded") }, context.RequestAborted);
                context.Response.Headers.Location = $"{context.Request.PathBase}{ApiPaths.Base}{OwnViews}/{saved.Id:D}";
                return TypedResults.Json(saved, ApiJson.Options, statusCode: StatusCodes.Status201Created);
            })
            .WithBody<SaveView>().Produces<SavedView>(StatusCodes.Status201Created).ProducesProblem(StatusCodes.Status409Conflict).WithName("SaveView");
        own.MapPut("/{id:guid}", (Guid id, Body<SaveView> body, HttpContext context, IMediator mediator) =>
                mediator.Send(body.Value with { Id = id, AccountId = OwnAccount(context, "views.accountNeeded") }, context.RequestAborted))
            .WithBody<SaveView>().Produces<SavedView>().ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict).WithName("ReplaceView");
        own.MapDelete("/{id:guid}", async (Guid id, HttpContext context, IMediator mediator) =>
            {
                await mediator.Send(new DeleteView(id, Owner(context)), context.RequestAborted);
                return TypedResults.NoContent();
            })
            .ProducesProblem(StatusCodes.Status404NotFound).WithName("DeleteView");
    }

    private static void MapOwnTokens(IEndpointRouteBuilder api)
    {
        var tokens = api.MapGroup(OwnTokens).WithTags("session").RequireAuthorization(Policies.SignedIn);
        tokens.MapGet("/", async (HttpContext context, AccessAnswers answers) =>
            {
                var page = Query.Read(context.Request, [.. Page.Names]).Page();
                var view = await answers.Now(Language.Of(context), context.RequestAborted);
                var own = context.Caller().AccountId is { } id ? view.Access.Tokens.Where(token => token.OwnerId == id) : [];
                return ListPages.Cut([.. own.OrderBy(token => token.Name, StringComparer.OrdinalIgnoreCase).ThenBy(token => token.Id)], page, view.Revision, view.Token);
            })
            .WithPaging().WithName("ListOwnAccessTokens");
        tokens.MapGet("/{id:guid}", async (Guid id, HttpContext context, AccessAnswers answers) =>
            {
                var view = await answers.Now(Language.Of(context), context.RequestAborted);
                return view.Token(AccessTokens.Find(view.Access, id, Owner(context)));
            })
            .WithName("GetOwnAccessToken");
        tokens.MapPost("/", async (Body<CreateAccessToken> body, HttpContext context, IMediator mediator, AccessAnswers answers) =>
            {
                var owner = InSession(context);
                return await Issue(body.Value with { OwnerId = owner, ActorId = owner }, OwnTokens, context, mediator, answers);
            })
            .WithBody<CreateAccessToken>().Produces<IssuedTokenResponse>(StatusCodes.Status201Created).WithName("CreateOwnAccessToken");
        tokens.MapDelete("/{id:guid}", async (Guid id, HttpContext context, IMediator mediator) =>
            {
                await mediator.Send(new RevokeAccessToken(id, Owner(context), context.Caller().Id), context.RequestAborted);
                return TypedResults.NoContent();
            })
            .WithName("RevokeOwnAccessToken");
    }

    private static void MapOwnCalendarLink(IEndpointRouteBuilder api)
    {
        var link = api.MapGroup(OwnCalendarLink).WithTags("session").RequireAuthorization(Policies.SignedIn);
        link.MapGet("/", async (HttpContext context, CurrentAccess access, RequestHead head) =>
            {
                var account = OwnAccount(context, "calendar.accountNeeded");
                var known = (await access.At(await head.Get(), context.RequestAborted)).CalendarLinkOf(account);
                return new CalendarLinkResponse { Exists = known is not null, Language = known?.Language, CreatedAt = known?.CreatedAt };
            })
            .ProducesProblem(StatusCodes.Status409Conflict).WithName("GetOwnCalendarLink");
        link.MapPost("/", async (HttpContext context, IMediator mediator) =>
            {
                var language = Language.Of(context, Query.Read(context.Request, ["lang"]));
                var made = await mediator.Send(new MakeCalendarLink(InSession(context), language), context.RequestAborted);
                context.Response.Headers.Location = $"{context.Request.PathBase}{ApiPaths.Base}{OwnCalendarLink}";
                return TypedResults.Json(
                    new IssuedCalendarLinkResponse { Address = CalendarAddress.Of(context.Request, made.Secret), Language = made.Link.Language, CreatedAt = made.Link.CreatedAt },
                    ApiJson.Options,
                    statusCode: StatusCodes.Status201Created);
            })
            .WithParameters(Documentation.Text("lang", "The language of the calendar: nl or en; default by Accept-Language."))
            .Produces<IssuedCalendarLinkResponse>(StatusCodes.Status201Created).ProducesProblem(StatusCodes.Status409Conflict).WithName("MakeOwnCalendarLink");
        link.MapDelete("/", async (HttpContext context, IMediator mediator) =>
            {
                await mediator.Send(new RevokeCalendarLink(OwnAccount(context, "calendar.accountNeeded")), context.RequestAborted);
                return TypedResults.NoContent();
            })
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict).WithName("RevokeOwnCalendarLink");
    }

    /// <summary>Makes a token and answers it with its secret, for the first and last time.</summary>
    internal static async Task<JsonHttpResult<IssuedTokenResponse>> Issue(CreateAccessToken request, string path, HttpContext context, IMediator mediator, AccessAnswers answers)
    {
        var issued = await mediator.Send(request, context.RequestAborted);
        var view = await answers.Now(Language.Of(context), context.RequestAborted);
        context.Response.Headers.Location = $"{context.Request.PathBase}{ApiPaths.Base}{path}/{issued.Id:D}";
        return TypedResults.Json(view.Token(AccessTokens.Find(view.Access, issued.Id, null), issued.Secret), ApiJson.Options, statusCode: StatusCodes.Status201Created);
    }

    private static async Task<SessionResponse> Begin(HttpContext context, Account account, AccessAnswers answers)
    {
        await context.SignInAsync(SessionCookie.Scheme, SessionCookie.Content(account.Id, account.SecurityStamp));
        var view = await answers.Now(Language.Of(context), context.RequestAborted);
        return view.Session(Caller.InSession(account.Id, account.Roles));
    }

    /// <summary>A token that belongs to nobody has no own things: it finds none.</summary>
    private static Guid Owner(HttpContext context) => context.Caller().AccountId ?? Guid.Empty;

    /// <summary>Where own things are kept: with an account, a person's own token included.</summary>
    /// <exception cref="Refusal">409 for a token that belongs to nobody.</exception>
    private static Guid OwnAccount(HttpContext context, string sentence) => context.Caller().AccountId
        ?? throw new Refusal(RefusalKind.Conflict, "account-needed", new Sentence(sentence));

    /// <summary>What only a person who signed in may do: a leaked token must not be able to renew itself or take the account over.</summary>
    /// <exception cref="Refusal">409 for a token.</exception>
    private static Guid InSession(HttpContext context) => context.Caller() is { TokenId: null } caller
        ? caller.Id
        : throw new Refusal(RefusalKind.Conflict, "session-needed", new Sentence("access.sessionNeeded"));
}
