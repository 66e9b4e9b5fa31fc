using System.Text;
using Microsoft.Net.Http.Headers;

namespace PrivacyRegister.Exports;

/// <summary>
/// A file to take away: what it is called, what it is, how it is written, and how many bytes it has where that is known before.
/// Nothing of it is held in memory as a whole.
/// </summary>
public sealed record ExportedFile(string Name, string MediaType, Func<Stream, CancellationToken, Task> Write, long? Length = null)
{
    /// <summary>What a page among these may do, for the header of the answer; none for what is no page.</summary>
    public string? ContentSecurityPolicy { get; init; }

    /// <summary>One that is a single text, in UTF-8.</summary>
    public static ExportedFile Of(string name, string mediaType, string text) =>
        new(name, mediaType, (output, cancellationToken) => output.WriteAsync(Encoding.UTF8.GetBytes(text), cancellationToken).AsTask());

    /// <summary>Answers with the file; <paramref name="disposition"/>: to save (<c>attachment</c>) or to open in the browser (<c>inline</c>).</summary>
    public Task Send(HttpContext context, string disposition = "attachment")
    {
        var response = context.Response;
        response.ContentType = MediaType;
        response.ContentLength = Length;
        if (ContentSecurityPolicy is not null)
        {
            response.Headers.ContentSecurityPolicy = ContentSecurityPolicy;
        }

        response.Headers.ContentDisposition = new ContentDispositionHeaderValue(disposition) { FileName = Name }.ToString();
        return Write(response.Body, context.RequestAborted);
    }
}
