using MediatR;
using PrivacyRegister.Exports.Report;

namespace PrivacyRegister.Exports;

/// <summary>The register as a document to read and to print: one HTML file that needs nothing else.</summary>
public sealed record ExportReport(ExportScope Scope) : IRequest<ExportedFile>;

internal sealed class ExportReportHandler(ExportSource source, IServiceProvider views) : IRequestHandler<ExportReport, ExportedFile>
{
    public const string MediaType = "text/html; charset=utf-8";

    public async Task<ExportedFile> Handle(ExportReport request, CancellationToken cancellationToken)
    {
        var context = await source.Open(request.Scope, cancellationToken);
        var report = new RegisterReport(context, views);
        return new ExportedFile(context.FileName(".html"), MediaType, report.Write) { ContentSecurityPolicy = report.Style.ContentSecurityPolicy };
    }
}
