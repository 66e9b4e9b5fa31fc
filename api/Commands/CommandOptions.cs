using System.Text.Json;
using System.Text.Json.Nodes;
using PrivacyRegister.Http;
using PrivacyRegister.Register;
using PrivacyRegister.Sentences;

namespace PrivacyRegister.Commands;

/// <summary>
/// The options of a command, read into the same request a client would send and refused by the same rules, so that what the
/// API does not take the command does not take either.
/// </summary>
internal sealed class CommandOptions
{
    private readonly IReadOnlyDictionary<string, string> fields;
    private readonly JsonObject body = [];

    /// <param name="args">All arguments, the command's own words first.</param>
    /// <param name="fields">Option → field of the request.</param>
    /// <param name="repeatable">The option that makes a list.</param>
    /// <param name="flag">The option that takes no value: there or not.</param>
    /// <param name="words">How many words the command itself has.</param>
    /// <exception cref="Refusal">400: an option that is unknown, repeated or without a value.</exception>
    public CommandOptions(string[] args, IReadOnlyDictionary<string, string> fields, string? repeatable = null, string? flag = null, int words = 2)
    {
        this.fields = fields;
        for (var at = words; at < args.Length; at++)
        {
            var (option, value) = args[at].Split('=', 2) is [var name, var attached] ? (name, attached) : (args[at], null);
            if (!fields.TryGetValue(option, out var field))
            {
                throw Misused(new("access.command.unknownOption", ("option", option), ("known", fields.Keys.ToArray())));
            }

            if (option == flag && value is null)
            {
                body[field] = true;
                continue;
            }

            value ??= ++at < args.Length ? args[at] : throw Misused(new("access.command.valueMissing", ("option", option)));
            if (option == repeatable)
            {
                ((JsonArray)(body[field] ??= new JsonArray())).Add(value);
            }
            else if (!body.TryAdd(field, value))
            {
                throw Misused(new("access.command.repeated", ("option", option)));
            }
        }
    }

    /// <summary>Gives a field that no option names.</summary>
    public void Set(string field, string value) => body[field] = value;

    /// <summary>Makes the text of an option a number.</summary>
    /// <exception cref="Refusal">400: it is none.</exception>
    public void Number(string option)
    {
        if (body[fields[option]] is { } given)
        {
            body[fields[option]] = int.TryParse(given.GetValue<string>(), out var number)
                ? number
                : throw Misused(new("access.command.notANumber", ("option", option)));
        }
    }

    /// <exception cref="Refusal">400, as the API would.</exception>
    public T Read<T>() => BodyReader.Read<T>(JsonSerializer.SerializeToElement(body), ReadOnlyFields.None);

    /// <summary>Says on standard error why nothing was done, at which option; the exit code.</summary>
    public static async Task<int> Tell(Refusal refusal, IReadOnlyDictionary<string, string> fields)
    {
        foreach (var language in SentenceBook.Languages)
        {
            if (refusal.Complaints.Count == 0)
            {
                await Console.Error.WriteLineAsync(SentenceBook.Render(refusal.Sentence, language));
            }

            foreach (var complaint in refusal.Complaints)
            {
                var field = complaint.Pointer.Split('/').ElementAtOrDefault(1);
                var option = fields.FirstOrDefault(pair => pair.Value == field).Key;
                await Console.Error.WriteLineAsync((option is null ? "" : option + ": ") + SentenceBook.Render(complaint.Sentence, language));
            }
        }

        return refusal.Kind == RefusalKind.Invalid ? CommandLine.Misused : 1;
    }

    private static Refusal Misused(Sentence sentence) => new(RefusalKind.Invalid, "misused", sentence);
}
