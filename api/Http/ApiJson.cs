using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using PrivacyRegister.Database;

namespace PrivacyRegister.Http;

/// <summary>JSON on the wire: camelCase, enums as camelCase strings, instants as RFC 3339 UTC, absent instead of null.</summary>
public static class ApiJson
{
    public static readonly JsonSerializerOptions Options = Configure(new JsonSerializerOptions(JsonSerializerDefaults.Web));

    public static JsonSerializerOptions Configure(JsonSerializerOptions options)
    {
        options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        options.PropertyNameCaseInsensitive = false;
        options.NumberHandling = JsonNumberHandling.Strict;
        options.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        options.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
        options.MaxDepth = 32;
        if (options.Converters.Count == 0)
        {
            options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
            options.Converters.Add(new InstantConverter());
        }

        return options;
    }

    /// <summary>The name of an enum value on the wire.</summary>
    public static string Name(Enum value) => JsonSerializer.SerializeToElement(value, value.GetType(), Options).GetString()!;

    private sealed class InstantConverter : JsonConverter<DateTimeOffset>
    {
        public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetDateTimeOffset();

        public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
            writer.WriteStringValue(DapperTypes.Text(value));
    }
}
