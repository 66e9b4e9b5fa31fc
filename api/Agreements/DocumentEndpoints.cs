using MediatR;
using Microsoft.Net.Http.Headers;
using PrivacyRegister.Access;
using PrivacyRegister.Http;
using PrivacyRegister.Records;
using PrivacyRegister.Register;

namespace PrivacyRegister.Agreements;

/// <summary>
/// The file of an agreement. It may hold anything two parties agreed on, so it is for fewer eyes than the agreement's record:
/// the privacy officer stores and erases, the auditor reads too, nobody else.
/// </summary>
internal static class DocumentEndpoints
{
    private const string AnyFile = "application/octet-stream";

    public static void MapDocuments(this IEndpointRouteBuilder api)
    {
        var document = api.MapGroup("/" + RecordType.Agreement.Collection() + "/{id:guid}/document").WithTags(RecordType.Agreement.Collection());
        document.MapGet("/", static async (Guid id, HttpContext context, IMediator mediator) =>
            {
                Query.Read(context.Request, []);
                var file = await mediator.Send(new GetDocument(id), context.RequestAborted);
                var response = context.Response;
                var attachment = new ContentDispositionHeaderValue("attachment");
                attachment.SetHttpFileName(file.Name);
                response.ContentType = file.MediaType;
                response.ContentLength = file.Bytes.Length;
                response.Headers.ContentDisposition = attachment.ToString();
                response.Headers.ETag = $"\"{file.Sha256}\"";
                await response.Body.WriteAsync(file.Bytes, context.RequestAborted);
            })
            .RequireAuthorization(Policies.Auditing)
            .Produces(StatusCodes.Status200OK, contentType: AnyFile)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .WithSummary("The stored file, to take away. Its ETag is its SHA-256.")
            .WithName("GetAgreementDocument");

        document.MapGet("/details", static async (Guid id, HttpContext context, IMediator mediator) =>
            {
                Query.Read(context.Request, []);
                return TypedResults.Ok(await mediator.Send(new GetDocumentDetails(id, Language.Of(context)), context.RequestAborted));
            })
            .RequireAuthorization(Policies.Auditing)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .WithSummary("Whether a file is stored now, and which.")
            .WithName("GetAgreementDocumentDetails");

        document.MapPut("/", static async (Guid id, HttpContext context, IMediator mediator, RecordView<Agreement> view, RegisterReader reader) =>
            {
                // Whatever can be refused is refused before twenty megabytes are taken in.
                var name = StoreDocument.ReadName(Query.Read(context.Request, ["name"])["name"]);
                var expected = RequestHeaders.ExpectedVersions(context.Request);
                var reason = RequestHeaders.Reason(context.Request);
                var file = await BodyText.ReadBytes(context, StoreDocument.Limit, StoreDocument.TooLarge);
                var saved = await mediator.Send(new StoreDocument(id, expected, name, file, context.Caller().Id, reason), context.RequestAborted);
                RecordEndpoints.WriteRecord(context, StatusCodes.Status200OK, saved.Record, view, await reader.Context(saved.Image, Language.Of(context), context.RequestAborted));
            })
            .RequireAuthorization(Policies.Keeping)
            .WithFileBody(AnyFile)
            .WithParameters(Documentation.Text("name", "What the file is called, at most 200 characters, with the extension of what it is.") with { Required = true })
            .Produces<AgreementResponse>()
            .WithVersion()
            .WithReason()
            .WithSummary("Stores the file (at most 20 MB; PDF, Word, Excel, PowerPoint, OpenDocument by its content, without macros) and records its SHA-256 in the agreement, which is answered.")
            .WithName("StoreAgreementDocument");

        document.MapDelete("/", static async (Guid id, HttpContext context, IMediator mediator) =>
            {
                Query.Read(context.Request, []);
                await mediator.Send(
                    new EraseDocument(id, RequestHeaders.ExpectedVersions(context.Request), context.Caller().Id, RequestHeaders.Reason(context.Request)),
                    context.RequestAborted);
                return TypedResults.NoContent();
            })
            .RequireAuthorization(Policies.Keeping)
            .WithVersion()
            .WithReason()
            .WithSummary("Erases the stored file; its SHA-256 stays in the agreement. A reason must be given.")
            .WithName("EraseAgreementDocument");
    }
}
