using System.Buffers;
using System.Collections.Frozen;
using System.Globalization;
using System.Reflection;
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
    public static string Render(Sentence sentence, string language)
    {
        var template = Find(sentence, language);
        if (template.Names.Length == 0)
        {
            return template.Texts[0];
        }

        var text = new ArrayBufferWriter<char>(256);
        template.Fill(sentence.Arguments, language, text);
        return new string(text.WrittenSpan);
    }

    /// <summary>The same, written on to what is being written, for those who write many.</summary>
    public static void Write(Sentence sentence, string language, IBufferWriter<char> to) => Find(sentence, language).Fill(sentence.Arguments, language, to);

    private static Template Find(Sentence sentence, string language) =>
        Books[language].TryGetValue(sentence.Key, out var template) ? template : throw new KeyNotFoundException($"No sentence '{sentence.Key}' in '{language}'.");

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

    private static void Write(object? value, string language, IBufferWriter<char> to)
    {
        switch (value)
        {
            case null:
                to.Write("–");
                break;
            case string text:
                to.Write(text);
                break;
            case Wording wording:
                to.Write(wording.In(language));
                break;
            case DateOnly day:
                to.Write(day.ToString("d MMMM yyyy", Culture(language)));
                break;
            case Sentence inner:
                Write(inner, language, to);
                break;
            case IEnumerable<Wording> wordings:
                Enumerate(wordings.Select(wording => wording.In(language)), language, to);
                break;
            case IEnumerable<string> texts:
                Enumerate(texts, language, to);
                break;
            case IEnumerable<Sentence> inner:
                Enumerate(inner.Select(sentence => Render(sentence, language)), language, to);
                break;
            case Enum code:
                Write(new Sentence($"enum.{Camel(code.GetType().Name)}.{Camel(code.ToString())}"), language, to);
                break;
            case IFormattable formattable:
                to.Write(formattable.ToString(null, Culture(language)));
                break;
            default:
                to.Write(value.ToString());
                break;
        }
    }

    /// <summary>"a, b en c".</summary>
    private static void Enumerate(IEnumerable<string> items, string language, IBufferWriter<char> to)
    {
        using var rest = items.GetEnumerator();
        for (var (more, first) = (rest.MoveNext(), true); more; first = false)
        {
            var item = rest.Current;
            more = rest.MoveNext();
            if (!first)
            {
                to.Write(more ? ", " : Render(new Sentence("list.and"), language));
            }

            to.Write(item);
        }
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

        public void Fill((string Name, object? Value)[] arguments, string language, IBufferWriter<char> to)
        {
            to.Write(Texts[0]);
            for (var place = 0; place < Names.Length; place++)
            {
                var given = 0;
                while (given < arguments.Length && arguments[given].Name != Names[place])
                {
                    given++;
                }

                if (given == arguments.Length)
                {
                    throw new ArgumentException($"The sentence asks for '{Names[place]}', which was not given.", nameof(arguments));
                }

                Write(arguments[given].Value, language, to);
                to.Write(Texts[place + 1]);
            }
        }
    }
}
