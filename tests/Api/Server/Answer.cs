using System.Text;
using System.Text.Json;
using PrivacyRegister.Sentences;

namespace PrivacyRegister.Tests.Api.Server;

/// <summary>What the API answered, read to the end.</summary>
public sealed class Answer
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Dictionary<string, string> headers;

    public Answer(HttpResponseMessage response, byte[] body)
    {
        Status = (int)response.StatusCode;
        ContentType = response.Content.Headers.ContentType?.MediaType;
        headers = response.Headers.Concat(response.Content.Headers).ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase);
        Bytes = body;
        Text = Encoding.UTF8.GetString(body);
        Json = body.Length > 0 && ContentType is ("application/json" or "application/problem+json") ? JsonNode.Parse(body) : null;
    }

    public int Status { get; }

    public string? ContentType { get; }

    /// <summary>The body as it came.</summary>
    public byte[] Bytes { get; }

    public string Text { get; }

    public JsonNode? Json { get; }

    public string? ETag => Header("ETag");

    /// <summary>The body as an object.</summary>
    public JsonObject Record => Json as JsonObject ?? throw new AssertionException($"{Status} is no object: {Text}");

    /// <summary>The items of a list.</summary>
    public IReadOnlyList<JsonObject> Items => [.. Record["items"]!.AsArray().Select(item => item!.AsObject())];

    public int Total => (int)Record["total"]!;

    public long Revision => (long)Record["revision"]!;

    public IEnumerable<string> HeaderNames => headers.Keys;

    public string? Header(string name) => headers.GetValueOrDefault(name);

    /// <summary>Asserts the status, showing the body when it is another.</summary>
    public Answer Expect(int status)
    {
        Assert.That(Status, Is.EqualTo(status), () => Text);
        return this;
    }

    /// <summary>Asserts the whole body of a refusal: nothing more and nothing less than this.</summary>
    public void IsProblem(int status, string type, string detail, params (string Pointer, string Sentence)[] errors) => IsProblem("en", status, type, detail, errors);

    /// <inheritdoc cref="IsProblem(int, string, string, (string, string)[])"/>
    public void IsProblem(string language, int status, string type, string detail, params (string Pointer, string Sentence)[] errors)
    {
        var expected = new JsonObject
        {
            ["type"] = "urn:privacy-register:problem:" + type,
            ["title"] = SentenceBook.Render(new($"problem.title.{status}"), language),
            ["status"] = status,
            ["detail"] = detail,
        };
        if (errors.Length > 0)
        {
            var places = new JsonObject();
            foreach (var place in errors.GroupBy(error => error.Pointer))
            {
                places[place.Key] = new JsonArray([.. place.Select(error => JsonValue.Create(error.Sentence))]);
            }

            expected["errors"] = places;
        }

        Assert.Multiple(() =>
        {
            Assert.That(Status, Is.EqualTo(status), Text);
            Assert.That(ContentType, Is.EqualTo("application/problem+json"));
            Assert.That(Header("Content-Language"), Is.EqualTo(language));
            Assert.That(Header("Cache-Control"), Does.Contain("no-store"));
            Assert.That(JsonNode.DeepEquals(Json, expected), Is.True, () => $"Expected {expected.ToJsonString(Indented)}\nbut was {Json?.ToJsonString(Indented)}");
        });
    }

    /// <summary>Asserts a 400 that complains of exactly these places, whatever its words.</summary>
    public void ComplainsOf(int status, params string[] pointers)
    {
        Expect(status);
        Assert.That(Pointers, Is.EquivalentTo(pointers), () => Text);
    }

    /// <summary>The places a refusal complains of.</summary>
    public IReadOnlyList<string> Pointers => Record["errors"] is JsonObject errors ? [.. errors.Select(error => error.Key)] : [];
}
