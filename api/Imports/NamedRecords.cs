using System.Text.Json.Nodes;
using PrivacyRegister.Register;

namespace PrivacyRegister.Imports;

/// <summary>Records a name alone can make: parties and categories somebody says are new.</summary>
internal static class NamedRecords
{
    public static bool CanBeMade(RecordType type) => type is RecordType.Party or RecordType.DataCategory or RecordType.DataSubjectCategory or RecordType.Purpose;

    /// <summary>The record by that name, as a client would send it. Its code, where it needs one, is the name in capitals.</summary>
    public static JsonObject Body(RecordType type, string name) => type == RecordType.Party
        ? new JsonObject { ["name"] = name, ["kind"] = "organisation" }
        : new JsonObject { ["code"] = Code(name), ["name"] = name };

    public static string Code(string name)
    {
        var words = Texts.Fold(name).Split([.. Texts.Fold(name).Where(character => !char.IsLetterOrDigit(character)).Distinct()], StringSplitOptions.RemoveEmptyEntries);
        return string.Join('-', words).ToUpperInvariant();
    }
}
