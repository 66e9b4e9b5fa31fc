using Microsoft.OpenApi;

namespace PrivacyRegister.Http;

/// <summary>A body an endpoint binds by hand, told to the API document. Not <c>IAcceptsMetadata</c>: routing would then answer 415 before 403.</summary>
public sealed record BodyMetadata(Type Type);

/// <summary>A body that is a file, told to the API document.</summary>
public sealed record FileBodyMetadata(string MediaType);

/// <summary>A query parameter or header an endpoint reads by hand, told to the API document.</summary>
public sealed record ParameterMetadata(string Name, ParameterLocation In, JsonSchemaType Type, string Description, string? Format = null, bool Required = false, bool Repeatable = false);

/// <summary>What endpoints say of themselves to the API document.</summary>
public static class Documentation
{
    private static readonly ParameterMetadata AsOf = Text("asOf", "The register as it stood: a day (its end in Europe/Amsterdam) or an RFC 3339 instant. Default: now.");
    /// <summary>The language of a file.</summary>
    public static readonly ParameterMetadata FileLanguage = Text("lang", "nl or en; default by Accept-Language.");

    private static readonly ParameterMetadata On = Text("on", "The day computed values hold for. Default: the day of asOf, else today.") with { Format = "date" };
    private static readonly ParameterMetadata[] Paging =
    [
        new("page", ParameterLocation.Query, JsonSchemaType.Integer, "Page number, from 1."),
        new("pageSize", ParameterLocation.Query, JsonSchemaType.Integer, "Items per page, 1 to 200; default 50."),
    ];

    /// <summary>A query parameter holding text.</summary>
    public static ParameterMetadata Text(string name, string description) => new(name, ParameterLocation.Query, JsonSchemaType.String, description);

    /// <summary>A query parameter holding a whole number.</summary>
    public static ParameterMetadata Number(string name, string description) => new(name, ParameterLocation.Query, JsonSchemaType.Integer, description);

    public static RouteHandlerBuilder WithBody<TBody>(this RouteHandlerBuilder builder) => builder
        .WithMetadata(new BodyMetadata(typeof(TBody)))
        .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
        .ProducesProblem(StatusCodes.Status415UnsupportedMediaType);

    /// <summary>A body that is a file, bound by hand.</summary>
    public static RouteHandlerBuilder WithFileBody(this RouteHandlerBuilder builder, string mediaType) => builder
        .WithMetadata(new FileBodyMetadata(mediaType))
        .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
        .ProducesProblem(StatusCodes.Status415UnsupportedMediaType);

    public static RouteHandlerBuilder WithParameters(this RouteHandlerBuilder builder, params ParameterMetadata[] parameters) => builder.WithMetadata([.. parameters.Cast<object>()]);

    public static RouteHandlerBuilder WithAsOf(this RouteHandlerBuilder builder) => builder.WithParameters(AsOf);

    /// <summary>One record: <c>asOf</c> and <c>on</c>.</summary>
    public static RouteHandlerBuilder WithReadParameters(this RouteHandlerBuilder builder) => builder.WithParameters(AsOf, On).ProducesProblem(StatusCodes.Status404NotFound);

    /// <summary>A list that only pages.</summary>
    public static RouteHandlerBuilder WithPagedReadParameters(this RouteHandlerBuilder builder) => builder.WithParameters([AsOf, .. Paging]);

    /// <summary>A list with words, sorting, paging and these filters.</summary>
    public static RouteHandlerBuilder WithListParameters(this RouteHandlerBuilder builder, IEnumerable<string> filters) => builder.WithParameters(
    [
        Text("q", "Words, without regard to case and accents; all must occur."),
        Text("sort", "Field names, comma-separated; - before a name sorts downwards."),
        .. Paging,
        AsOf,
        On,
        .. filters.Select(filter => Text(filter, "Only records with one of these values.") with { Repeatable = true }),
    ]);

    /// <summary>The facets of a list: which to count, and the list's words and filters.</summary>
    public static RouteHandlerBuilder WithFacetParameters(this RouteHandlerBuilder builder, IEnumerable<string> facets, IEnumerable<string> filters) => builder.WithParameters(
    [
        Text("facet", $"Which filters to count the values of: {string.Join(", ", facets)}.") with { Repeatable = true },
        Number("limit", "Most values per filter, the most frequent first. Default: all."),
        Text("q", "Words, without regard to case and accents; all must occur."),
        AsOf,
        On,
        .. filters.Select(filter => Text(filter, "Only records with one of these values.") with { Repeatable = true }),
    ]);

    /// <summary>A list of what is not in the register's log (accounts, tokens, people): pages, without <c>asOf</c>.</summary>
    public static RouteHandlerBuilder WithPaging(this RouteHandlerBuilder builder) => builder.WithParameters(Paging);

    /// <summary>The same, with words, sorting and these filters.</summary>
    public static RouteHandlerBuilder WithWordsAndPaging(this RouteHandlerBuilder builder, params string[] filters) => builder.WithParameters(
    [
        Text("q", "Words, without regard to case and accents; all must occur."),
        Text("sort", "A field name; - before it sorts downwards."),
        .. Paging,
        .. filters.Select(filter => Text(filter, "Only those with one of these values.") with { Repeatable = true }),
    ]);

    /// <summary>A write that names the version it rests on.</summary>
    public static RouteHandlerBuilder WithVersion(this RouteHandlerBuilder builder) => builder
        .WithParameters(new ParameterMetadata("If-Match", ParameterLocation.Header, JsonSchemaType.String, "The ETag of the version this rests on.", Required: true))
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status412PreconditionFailed)
        .ProducesProblem(StatusCodes.Status428PreconditionRequired);

    /// <summary>A write whose reason is kept in the log.</summary>
    public static RouteHandlerBuilder WithReason(this RouteHandlerBuilder builder) => builder
        .WithParameters(new ParameterMetadata(RequestHeaders.ChangeReason, ParameterLocation.Header, JsonSchemaType.String, "Why, percent-encoded UTF-8, at most 1,000 characters; kept in the log."))
        .ProducesProblem(StatusCodes.Status409Conflict);
}
