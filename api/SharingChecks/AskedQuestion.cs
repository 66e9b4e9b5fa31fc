using System.Reflection;
using System.Text.Json;
using PrivacyRegister.Http;
using PrivacyRegister.Register;

namespace PrivacyRegister.SharingChecks;

/// <summary>
/// A question as the body of a request, read when it is looked at: the answer to the same bytes may still be known. One
/// that is asked while a person types is nearly always plain and well formed: that is read straight from its bytes.
/// Anything else – a name, a note, a null, anything odd – goes the way of every body, which takes longer and knows what
/// to complain of.
/// </summary>
public sealed class AskedQuestion
{
    private SharingCheckBody? value;

    private AskedQuestion(ReadOnlyMemory<byte> bytes) => Bytes = bytes;

    /// <summary>As it came: the same bytes are the same question.</summary>
    public ReadOnlyMemory<byte> Bytes { get; }

    /// <exception cref="Refusal">400: it is no question.</exception>
    public SharingCheckBody Value => value ??= ReadPlain(Bytes.Span) ?? ReadAny();

    public static async ValueTask<AskedQuestion?> BindAsync(HttpContext context, ParameterInfo parameter) => new(await BodyText.ReadBytes(context));

    private SharingCheckBody ReadAny()
    {
        using var document = BodyText.Parse(Bytes);
        return BodyReader.Read<SharingCheckBody>(document.RootElement, ReadOnlyFields.None);
    }

    /// <summary>A plain and complete question; null for anything else, right or wrong.</summary>
    internal static SharingCheckBody? ReadPlain(ReadOnlySpan<byte> json)
    {
        try
        {
            var plain = new PlainQuestion(json);
            return plain.Read();
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private ref struct PlainQuestion(ReadOnlySpan<byte> json)
    {
        private Utf8JsonReader reader = new(json);
        private Guid? organisationId;
        private Guid? partyId;
        private Guid? purposeId;
        private Guid? activityId;
        private List<Guid>? dataCategoryIds;
        private List<Guid>? dataSubjectCategoryIds;
        private Direction? direction;
        private DateOnly? on;
        private bool? emergency;

        public SharingCheckBody? Read()
        {
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            {
                return null;
            }

            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                if (!ReadField())
                {
                    return null;
                }
            }

            return reader.TokenType != JsonTokenType.EndObject || reader.Read() || purposeId is null || dataCategoryIds is null
                ? null
                : new SharingCheckBody
                {
                    OrganisationId = organisationId,
                    PartyId = partyId,
                    PurposeId = purposeId,
                    ActivityId = activityId,
                    DataCategoryIds = dataCategoryIds,
                    DataSubjectCategoryIds = dataSubjectCategoryIds ?? [],
                    Direction = direction ?? default,
                    On = on,
                    Emergency = emergency ?? false,
                };
        }

        private bool ReadField() =>
            reader.ValueTextEquals("partyId"u8) ? ReadId(ref partyId)
            : reader.ValueTextEquals("purposeId"u8) ? ReadId(ref purposeId)
            : reader.ValueTextEquals("dataCategoryIds"u8) ? ReadIds(ref dataCategoryIds)
            : reader.ValueTextEquals("dataSubjectCategoryIds"u8) ? ReadIds(ref dataSubjectCategoryIds)
            : reader.ValueTextEquals("organisationId"u8) ? ReadId(ref organisationId)
            : reader.ValueTextEquals("activityId"u8) ? ReadId(ref activityId)
            : reader.ValueTextEquals("direction"u8) ? ReadDirection()
            : reader.ValueTextEquals("on"u8) ? ReadDay()
            : reader.ValueTextEquals("emergency"u8) && ReadEmergency();

        // A field given twice is left to the reader that complains of it.
        private bool ReadId(ref Guid? field)
        {
            if (field is not null || !reader.Read() || reader.TokenType != JsonTokenType.String || !reader.TryGetGuid(out var id))
            {
                return false;
            }

            field = id;
            return true;
        }

        private bool ReadIds(ref List<Guid>? field)
        {
            if (field is not null || !reader.Read() || reader.TokenType != JsonTokenType.StartArray)
            {
                return false;
            }

            field = [];
            while (reader.Read() && reader.TokenType == JsonTokenType.String)
            {
                if (!reader.TryGetGuid(out var id))
                {
                    return false;
                }

                field.Add(id);
            }

            return reader.TokenType == JsonTokenType.EndArray;
        }

        private bool ReadDirection()
        {
            if (direction is not null || !reader.Read() || reader.TokenType != JsonTokenType.String)
            {
                return false;
            }

            direction = reader.ValueTextEquals("provide"u8) ? Direction.Provide
                : reader.ValueTextEquals("receive"u8) ? Direction.Receive
                : reader.ValueTextEquals("both"u8) ? Direction.Both
                : null;
            return direction is not null;
        }

        private bool ReadDay()
        {
            if (on is not null || !reader.Read() || reader.TokenType != JsonTokenType.String || reader.ValueIsEscaped || reader.ValueSpan.Length != 10)
            {
                return false;
            }

            Span<char> text = stackalloc char[10];
            on = reader.CopyString(text) == 10 && DateOnly.TryParseExact(text, "yyyy-MM-dd", out var day) && day.Year >= 1900 ? day : null;
            return on is not null;
        }

        private bool ReadEmergency()
        {
            if (emergency is not null || !reader.Read() || reader.TokenType is not (JsonTokenType.True or JsonTokenType.False))
            {
                return false;
            }

            emergency = reader.GetBoolean();
            return true;
        }
    }
}
