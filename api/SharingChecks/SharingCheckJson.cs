using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using PrivacyRegister.Database;
using PrivacyRegister.Http;
using PrivacyRegister.Register;
using PrivacyRegister.Register.Sharing;
using PrivacyRegister.Sentences;

namespace PrivacyRegister.SharingChecks;

/// <summary>
/// Writes answers as <see cref="SharingCheckResponse"/> on the wire. By hand, straight from the answer of the domain: a
/// question is asked while a person types, and this is most of the work of answering it. A test holds both together.
/// </summary>
internal static class SharingCheckJson
{
    private static readonly JsonEncodedText[] Rules = [.. Enum.GetValues<CheckRule>().Select(rule => JsonEncodedText.Encode(rule.ToString()))];
    private static readonly JsonEncodedText[] Outcomes = Names<CheckOutcome>();
    private static readonly JsonEncodedText[] Verdicts = Names<Verdict>();
    private static readonly JsonEncodedText[] Directions = Names<Direction>();
    private static readonly JsonEncodedText[] Kinds = Names<AgreementKind>();
    private static readonly JsonEncodedText[] States = Names<AgreementState>();
    private static readonly JsonEncodedText[] Types = Names<RecordType>();

    [ThreadStatic] private static ArrayBufferWriter<byte>? buffer;
    [ThreadStatic] private static Utf8JsonWriter? writer;
    [ThreadStatic] private static ArrayBufferWriter<char>? words;

    /// <summary>An answer that is not recorded, up to the time it is given and to whom.</summary>
    public static byte[] Preview(SharingAnswer answer, string? note, string language)
    {
        var json = Begin();
        json.WriteStartObject();
        WriteQuestion(json, answer.Question, note);
        WriteAnswer(json, answer, language);
        json.WriteNumber("registerRevision"u8, answer.RegisterRevision);
        json.Flush();
        return buffer!.WrittenSpan.ToArray();
    }

    /// <summary>Writes an answer that is not recorded.</summary>
    public static async Task WritePreview(HttpResponse response, PreviewedCheck preview)
    {
        var end = Encoding.UTF8.GetBytes(
            $$$"""
            ,"checkedAt":"{{{DapperTypes.Text(preview.CheckedAt)}}}","checkedBy":{"id":"{{{preview.CheckedBy:D}}}","name":"{{{JsonEncodedText.Encode(preview.CheckedByName)}}}"}}
            """);
        response.ContentType = ApiPaths.JsonType;
        response.ContentLength = preview.Answer.Length + end.Length;
        // What is written before an answer has begun is copied once more.
        await response.StartAsync();
        response.BodyWriter.Write(preview.Answer);
        response.BodyWriter.Write(end);
    }

    /// <summary>The question as it is stored: an object.</summary>
    public static string Question(SharingQuestion question, string? note)
    {
        var json = Begin();
        WriteQuestionObject(json, question, note);
        json.Flush();
        return Encoding.UTF8.GetString(buffer!.WrittenSpan);
    }

    /// <summary>The answer in one language as it is stored: an object of verdict, reasons, agreements, uncovered data and remedies.</summary>
    public static string Answer(SharingAnswer answer, string language)
    {
        var json = Begin();
        json.WriteStartObject();
        WriteAnswer(json, answer, language);
        json.WriteEndObject();
        json.Flush();
        return Encoding.UTF8.GetString(buffer!.WrittenSpan);
    }

    /// <summary>A recorded check: the stored texts as they are, around them what stands in columns, and the asker's name of today.</summary>
    public static string Recorded(SharingCheckRow row, string language, string checkedBy) => string.Create(
        CultureInfo.InvariantCulture,
        $$$"""
        {"id":"{{{row.Id:D}}}","question":{{{row.Question}}},{{{(language == "en" ? row.AnswerEn : row.AnswerNl)[1..^1]}}},"registerRevision":{{{row.RegisterRevision}}},"checkedAt":"{{{DapperTypes.Text(row.At)}}}","checkedBy":{"id":"{{{row.ActorId:D}}}","name":"{{{JsonEncodedText.Encode(checkedBy)}}}"}}
        """);

    public static string WireName(Verdict verdict) => Verdicts[(int)verdict].Value;

    private static JsonEncodedText[] Names<T>() where T : struct, Enum => [.. Enum.GetValues<T>().Select(value => JsonEncodedText.Encode(ApiJson.Name(value)))];

    private static Utf8JsonWriter Begin()
    {
        if (buffer is { Capacity: > 256 * 1024 })
        {
            // One unusually long answer must not be kept for ever by every thread that ever wrote one.
            (buffer, words) = (null, null);
        }

        words ??= new ArrayBufferWriter<char>(1024);

        if (buffer is null || writer is null)
        {
            buffer = new ArrayBufferWriter<byte>(16 * 1024);
            writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { SkipValidation = true });
        }

