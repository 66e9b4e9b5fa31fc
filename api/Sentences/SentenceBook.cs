using System.Collections.Frozen;
using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.Json;
using PrivacyRegister.Register;

namespace PrivacyRegister.Sentences;

/// <summary>
/// The words of every <see cref="Sentence"/>, in Dutch and English, from the <c>*.nl.json</c> and <c>*.en.json</c> files
/// of this folder. Enum arguments are looked up as <c>enum.&lt;type&gt;.&lt;value&gt;</c> (camelCase).
/// </summary>
public static class SentenceBook
{
    /// <summary>The languages sentences exist in; the first is the default.</summary>
    public static readonly IReadOnlyList<string> Languages = ["nl", "en"];

    private static readonly FrozenDictionary<string, FrozenDictionary<string, Template>> Books =
        Languages.ToFrozenDictionary(language => language, Load);

    /// <summary>Every key in a language, for the test that holds the two files side by side.</summary>
    public static IReadOnlyCollection<string> Keys(string language) => Books[language].Keys;

    /// <summary>Names of the arguments a key's text asks for.</summary>
    public static IReadOnlyCollection<string> Arguments(string language, string key) => Books[language][key].Names;

    /// <summary>The sentence in <c>nl</c> or <c>en</c>. A key nobody wrote is a programming error and throws.</summary>
    public static string Render(Sentence sentence, string language) =>
        Books[language].TryGetValue(sentence.Key, out var template)
            ? template.Fill(sentence.Arguments, language)
            : throw new KeyNotFoundException($"No sentence '{sentence.Key}' in '{language}'.");

    private static FrozenDictionary<string, Template> Load(string language)
    {
        var assembly = Assembly.GetExecutingAssembly();
        var all = new Dictionary<string, Template>(StringComparer.Ordinal);
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith("Sentences/", StringComparison.Ordinal) && name.EndsWith($".{language}.json", StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            foreach (var (key, text) in JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!)
            {
                all.Add(key, Template.Parse(text));
            }
        }

        return all.ToFrozenDictionary();
    }

    private static string Write(object? value, string language) => value switch
    {
        null => "–",
        string text => text,
        Wording wording => wording.In(language),
        DateOnly day => day.ToString("d MMMM yyyy", Culture(language)),
        IEnumerable<Wording> wordings => Enumerate(wordings.Select(wording => wording.In(language)), language),
        IEnumerable<string> texts => Enumerate(texts, language),
        Sentence inner => Render(inner, language),
        IEnumerable<Sentence> inner => Enumerate(inner.Select(sentence => Render(sentence, language)), language),
        Enum code => Render(new Sentence($"enum.{Camel(code.GetType().Name)}.{Camel(code.ToString())}"), language),
        IFormattable formattable => formattable.ToString(null, Culture(language)),
        _ => value.ToString() ?? "",
    };

    private static string Enumerate(IEnumerable<string> items, string language)
    {
        var all = items.ToArray();
        return all.Length < 2
            ? string.Concat(all)
            : string.Join(", ", all[..^1]) + Render(new Sentence("list.and"), language) + all[^1];
    }

    private static CultureInfo Culture(string language) => CultureInfo.GetCultureInfo(language == "en" ? "en-GB" : "nl-NL");

    private static string Camel(string name) => JsonNamingPolicy.CamelCase.ConvertName(name);

    private sealed record Template(string[] Texts, string[] Names)
    {
        public static Template Parse(string text)
        {
            List<string> texts = [], names = [];
            var at = 0;
            while (text.IndexOf('{', at) is var open and >= 0)
            {
                var close = text.IndexOf('}', open);
                texts.Add(text[at..open]);
                names.Add(text[(open + 1)..close]);
                at = close + 1;
            }

            texts.Add(text[at..]);
            return new Template([.. texts], [.. names]);
        }

        public string Fill((string Name, object? Value)[] arguments, string language)
        {
            if (Names.Length == 0)
            {
                return Texts[0];
            }

            var written = new StringBuilder(Texts[0]);
            for (var place = 0; place < Names.Length; place++)
            {
                var name = Names[place];
                var given = Array.FindIndex(arguments, argument => argument.Name == name);
                if (given < 0)
                {
                    throw new ArgumentException($"The sentence asks for '{name}', which was not given.", nameof(arguments));
                }

                written.Append(Write(arguments[given].Value, language)).Append(Texts[place + 1]);
            }

            return written.ToString();
        }
    }
}
