using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace PrivacyRegister.Tests.Api.Server;

/// <summary>Asks the API as one caller. Paths are relative to <c>/api/v1/</c>; sentences come in English unless said otherwise.</summary>
public sealed class RegisterClient
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    private readonly IReadOnlyDictionary<string, string> headers;

    public RegisterClient(HttpClient http)
        : this(http, new Dictionary<string, string> { ["Accept-Language"] = "en" })
    {
    }

    private RegisterClient(HttpClient http, IReadOnlyDictionary<string, string> headers)
    {
        Http = http;
        this.headers = headers;
    }

    public HttpClient Http { get; }

    /// <summary>What every request of this caller sends.</summary>
    public IReadOnlyDictionary<string, string> Headers => headers;

    /// <summary>The same caller, sending this header too.</summary>
    public RegisterClient With(string header, string value) => new(Http, new Dictionary<string, string>(headers) { [header] = value });

    public RegisterClient In(string language) => With("Accept-Language", language);

    /// <summary>The same caller, resting on this version (an entity tag).</summary>
    public RegisterClient On(string? etag) => etag is null ? this : With("If-Match", etag);

    /// <summary>The same caller, giving this reason for changes.</summary>
    public RegisterClient Because(string reason) => With("Change-Reason", Uri.EscapeDataString(reason));

    /// <summary>Until <paramref name="stop"/> says that nobody waits for it any more.</summary>
    public Task<Answer> Get(string path, CancellationToken stop = default) => Send(HttpMethod.Get, path, null, stop);

    /// <summary>A text is sent as it is, anything else as JSON.</summary>
    public Task<Answer> Post(string path, object? body = null) => Send(HttpMethod.Post, path, Content(body));

    public Task<Answer> Put(string path, object body, string? etag = null) => On(etag).Send(HttpMethod.Put, path, Content(body));

    public Task<Answer> Delete(string path, string? etag = null) => On(etag).Send(HttpMethod.Delete, path, null);

    /// <summary>Sends, and asserts what holds for every answer: never a 500, and every refusal a problem.</summary>
    public async Task<Answer> Send(HttpMethod method, string path, HttpContent? content, CancellationToken stop = default)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        using var response = await Http.SendAsync(request, stop);
        var answer = new Answer(response, await response.Content.ReadAsByteArrayAsync(stop));
        Assert.That(answer.Status, Is.Not.EqualTo(500).And.Not.EqualTo(503), () => $"{method} {path}: {answer.Text}");
        if (answer.Status >= 400)
        {
            Assert.That(answer.ContentType, Is.EqualTo("application/problem+json"), () => $"{method} {path} {answer.Status}: {answer.Text}");
        }

        return answer;
    }

    private static ByteArrayContent? Content(object? body)
    {
        if (body is null)
        {
            return null;
        }

        var bytes = body switch
        {
            byte[] raw => raw,
            string text => Encoding.UTF8.GetBytes(text),
            JsonNode node => Encoding.UTF8.GetBytes(node.ToJsonString()),
            _ => JsonSerializer.SerializeToUtf8Bytes(body, Json),
        };
        return new ByteArrayContent(bytes) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
    }
}
