using System.Reflection;
using System.Text.Json;
using PrivacyRegister.Register;

namespace PrivacyRegister.Http;

/// <summary>
/// A JSON request body, at most 1 MB. Bound by hand, so that who may not gets 403 before the body is looked at, and
/// everything wrong with it comes back in one problem. <typeparamref name="TAnswer"/> names the read-only fields.
/// </summary>
public sealed class Body<T, TAnswer>
{
    private Body(T value) => Value = value;

    public T Value { get; }

    public static async ValueTask<Body<T, TAnswer>?> BindAsync(HttpContext context, ParameterInfo parameter)
    {
        using var document = await BodyText.Read(context);
        return new Body<T, TAnswer>(BodyReader.Read<T>(document.RootElement, ReadOnlyFields.Of(typeof(TAnswer))));
    }
}

/// <summary>A JSON request body without read-only fields.</summary>
public sealed class Body<T>
{
    private Body(T value) => Value = value;

    public T Value { get; }

    public static async ValueTask<Body<T>?> BindAsync(HttpContext context, ParameterInfo parameter)
    {
        using var document = await BodyText.Read(context);
        return new Body<T>(BodyReader.Read<T>(document.RootElement, ReadOnlyFields.None));
    }
}

/// <summary>Takes a body in as JSON, or refuses it with the right status.</summary>
public static class BodyText
{
    /// <summary>Largest body, in bytes.</summary>
    public const int Limit = 1024 * 1024;

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 32 };

    public static async Task<JsonDocument> Read(HttpContext context)
    {
        var request = context.Request;
        if (!request.HasJsonContentType() || request.Headers.ContentEncoding.Count > 0)
        {
            throw new Refusal(RefusalKind.WrongMediaType, "wrong-media-type", new Sentence("problem.wrongMediaType"));
        }

        if (request.ContentLength > Limit)
        {
            throw TooLarge();
        }

        using var buffer = new MemoryStream((int)(request.ContentLength ?? 4096));
        var chunk = new byte[16 * 1024];
        int read;
        while ((read = await request.Body.ReadAsync(chunk, context.RequestAborted)) > 0)
        {
            if (buffer.Length + read > Limit)
            {
                throw TooLarge();
            }

            buffer.Write(chunk, 0, read);
        }

        try
        {
            return JsonDocument.Parse(buffer.ToArray(), Strict);
        }
        catch (JsonException malformed)
        {
            throw new Refusal(RefusalKind.Invalid, "malformed", new Sentence("problem.malformedJson"), [new Complaint(
                "",
                new Sentence("body.malformedAt", ("line", (malformed.LineNumber ?? 0) + 1), ("column", (malformed.BytePositionInLine ?? 0) + 1)))]);
        }
        catch (InvalidOperationException)
        {
            // Looking for names given twice, System.Text.Json meets half a surrogate pair in one.
            throw new Refusal(RefusalKind.Invalid, "malformed", new Sentence("problem.malformedJson"), [new Complaint("", new Sentence("body.unreadableText"))]);
        }
    }

    private static Refusal TooLarge() => new(RefusalKind.TooLarge, "too-large", new Sentence("problem.tooLarge"));
}