        buffer.ResetWrittenCount();
        writer.Reset(buffer);
        return writer;
    }

    private static void WriteQuestion(Utf8JsonWriter json, SharingQuestion question, string? note)
    {
        json.WritePropertyName("question"u8);
        WriteQuestionObject(json, question, note);
    }

    private static void WriteQuestionObject(Utf8JsonWriter json, SharingQuestion question, string? note)
    {
        json.WriteStartObject();
        WriteId(json, "organisationId"u8, question.OrganisationId);
        WriteId(json, "partyId"u8, question.PartyId);
        if (question.PartyName is not null)
        {
            json.WriteString("partyName"u8, question.PartyName);
        }

        json.WriteString("purposeId"u8, question.PurposeId);
        WriteIds(json, "dataCategoryIds"u8, question.DataCategoryIds);
        WriteIds(json, "dataSubjectCategoryIds"u8, question.DataSubjectCategoryIds);
        json.WriteString("direction"u8, Directions[(int)question.Direction]);
        Span<char> day = stackalloc char[10];
        question.On.TryFormat(day, out _, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        json.WriteString("on"u8, day);
        json.WriteBoolean("emergency"u8, question.Emergency);
        WriteId(json, "activityId"u8, question.ActivityId);
        if (note is not null)
        {
            json.WriteString("note"u8, note);
        }

        json.WriteEndObject();
    }

    private static void WriteAnswer(Utf8JsonWriter json, SharingAnswer answer, string language)
    {
        json.WriteString("verdict"u8, Verdicts[(int)answer.Verdict]);
        json.WriteStartArray("reasons"u8);
        foreach (var reason in answer.Reasons)
        {
            json.WriteStartObject();
            json.WriteString("rule"u8, Rules[(int)reason.Rule - 1]);
            json.WriteString("outcome"u8, Outcomes[(int)reason.Outcome]);
            json.WriteBoolean("judged"u8, reason.Judged);
            WriteSentences(json, "message"u8, reason.Messages, " ", language);
            WriteSentences(json, "citation"u8, reason.Citations, "; ", language);
            json.WriteStartArray("records"u8);
            foreach (var record in reason.Records)
            {
                json.WriteStartObject();
                json.WriteString("type"u8, Types[(int)RecordTypes.Of(record)]);
                json.WriteString("id"u8, record.Id);
                json.WriteString("label"u8, Label(record, language));
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("agreements"u8);
        foreach (var (agreement, state) in answer.Agreements)
        {
            json.WriteStartObject();
            json.WriteString("id"u8, agreement.Id);
            json.WriteString("reference"u8, agreement.Reference);
            json.WriteString("title"u8, agreement.Title);
            json.WriteString("kind"u8, Kinds[(int)agreement.Kind!.Value]);
            json.WriteString("state"u8, States[(int)state]);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("uncoveredDataCategories"u8);
        foreach (var (id, name) in answer.UncoveredDataCategories)
        {
            json.WriteStartObject();
            json.WriteString("id"u8, id);
            json.WriteString("name"u8, name.In(language));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("remedies"u8);
        foreach (var remedy in answer.Remedies)
        {
            json.WriteStartObject();
            words!.ResetWrittenCount();
            SentenceBook.Write(remedy.Message, language, words);
            json.WriteString("message"u8, words.WrittenSpan);
            json.WriteStartObject("target"u8);
            json.WriteString("type"u8, Types[(int)remedy.Type]);
            WriteId(json, "id"u8, remedy.Id);
            if (remedy.Field is not null)
            {
                json.WriteString("field"u8, remedy.Field);
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteSentences(Utf8JsonWriter json, ReadOnlySpan<byte> name, IReadOnlyList<Sentence> sentences, string between, string language)
    {
        words!.ResetWrittenCount();
        for (var i = 0; i < sentences.Count; i++)
        {
            if (i > 0)
            {
                words.Write(between);
            }

            SentenceBook.Write(sentences[i], language, words);
        }

        json.WriteString(name, words.WrittenSpan);
    }

    // What a person calls the record: categories have codes nobody reads.
    private static string Label(RegisterRecord record, string language) => record switch
    {
        DataCategory category => Naming.Of(category).In(language),
        DataSubjectCategory category => Naming.Of(category).In(language),
        _ => record.Label,
    };

    private static void WriteId(Utf8JsonWriter json, ReadOnlySpan<byte> name, Guid? id)
    {
        if (id is { } known)
        {
            json.WriteString(name, known);
        }
    }

    private static void WriteIds(Utf8JsonWriter json, ReadOnlySpan<byte> name, IReadOnlyList<Guid> ids)
    {
        json.WriteStartArray(name);
        for (var i = 0; i < ids.Count; i++)
        {
            json.WriteStringValue(ids[i]);
        }

        json.WriteEndArray();
    }
}
