using MediatR;
using Microsoft.OpenApi;
using PrivacyRegister.Access;
using PrivacyRegister.Http;
using PrivacyRegister.Records;
using PrivacyRegister.Register;

namespace PrivacyRegister.Imports;

/// <summary>Files to bring into the register: seen first, then all or nothing.</summary>
internal static class ImportEndpoints
{
    private const string AnyFile = "application/octet-stream";

    public static IServiceCollection AddImports(this IServiceCollection services) => services
        .AddSingleton<ImportFiles>()
        .AddSingleton<ImportPlanner>()
        .AddSingleton<ImportFileReader>()
        .AddSingleton<PastRecords>()
        .AddSingleton<WrittenByImports>()
        .AddSingleton<Importer>();

    public static void MapImports(this IEndpointRouteBuilder api)
    {
        var imports = api.MapGroup("/imports").WithTags("imports").RequireAuthorization(Policies.Keeping);
        imports.MapPost("/", static async (HttpContext context, IMediator mediator, RegisterReader reader) =>
            {
                var query = Query.Read(context.Request, ["name"]);
                var (name, bytes) = await UploadedFile.Read(context, query["name"]);
                var language = Language.Of(context);
                var shown = await mediator.Send(new PreviewImport(bytes, name, context.Caller().Id, language), context.RequestAborted);
                Tag(context, shown);
                return TypedResults.Created($"{context.Request.PathBase}{ApiPaths.Base}/imports/{shown.Import.Id:D}", ImportAnswer.Of(shown, await reader.Context(shown.Image, language, context.RequestAborted)));
            })
            .WithFileBody(AnyFile)
            .WithParameters(Documentation.Text("name", "What the file is called, at most 200 characters. Needed unless the body is a form (multipart/form-data) with one file."))
            .WithSummary("Takes a file in and answers, row by row, what importing it would do: create, change (with the difference), same, or error. Nothing of the register changes. The file is kept for seven days.")
            .WithName("PreviewImport");
        imports.MapGet("/", static async (HttpContext context, IMediator mediator, RegisterReader reader) =>
            {
                Query.Read(context.Request, []);
                var view = await reader.Context(Moment.Now, null, Language.Of(context), context.RequestAborted);
                return TypedResults.Ok<IReadOnlyList<ImportResponse>>([.. (await mediator.Send(new ListImports(), context.RequestAborted)).Select(import => ImportAnswer.Of(import, view))]);
            })
            .WithSummary("The files that wait and those that were committed, newest first, without their rows.")
            .WithName("ListImports");
        imports.MapGet("/sheets", static async (HttpContext context, IMediator mediator) =>
            {
                Query.Read(context.Request, []);
                return TypedResults.Ok(await mediator.Send(new ListImportSheets(Language.Of(context)), context.RequestAborted));
            })
            .WithSummary("What the rows of a sheet can be about, and which fields its columns can go to.")
            .WithName("ListImportSheets");
        imports.MapGet("/{id:guid}", static async (Guid id, HttpContext context, IMediator mediator, RegisterReader reader) =>
            {
                Query.Read(context.Request, []);
                return TypedResults.Ok(await Answer(new GetImport(id, Language.Of(context)), context, mediator, reader));
            })
            .ProducesProblem(StatusCodes.Status404NotFound)
            .WithSummary("What importing the file would do to the register as it stands now.")
            .WithName("GetImport");
        imports.MapGet("/{id:guid}/rows", static async (Guid id, HttpContext context, IMediator mediator, RegisterReader reader) =>
            {
                var query = Query.Read(context.Request, ["table", .. Page.Names], ["action"]);
                var actions = query.Values<ImportAction>("action");
                var page = query.Page();
                var language = Language.Of(context);
                var shown = await mediator.Send(new GetImport(id, language), context.RequestAborted);
                var view = await reader.Context(shown.Image, language, context.RequestAborted);
                var rows = (shown.Plan?.Rows ?? []).Where(row => (actions.Count == 0 || actions.Contains(row.Action)) && (query["table"] is not { } table || row.Table == table)).ToArray();
                return TypedResults.Ok(new ListResponse<ImportRowResponse>
                {
                    Items = [.. rows.Skip((int)Math.Min(page.Skip, int.MaxValue)).Take(page.Size).Select(row => ImportAnswer.Row(row, view))],
                    Total = rows.Length,
                    Page = page.Number,
                    PageSize = page.Size,
                    Revision = shown.Image.Revision,
                });
            })
            .ProducesProblem(StatusCodes.Status404NotFound)
            .WithPaging()
            .WithParameters(
                Documentation.Text("action", "create, change, same, error.") with { Repeatable = true },
                Documentation.Text("table", "Only rows of this sheet, file or list."))
            .WithSummary("The rows of the file and what importing each does.")
            .WithName("ListImportRows");
        imports.MapPut("/{id:guid}/settings", static async (Guid id, Body<ImportSettings> body, HttpContext context, IMediator mediator, RegisterReader reader) =>
            {
                Query.Read(context.Request, []);
                return TypedResults.Ok(await Answer(new ChangeImport(id, body.Value, Language.Of(context)), context, mediator, reader));
            })
            .WithBody<ImportSettings>()
            .ProducesProblem(StatusCodes.Status404NotFound)
            .WithSummary("Says how the file is to be read – which columns are what, which record a name means – and answers what importing it would do then. The choice for a sheet is remembered for the next file with the same headings. What changed in the register since the preview is taken in too.")
            .WithName("ChangeImport");
        imports.MapPost("/{id:guid}/commit", static async (Guid id, HttpContext context, IMediator mediator, RegisterReader reader) =>
            {
                Query.Read(context.Request, []);
                return TypedResults.Ok(await Answer(new CommitImport(id, context.Caller().Id, RequestHeaders.Reason(context.Request), Language.Of(context), RequestHeaders.Tags(context.Request)), context, mediator, reader));
            })
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status412PreconditionFailed)
            .WithParameters(new ParameterMetadata("If-Match", ParameterLocation.Header, JsonSchemaType.String, "The ETag of the preview that was looked at: 412 when importing would do something else by now. Without it the preview last shown to anybody counts."))
            .WithReason()
            .WithSummary("Writes everything the preview showed as one change set, or nothing: 409 while a row has an error, and when the register has changed so that the import would do something else than was shown.")
            .WithName("CommitImport");
        imports.MapDelete("/{id:guid}", static async (Guid id, HttpContext context, IMediator mediator) =>
            {
                Query.Read(context.Request, []);
                await mediator.Send(new DiscardImport(id), context.RequestAborted);
                return TypedResults.NoContent();
            })
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .WithSummary("Throws the file away. The register is untouched.")
            .WithName("DiscardImport");
    }

    private static async Task<ImportResponse> Answer(IRequest<ShownImport> request, HttpContext context, IMediator mediator, RegisterReader reader)
    {
        var shown = await mediator.Send(request, context.RequestAborted);
        Tag(context, shown);
        return ImportAnswer.Of(shown, await reader.Context(shown.Image, Language.Of(context), context.RequestAborted));
    }

    private static void Tag(HttpContext context, ShownImport shown)
    {
        if (shown.Plan is { } plan)
        {
            context.Response.Headers.ETag = $"\"{plan.Digest}\"";
        }
    }
}
