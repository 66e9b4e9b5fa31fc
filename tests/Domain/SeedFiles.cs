using System.Text.Json;
using System.Text.Json.Serialization;
using PrivacyRegister.Register;

namespace PrivacyRegister.Tests.Domain;

/// <summary>The seed as the program carries it, read as strictly as can be.</summary>
internal static class SeedFiles
{
    public static readonly JsonSerializerOptions Wire = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    /// <summary>What the files hold, people too, in the order in which they are loaded.</summary>
    public static readonly IReadOnlyList<object> All = Read();

    public static IEnumerable<RegisterRecord> Records => All.OfType<RegisterRecord>();

    /// <summary>The register on its first start.</summary>
    public static RegisterImage Image => RegisterImage.Empty.With([.. Records.Select(record => new RecordChange(RecordTypes.Of(record), record.Id, record))], 1, "", default);

    private static IReadOnlyList<object> Read()
    {
        var assembly = typeof(RegisterRecord).Assembly;
        return [.. assembly.GetManifestResourceNames().Where(name => name.StartsWith("seed/", StringComparison.Ordinal)).Order(StringComparer.Ordinal).SelectMany(name =>
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            using var file = JsonDocument.Parse(stream);
            var recordType = file.RootElement.GetProperty("recordType").GetString();
            var type = RecordTypes.All.Where(candidate => candidate.WireName() == recordType).Select(candidate => candidate.ClrType()).SingleOrDefault()
                ?? (recordType == "person" ? typeof(Person) : throw new InvalidDataException($"{name}: unknown record type {recordType}"));
            return file.RootElement.GetProperty("records").EnumerateArray().Select(record => record.Deserialize(type, Wire)!).ToArray();
        })];
    }
}
