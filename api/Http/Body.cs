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
    private Body(T value, IReadOnlyList<RecordField> leftOut) => (Value, LeftOut) = (value, leftOut);

    public T Value { get; }

    /// <summary>The fields marked <see cref="NotByOmissionAttribute"/> that the body leaves out.</summary>
    public IReadOnlyList<RecordField> LeftOut { get; }

    public static async ValueTask<Body<T, TAnswer>?> BindAsync(HttpContext context, ParameterInfo parameter) => await Read(context);

    /// <summary>For handlers of every kind of record: what binds a parameter of an open type is made anew at each start, and that takes long.</summary>
    public static async Task<Body<T, TAnswer>> Read(HttpContext context)
    {
        using var document = await BodyText.Read(context);
        var root = document.RootElement;
        var value = BodyReader.Read<T>(root, ReadOnlyFields.Of(typeof(TAnswer)));
        return new Body<T, TAnswer>(
            value,
            [.. RecordShape.Of(typeof(T)).Fields.Where(field => field.NotByOmission && (!root.TryGetProperty(field.JsonName, out var given) || given.ValueKind == JsonValueKind.Null))]);
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

    /// <summary>Largest body, in bytes, that is taken off the wire unread after its refusal; beyond it the connection is closed.</summary>
    public const int Drained = 32 * Limit;

    // Room for a body that does not say its length; doubled as needed.
    private const int FirstGuess = 4096;

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 32 };

    public static async Task<JsonDocument> Read(HttpContext context) => Parse(await ReadBytes(context));

    /// <summary>The body as it came, not yet known to be JSON.</summary>
    /// <exception cref="Refusal">415 when it is not said to be JSON, 413 when it is too large.</exception>
    public static async Task<ReadOnlyMemory<byte>> ReadBytes(HttpContext context)
    {
        var request = context.Request;
        if (!request.HasJsonContentType() || request.Headers.ContentEncoding.Count > 0)
        {
            throw new Refusal(RefusalKind.WrongMediaType, "wrong-media-type", new Sentence("problem.wrongMediaType"));
        }

        return await ReadBytes(context, Limit, TooLarge);
    }

    /// <summary>The body as it came, whatever it is; <paramref name="limit"/> in bytes.</summary>
    /// <exception cref="Refusal"><paramref name="tooLarge"/>, when it is larger.</exception>
    public static async Task<ReadOnlyMemory<byte>> ReadBytes(HttpContext context, int limit, Func<Refusal> tooLarge)
    {
        var request = context.Request;
        if (request.ContentLength > limit)
        {
            throw tooLarge();
        }

        var bytes = new byte[request.ContentLength ?? FirstGuess];
        var filled = 0;
        while (true)
        {
            if (filled == bytes.Length)
            {
                if (filled == request.ContentLength)
                {
                    break;
                }

                if (filled > limit)
                {
                    throw tooLarge();
                }

                Array.Resize(ref bytes, Math.Min(filled * 2, limit + 1));
            }

            var read = await request.Body.ReadAsync(bytes.AsMemory(filled), context.RequestAborted);
            if (read == 0)
            {
                break;
            }

            filled += read;
        }

        return bytes.AsMemory(0, filled);
    }

    /// <exception cref="Refusal">400 when it is no JSON, with the place.</exception>
    public static JsonDocument Parse(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            return JsonDocument.Parse(bytes, Strict);
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
