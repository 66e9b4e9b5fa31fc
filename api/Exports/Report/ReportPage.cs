using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using PrivacyRegister.Register;

namespace PrivacyRegister.Exports.Report;

/// <summary>
/// HTML written on to where it goes. Words are encoded wherever they come in; only what this folder itself writes is markup.
/// Nothing of the page is kept: what was written goes on with <see cref="Spill"/>.
/// </summary>
internal sealed class ReportPage(Stream output) : IDisposable
{
    private const int BufferedCharacters = 16 * 1024;

    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly StreamWriter html = new(new SpilledStream(output), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), BufferedCharacters, leaveOpen: true) { NewLine = "\n" };

    /// <summary>The place of a record in the page.</summary>
    public static string Anchor(Guid id) => "r-" + id.ToString("N");

    /// <summary>An instant to the minute, in UTC as its heading says.</summary>
    public static string Said(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    public void Markup(string markup) => html.Write(markup);

    public void Words(string? words)
    {
        if (words is null)
        {
            return;
        }

        var first = true;
        foreach (var line in words.AsSpan().EnumerateLines())
        {
            if (!first)
            {
                html.Write("<br>");
            }

            Encoder.Encode(html, line.ToString());
            first = false;
        }
    }

    public void Heading(int level, string words, string? anchor = null)
    {
        html.Write(string.Create(CultureInfo.InvariantCulture, $"<h{level}{(anchor is null ? "" : $" id=\"{anchor}\"")}>"));
        Words(words);
        html.Write(string.Create(CultureInfo.InvariantCulture, $"</h{level}>\n"));
    }

    public void Paragraph(string words, string? kind = null)
    {
        html.Write(kind is null ? "<p>" : $"<p class=\"{kind}\">");
        Words(words);
        html.Write("</p>\n");
    }

    /// <summary>Words that lead to a record, where the page has it.</summary>
    public void Link(string? words, string? anchor)
    {
        if (anchor is null || words is null)
        {
            Words(words);
            return;
        }

        html.Write($"<a href=\"#{anchor}\">");
        Words(words);
        html.Write("</a>");
    }

    /// <summary>One value as words, several as a list; <paramref name="missing"/> where there is none.</summary>
    public void Value(Cell cell, string? missing = null)
    {
        switch (cell.Value)
        {
            case string[] { Length: > 1 } values:
                List(values, Words);
                break;
            case DateTimeOffset instant:
                Words(Said(instant));
                break;
            default:
                if (cell.Text is { Length: > 0 } text)
                {
                    Words(text);
                }
                else if (missing is not null)
                {
                    html.Write("<em>");
                    Words(missing);
                    html.Write("</em>");
                }

                break;
        }
    }

    public void List<T>(IEnumerable<T> items, Action<T> write)
    {
        html.Write("<ul>");
        foreach (var item in items)
        {
            html.Write("<li>");
            write(item);
            html.Write("</li>");
        }

        html.Write("</ul>");
    }

    /// <summary>Begins a table; <paramref name="kind"/> is its class, which says how wide its columns are.</summary>
    public void BeginTable(string kind, string caption, IReadOnlyList<string> headings)
    {
        html.Write($"<table class=\"{kind}\">\n<caption>");
        Words(caption);
        html.Write("</caption>\n<thead><tr>");
        foreach (var heading in headings)
        {
            html.Write("<th scope=\"col\">");
            Words(heading);
            html.Write("</th>");
        }

        html.Write("</tr></thead>\n<tbody>\n");
    }

    public void EndTable() => html.Write("</tbody></table>\n");

    /// <summary>Begins a row, whose first cell names it.</summary>
    public void BeginRow(Action name, string? anchor = null)
    {
        html.Write(anchor is null ? "<tr>" : $"<tr id=\"{anchor}\">");
        html.Write("<th scope=\"row\">");
        name();
        html.Write("</th>");
    }

    /// <summary>A field of a row; <paramref name="heading"/> where a narrow screen must say which it is.</summary>
    public void Field(string? heading, Action write)
    {
        Opened("<td", heading);
        write();
        html.Write("</td>");
    }

    public void EndRow() => html.Write("</tr>\n");

    /// <summary>Passes on what was written so far, when it is enough or when the page ends.</summary>
    public async ValueTask Spill(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        await html.FlushAsync(cancellationToken);
    }

    public void Dispose() => html.Dispose();

    // On a narrow screen a table has no columns, and each field says itself under which heading it stands.
    private void Opened(string tag, string? heading)
    {
        html.Write(tag);
        if (heading is not null)
        {
            html.Write(" data-heading=\"");
            Encoder.Encode(html, heading);
            html.Write('"');
        }

        html.Write('>');
    }
}
