using MediatR;
using PrivacyRegister.Access;
using PrivacyRegister.Exports.LinkedData;
using PrivacyRegister.Exports.Pdf;
using PrivacyRegister.Exports.Workbook;
using PrivacyRegister.Http;
using PrivacyRegister.Register;
using PrivacyRegister.Rights;

namespace PrivacyRegister.Exports;

/// <summary>The register to take away.</summary>
internal static class ExportEndpoints
{
    public static IServiceCollection AddExports(this IServiceCollection services) => services
        .AddScoped<ExportSource>()
        .AddSingleton<RegisterDocument>()
        .AddSingleton<RegisterSchema>()
        .AddSingleton<RegisterWorkbook>()
        .AddSingleton<PdfBrowser>()
        .AddSingleton<PdfPrinter>();

    public static void MapExports(this IEndpointRouteBuilder api)
    {
        var exports = api.MapGroup("/exports").WithTags("exports").RequireAuthorization(Policies.Auditing);
        exports.MapGet("/register.json", static async (HttpContext context, IMediator mediator) =>
                await (await mediator.Send(new ExportRegister(Scope(context)), context.RequestAborted)).Send(context))
            .Produces(StatusCodes.Status200OK, contentType: "application/json")
            .WithSummary("The whole register, all kinds of record in full, with what they refer to named beside the ids.")
            .WithExportParameters()
            .WithName("ExportRegister");
        exports.MapGet("/register.schema.json", static (HttpContext context, RegisterSchema schema) => Results.Bytes(schema.Bytes, RegisterSchema.MediaType))
            .AllowAnonymous()
            .Produces(StatusCodes.Status200OK, contentType: "application/schema+json")
            .WithSummary("The JSON Schema (2020-12) of register.json. It holds nothing of the register itself, and needs no sign-in.")
            .WithName("ExportSchema");
        exports.MapGet("/register.csv", static async (HttpContext context, IMediator mediator) =>
            {
                // Which filters there are depends on the sheet; one that does not exist is refused below.
                var views = context.RequestServices;
                var sheet = Sheets.Of(context.Request.Query["sheet"].ToString() is var named && Sheets.Names.Contains(named) ? named : Sheets.Default);
                var query = Query.Read(context.Request, ["asOf", "lang", "sheet", "q", "sort"], ["columns", .. sheet.Filters(views).Union(["status"])]);
                query.OneOf("sheet", [.. Sheets.Names]);
                await (await mediator.Send(new ExportSheet(sheet.Name, Scope(context, query), sheet.Read(query, views)), context.RequestAborted)).Send(context);
            })
            .Produces(StatusCodes.Status200OK, contentType: "text/csv")
            .WithSummary("One kind of record, a row each, with names instead of ids. Takes every filter of the list of that kind, where there is one, beside the parameters named here, so that a list can be taken away as it is shown.")
            .WithExportParameters()
            .WithParameters(
                Documentation.Text("sheet", $"Which records: {string.Join(", ", Sheets.Names)}. Default: {Sheets.Default}."),
                Documentation.Text("q", "Words, without regard to case and accents; all must occur."),
                Documentation.Text("sort", "Field names, comma-separated; - before a name sorts downwards. Default: the order of the list."),
                Documentation.Text("columns", "Which columns, in this order: the keys a refusal of an unknown one lists. Default: all.") with { Repeatable = true })
            .WithName("ExportSheet");
        exports.MapGet("/register.csv.zip", static async (HttpContext context, IMediator mediator) =>
                await (await mediator.Send(new ExportSheets(Scope(context)), context.RequestAborted)).Send(context))
            .Produces(StatusCodes.Status200OK, contentType: "application/zip")
            .WithSummary("Every sheet of register.csv as a file of its own in one zip, all records in full. The same moment, revision, language and status give the same bytes.")
            .WithExportParameters()
            .WithName("ExportSheets");
        exports.MapGet("/register.xlsx", static async (HttpContext context, IMediator mediator) =>
                await (await mediator.Send(new ExportWorkbook(Scope(context)), context.RequestAborted)).Send(context))
            .Produces(StatusCodes.Status200OK, contentType: ExportWorkbookHandler.MediaType)
            .WithSummary("The register as a workbook: a guide with the moment, the revision and its hash, the record of art. 30 GDPR with a row for each activity, and its data, recipients, agreements, scope, parties, purposes, categories, organisations, findings and changes, linked to one another.")
            .WithExportParameters()
            .WithName("ExportWorkbook");
        exports.MapGet("/register.jsonld", static async (HttpContext context, IMediator mediator) =>
                await (await mediator.Send(new ExportLinkedRegister(Scope(context)), context.RequestAborted)).Send(context))
            .Produces(StatusCodes.Status200OK, contentType: "application/ld+json")
            .WithSummary("The register as JSON-LD by the W3C Data Privacy Vocabulary 2.3 and DPCat. Its context is in it; own concepts are those of the vocabulary.")
            .WithExportParameters()
            .WithName("ExportLinkedRegister");
        exports.MapGet("/register.html", static async (HttpContext context, IMediator mediator) =>
                await (await mediator.Send(new ExportReport(Scope(context)), context.RequestAborted)).Send(context))
            .Produces(StatusCodes.Status200OK, contentType: "text/html")
            .WithSummary("The register as a document to read and to print, as one page that needs nothing else: cover, activities in short, a sheet for each in the order of art. 30 GDPR, agreements, parties and findings. The same moment, revision, language and status give the same bytes.")
            .WithExportParameters()
            .WithName("ExportReport");
        exports.MapGet("/register.pdf", static async (HttpContext context, IMediator mediator) =>
                await (await mediator.Send(new ExportPdf(Scope(context)), context.RequestAborted)).Send(context))
            .Produces(StatusCodes.Status200OK, contentType: ExportPdfHandler.MediaType)
            .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
            .ProducesProblem(StatusCodes.Status501NotImplemented)
            .WithSummary("The same document as a tagged PDF with bookmarks, made by the browser of the server: Pdf__Browser, else an installed Chromium, Chrome or Edge. 501 where there is none.")
            .WithExportParameters()
            .WithName("ExportPdf");
        exports.MapGet("/evidence.zip", static async (HttpContext context, IMediator mediator) =>
                await (await mediator.Send(new ExportEvidence(Scope(context), context.Caller().Id), context.RequestAborted)).Send(context))
            .Produces(StatusCodes.Status200OK, contentType: "application/zip")
            .WithSummary("Every export in one zip with what proves them: manifest.json (moment, revision, hash of that revision, who made it when, SHA-256 and size of every file), SHA256SUMS, and how to check in Dutch and English. The PDF is in it where the server can make one; else the manifest says why not.")
            .WithExportParameters()
            .WithName("ExportEvidence");
        exports.MapGet("/public-register.html", static async (HttpContext context, IMediator mediator) =>
            {
                var query = Query.Read(context.Request, ["asOf", "lang"]);
                var page = await mediator.Send(new ExportPublicRegister(query.AsOf, Language.Of(context, query), AsPage: true), context.RequestAborted);
                context.Response.Headers.ContentSecurityPolicy = HtmlText.ContentSecurityPolicy;
                await page.Send(context);
            })
            .Produces(StatusCodes.Status200OK, contentType: "text/html")
            .WithSummary("What of the register may be on a website, as one page that needs nothing else: established activities only, no names of people, nothing meant for colleagues. Its linked data are within.")
            .WithAsOf()
            .WithParameters(Documentation.FileLanguage)
            .WithName("ExportPublicRegister");
        exports.MapGet("/public-register.jsonld", static async (HttpContext context, IMediator mediator) =>
            {
                var query = Query.Read(context.Request, ["asOf", "lang"]);
                await (await mediator.Send(new ExportPublicRegister(query.AsOf, Language.Of(context, query), AsPage: false), context.RequestAborted)).Send(context);
            })
            .Produces(StatusCodes.Status200OK, contentType: "application/ld+json")
            .WithSummary("The same as JSON-LD by the Data Privacy Vocabulary.")
            .WithAsOf()
            .WithParameters(Documentation.FileLanguage)
            .WithName("ExportPublicLinkedData");
        api.MapGet("/vocabulary", static () => Results.Bytes(Vocabulary.Bytes, LinkedRegister.MediaType))
            .WithTags("exports")
            .AllowAnonymous()
            .Produces(StatusCodes.Status200OK, contentType: "application/ld+json")
            .WithSummary("The concepts and properties of our own that register.jsonld uses, with the wider ones of the Data Privacy Vocabulary where there are any, as JSON-LD. They are the program's and hold nothing of the register: no sign-in is needed.")
            .WithName("GetVocabulary");
    }

    private static RouteHandlerBuilder WithExportParameters(this RouteHandlerBuilder builder) => builder.WithAsOf().WithParameters(
        Documentation.FileLanguage,
        Documentation.Text("status", "Only records of this status: proposed, established, retired.") with { Repeatable = true });

    private static ExportScope Scope(HttpContext context) => Scope(context, Query.Read(context.Request, ["asOf", "lang"], ["status"]));

    private static ExportScope Scope(HttpContext context, Query query) => new(
        query.AsOf,
        Language.Of(context, query),
        query.Values<RecordStatus>("status"));
}
