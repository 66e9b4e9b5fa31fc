using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using PrivacyRegister.Sentences;

namespace PrivacyRegister.Rights;

/// <summary>
/// A text as one HTML file that needs nothing else: its only style is within, and its own policy forbids everything else, so
/// that a saved copy asks nothing of anybody either. Reads on a telephone, in the dark, by ear and on paper.
/// </summary>
internal static class HtmlText
{
    private const string Style =
        """
        :root{color-scheme:light dark;--line:#8a8f98;--soft:#f1f3f5;--mark:#fff3bf}
        @media (prefers-color-scheme:dark){:root{--line:#7d848d;--soft:#23272e;--mark:#5c4a00}}
        body{font:1rem/1.55 system-ui,sans-serif;max-width:50rem;margin:0 auto;padding:1.5rem 1rem 4rem;overflow-wrap:anywhere}
        h1{font-size:1.8rem;line-height:1.2}h2{font-size:1.4rem;margin-top:2.5rem;border-bottom:1px solid var(--line)}
        h3{font-size:1.15rem;margin-top:2rem}h4{font-size:1rem;margin-bottom:.25rem}
        h3 small{font-weight:normal;border:1px solid var(--line);border-radius:.25rem;padding:0 .4rem}
        table{border-collapse:collapse;width:100%;margin:.5rem 0 1rem}caption{text-align:left;font-weight:600;padding-bottom:.25rem}
        th,td{min-width:6rem;overflow-wrap:break-word;text-align:left;vertical-align:top;padding:.4rem .5rem;border:1px solid var(--line);font-weight:normal}thead th{background:var(--soft);font-weight:600}
        tbody th{font-weight:600}dt{font-weight:600;margin-top:.75rem}dd{margin:0;white-space:pre-line}li{margin:.25rem 0}mark{background:var(--mark);color:inherit;font-weight:600}
        @media (max-width:40rem){thead{position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden}table,caption,tbody,tr,th,td{display:block}
        tr{border:1px solid var(--line);margin-bottom:.75rem}th,td{border:0}td::before{content:attr(data-heading) ": ";font-weight:600}}
        @media print{:root{color-scheme:light;--line:#777;--soft:#fff;--mark:#fff}body{max-width:none;padding:0;font-size:10pt}h2,h3,h4{break-after:avoid}tr,dt{break-inside:avoid}mark{outline:2px solid #000}}
        """;

    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private static readonly string Policy =
        $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style)))}'; base-uri 'none'; form-action 'none'";

    /// <summary>What the page may do, for the header of the answer.</summary>
    public static string ContentSecurityPolicy { get; } = Policy + "; frame-ancestors 'none'";

    /// <summary>The page; <paramref name="linkedData"/> is JSON-LD for those who read it by program, in which nothing may end a script.</summary>
    public static string Write(PlainText text, string? linkedData = null)
    {
        var open = SentenceBook.Render(new("rights.placeholder.open"), text.Language);
        var html = new StringBuilder();
        html.Append("<!doctype html>\n<html lang=\"").Append(text.Language).Append("\">\n<head>\n<meta charset=\"utf-8\">\n")
            .Append("<meta http-equiv=\"Content-Security-Policy\" content=\"").Append(Policy).Append("\">\n")
            .Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"referrer\" content=\"no-referrer\">\n<title>")
            .Append(Encoder.Encode(text.Title)).Append("</title>\n<style>").Append(Style).Append("</style>\n");
        if (linkedData is not null)
        {
            // A block of data, which no policy keeps a browser from: it is not run.
            html.Append("<script type=\"application/ld+json\">").Append(linkedData).Append("</script>\n");
        }

        html.Append("</head>\n<body>\n<main>\n<h1>").Append(Encoder.Encode(text.Title)).Append("</h1>\n");
        foreach (var part in text.Parts)
        {
            Write(part);
        }

        return html.Append("</main>\n</body>\n</html>\n").ToString();

        void Write(TextPart part)
        {
            switch (part)
            {
                case TextHeading heading:
                    html.Append("<h").Append(heading.Level).Append('>').Append(Words(heading.Text));
                    if (heading.Remark is { } remark)
                    {
                        html.Append(" <small>").Append(Words(remark)).Append("</small>");
                    }

                    html.Append("</h").Append(heading.Level).Append(">\n");
                    break;
                case TextParagraph paragraph:
                    html.Append("<p>").Append(Words(paragraph.Text)).Append("</p>\n");
                    break;
                case TextItems items:
                    html.Append("<ul>\n");
                    foreach (var item in items.Items)
                    {
                        html.Append("<li>").Append(Words(item)).Append("</li>\n");
                    }

                    html.Append("</ul>\n");
                    break;
                case TextTerms terms:
                    html.Append("<dl>\n");
                    foreach (var (term, meaning) in terms.Terms)
                    {
                        html.Append("<dt>").Append(Words(term)).Append("</dt><dd>").Append(Words(meaning)).Append("</dd>\n");
                    }

                    html.Append("</dl>\n");
                    break;
                case TextTable table:
                    WriteTable(table);
                    break;
            }
        }

        void WriteTable(TextTable table)
        {
            html.Append("<table>\n<caption>").Append(Words(table.Caption)).Append("</caption>\n<thead><tr>");
            foreach (var heading in table.Headings)
            {
                html.Append("<th scope=\"col\">").Append(Words(heading)).Append("</th>");
            }

            html.Append("</tr></thead>\n<tbody>\n");
            foreach (var row in table.Rows)
            {
                html.Append("<tr><th scope=\"row\">").Append(Words(row[0])).Append("</th>");
                for (var place = 1; place < row.Count; place++)
                {
                    html.Append("<td data-heading=\"").Append(Encoder.Encode(table.Headings[place])).Append("\">").Append(Words(row[place])).Append("</td>");
                }

                html.Append("</tr>\n");
            }

            html.Append("</tbody>\n</table>\n");
        }

        string Words(string words) => Placeholders.Mark(Encoder.Encode(words), Encoder.Encode(open)).ReplaceLineEndings("<br>\n");
    }
}
