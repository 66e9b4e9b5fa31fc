using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using PrivacyRegister.Agreements;
using PrivacyRegister.Http;
using PrivacyRegister.Register;

namespace PrivacyRegister.Imports;

/// <summary>A file as a request brings it: as the body itself, or as the one file of a form.</summary>
internal static class UploadedFile
{
    /// <summary>What a form adds around its file, in bytes.</summary>
    private const int FormMargin = 64 * 1024;

    /// <exception cref="Refusal">400 without a usable name or file, 413 when it is too large.</exception>
    public static async Task<(string Name, ReadOnlyMemory<byte> Bytes)> Read(HttpContext context, string? name)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } most)
        {
            most.MaxRequestBodySize = 2L * ImportLimits.Bytes;
        }

        if (MediaTypeHeaderValue.TryParse(context.Request.ContentType, out var type) && type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase))
        {
            return await OfForm(context, type, name);
        }

        var called = StoreDocument.ReadName(name);
        return (called, await BodyText.ReadBytes(context, ImportLimits.Bytes, ImportLimits.TooLarge));
    }

    private static async Task<(string Name, ReadOnlyMemory<byte> Bytes)> OfForm(HttpContext context, MediaTypeHeaderValue type, string? name)
    {
        var boundary = HeaderUtilities.RemoveQuotes(type.Boundary).ToString();
        if (boundary.Length is 0 or > 70)
        {
            throw Malformed();
        }

        var body = await BodyText.ReadBytes(context, ImportLimits.Bytes + FormMargin, ImportLimits.TooLarge);
        try
        {
            var reader = new MultipartReader(boundary, new MemoryStream(body.ToArray(), writable: false));
            while (await reader.ReadNextSectionAsync(context.RequestAborted) is { } section)
            {
                if (section.GetContentDispositionHeader() is { } disposition && disposition.IsFileDisposition())
                {
                    var called = disposition.FileNameStar.HasValue ? disposition.FileNameStar : disposition.FileName;
                    using var file = new MemoryStream();
                    await section.Body.CopyToAsync(file, context.RequestAborted);
                    return (StoreDocument.ReadName(name ?? HeaderUtilities.RemoveQuotes(called).ToString()), file.ToArray());
                }
            }
        }
        catch (Exception malformed) when (malformed is IOException or InvalidDataException)
        {
            throw Malformed();
        }

        throw Malformed();
    }

    private static Refusal Malformed() => new(RefusalKind.Invalid, "malformed", new Sentence("import.refused.malformedForm"));
}
