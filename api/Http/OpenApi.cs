using System.ComponentModel;
using System.Reflection;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using PrivacyRegister.Access;
using PrivacyRegister.Records;
using PrivacyRegister.Register;

namespace PrivacyRegister.Http;

/// <summary>The API document: the same text as <c>openapi.yaml</c> at the root, by the Dutch API Design Rules 2.2.</summary>
public static class OpenApi
{
    public const string DocumentName = "v1";

    public static IServiceCollection AddApiDocument(this IServiceCollection services) => services.AddOpenApi(DocumentName, options =>
    {
        options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        options.CreateSchemaReferenceId = info => SchemaName(info.Type) ?? OpenApiOptions.CreateDefaultSchemaReferenceId(info);
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new OpenApiInfo
            {
                Title = "Privacy Register",
                Version = ApiPaths.Version,
                Description = "Processing register (art. 30 GDPR) and registry of data-sharing agreements: what is processed, for which declared purpose, on which ground, and with whom it may be shared under which agreement.",
                // The policy names the department and the site, but no mail address: the reserved .example says so honestly.
                Contact = new OpenApiContact { Name = "KSG Privacy, Woonstichting Lieven De Key", Email = "privacy@dekey.example", Url = new Uri("https://www.dekey.nl") },
                License = new OpenApiLicense { Name = "EUPL-1.2", Identifier = "EUPL-1.2" },
            };
            document.Servers = [new OpenApiServer { Url = ApiPaths.Base }];
            document.Components ??= new OpenApiComponents();
            document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
            {
                ["accessToken"] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "An access token (access-tokens)." },
                ["session"] = new OpenApiSecurityScheme { Type = SecuritySchemeType.ApiKey, In = ParameterLocation.Cookie, Name = SessionCookie.Name, Description = "The cookie of a session (POST session)." },
            };

            // Paths stand relative to the versioned server address.
            var paths = new OpenApiPaths();
            foreach (var (path, item) in document.Paths.OrderBy(path => path.Key, StringComparer.Ordinal))
            {
                if (path.StartsWith(ApiPaths.Base + "/", StringComparison.Ordinal))
                {
                    paths.Add(path[ApiPaths.Base.Length..].TrimEnd('/'), item);
                }
            }

            document.Paths = paths;
            return Task.CompletedTask;
        });
        options.AddOperationTransformer(DescribeOperation);
        options.AddSchemaTransformer((schema, context, _) =>
        {
            DescribeSchema(schema, context);
            return Task.CompletedTask;
        });
    });

    /// <summary>Names of the document's schemas: the record's own name for its answer.</summary>
    private static string? SchemaName(Type type)
    {
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ListResponse<>))
        {
            return SchemaName(type.GetGenericArguments()[0]) + "List";
        }

        return type.Namespace?.StartsWith("PrivacyRegister", StringComparison.Ordinal) == true && !type.IsGenericType
            ? type.Name.EndsWith("Response", StringComparison.Ordinal) ? type.Name[..^"Response".Length] : type.Name
            : null;
    }

    private static async Task DescribeOperation(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        operation.Responses ??= [];
        foreach (var parameter in metadata.OfType<ParameterMetadata>())
        {
            operation.Parameters ??= [];
            var value = new OpenApiSchema { Type = parameter.Type, Format = parameter.Format };
            operation.Parameters.Add(new OpenApiParameter
            {
                Name = parameter.Name,
                In = parameter.In,
                Description = parameter.Description,
                Required = parameter.Required,
                Explode = parameter.Repeatable,
                Schema = parameter.Repeatable ? new OpenApiSchema { Type = JsonSchemaType.Array, Items = value } : value,
            });
        }

        if (metadata.OfType<BodyMetadata>().LastOrDefault() is { } body)
        {
            var name = SchemaName(body.Type)!;
            if (context.Document!.Components?.Schemas?.ContainsKey(name) != true)
            {
                context.Document.AddComponent<IOpenApiSchema>(name, await context.GetOrCreateSchemaAsync(body.Type, cancellationToken: cancellationToken));
            }

            operation.RequestBody = new OpenApiRequestBody
            {
                Required = true,
                Content = new Dictionary<string, OpenApiMediaType> { ["application/json"] = new OpenApiMediaType { Schema = new OpenApiSchemaReference(name, context.Document) } },
            };
        }

        if (metadata.OfType<FileBodyMetadata>().LastOrDefault() is { } file)
        {
            operation.RequestBody = new OpenApiRequestBody
            {
                Required = true,
                Content = new Dictionary<string, OpenApiMediaType> { [file.MediaType] = new OpenApiMediaType { Schema = new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary" } } },
            };
        }

        if (context.Document!.Components?.Schemas?.ContainsKey(nameof(ProblemDetails)) != true)
        {
            context.Document.AddComponent<IOpenApiSchema>(nameof(ProblemDetails), await context.GetOrCreateSchemaAsync(typeof(ProblemDetails), cancellationToken: cancellationToken));
        }

        Problem(operation, context.Document, 400, "What was sent is not right; errors says where.");
        if (!metadata.OfType<IAllowAnonymous>().Any())
        {
            Problem(operation, context.Document, 401, "Not signed in.");
            Problem(operation, context.Document, 403, "This role may not.");
            operation.Security =
            [
                new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference("accessToken", context.Document)] = [] },
                new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference("session", context.Document)] = [] },
            ];
        }

        foreach (var response in operation.Responses.Values.OfType<OpenApiResponse>())
        {
            response.Headers ??= new Dictionary<string, IOpenApiHeader>();
            response.Headers[ApiPaths.VersionHeader] = new OpenApiHeader { Description = "The full version of this API.", Schema = new OpenApiSchema { Type = JsonSchemaType.String } };
        }
    }

    private static void Problem(OpenApiOperation operation, OpenApiDocument document, int status, string description) =>
        operation.Responses![status.ToString(System.Globalization.CultureInfo.InvariantCulture)] = new OpenApiResponse
        {
            Description = description,
            Content = new Dictionary<string, OpenApiMediaType> { [Problems.MediaType] = new OpenApiMediaType { Schema = new OpenApiSchemaReference(nameof(ProblemDetails), document) } },
        };

    private static void DescribeSchema(OpenApiSchema schema, OpenApiSchemaTransformerContext context)
    {
        var type = context.JsonTypeInfo.Type;
        if ((Nullable.GetUnderlyingType(type) ?? type).IsEnum)
        {
            // One schema serves wherever it stands: what refers to it says whether it may be absent there.
            schema.Type = JsonSchemaType.String;
            schema.Enum = schema.Enum?.Where(code => code is not null && !code.IsJsonNullSentinel()).ToList();
        }

        if ((Nullable.GetUnderlyingType(type) ?? type) == typeof(DateTimeOffset))
        {
            // The converter of instants says nothing of its type.
            schema.Type = type == typeof(DateTimeOffset) ? JsonSchemaType.String : JsonSchemaType.String | JsonSchemaType.Null;
            schema.Format = "date-time";
        }

        if (context.JsonPropertyInfo is null && schema.Properties is { Count: > 0 } && type.Namespace?.StartsWith("PrivacyRegister", StringComparison.Ordinal) == true)
        {
            foreach (var field in RecordShape.Of(type).Fields.Where(field => field.Mandatory && schema.Properties.ContainsKey(field.JsonName)))
            {
                schema.Required ??= new HashSet<string>();
                schema.Required.Add(field.JsonName);
            }
        }

        if (type == typeof(ProblemDetails))
        {
            schema.Properties ??= new Dictionary<string, IOpenApiSchema>();
            schema.Properties["errors"] = new OpenApiSchema
            {
                Type = JsonSchemaType.Object,
                Description = "From JSON pointer (RFC 6901) to the sentences about that place.",
                AdditionalProperties = new OpenApiSchema { Type = JsonSchemaType.Array, Items = new OpenApiSchema { Type = JsonSchemaType.String } },
            };
        }

        if (context.JsonPropertyInfo?.AttributeProvider is not MemberInfo property)
        {
            return;
        }

        if (property.IsDefined(typeof(ReadOnlyAttribute)))
        {
            schema.ReadOnly = true;
        }

        var declared = property.DeclaringType!.Name.EndsWith("Response", StringComparison.Ordinal)
            ? Type.GetType($"{typeof(RegisterRecord).Namespace}.{property.DeclaringType.Name[..^"Response".Length]}")?.GetProperty(property.Name)
            : property;
        if (declared?.GetCustomAttribute<KeyTextAttribute>() is not null)
        {
            schema.MaxLength = Texts.KeyLength;
        }
        else if (schema.Type?.HasFlag(JsonSchemaType.String) == true && schema.Format is null && schema.Enum is null)
        {
            schema.MaxLength = Texts.Length;
        }
    }
}
