using System.Text;
using System.Text.RegularExpressions;
using PrivacyRegister.Sentences;

namespace PrivacyRegister.Rights;

/// <summary>A text as Markdown (CommonMark) in which names and free text stay text: no markup and no HTML of theirs comes through.</summary>
internal static partial class MarkdownText
{
    public static string Write(PlainText text)
    {
        var open = Escape(SentenceBook.Render(new("rights.placeholder.open"), text.Language));
        var markdown = new StringBuilder("# ").Append(Words(text.Title)).Append('\n');
        foreach (var part in text.Parts)
        {
            switch (part)
            {
                case TextHeading heading:
                    markdown.Append('\n').Append('#', heading.Level).Append(' ').Append(Words(heading.Text)).Append('\n');
                    break;
                case TextParagraph paragraph:
                    markdown.Append('\n').Append(Words(paragraph.Text)).Append('\n');
                    break;
                case TextItems items:
                    markdown.Append('\n');
                    foreach (var item in items.Items)
                    {
                        markdown.Append("- ").Append(Words(item)).Append('\n');
                    }

                    break;
                default:
                    throw new NotSupportedException($"{part.GetType().Name} has no form in Markdown.");
            }
        }

        return markdown.ToString();

        // A bracket that was escaped closes the placeholder.
        string Words(string words) => Placeholders.Mark(Escape(words), open, "**", "**");
    }

    private static string Escape(string text)
    {
        var oneLine = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        // What begins a list or a heading does so only where a line begins.
        return LineBegin().Replace(Marks().Replace(oneLine.Replace("&", "&amp;", StringComparison.Ordinal), @"\$0"), @"$1\$2");
    }

    [GeneratedRegex(@"[\\`*_\[\]<>#|~]", RegexOptions.CultureInvariant)]
    private static partial Regex Marks();

    [GeneratedRegex(@"^([0-9]*)([-+=.)])", RegexOptions.CultureInvariant)]
    private static partial Regex LineBegin();
}
