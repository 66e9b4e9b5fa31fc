using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace PrivacyRegister.Exports.Report;

/// <summary>
/// How the report looks: on a screen wide or narrow, light or dark, and on paper with the register's name, its moment and "n / N"
/// on every page. The page's own policy allows this style and nothing else, so that a saved copy asks nothing of anybody.
/// What is only ever printed says so: it has page numbers in its contents, and is never laid out for a screen.
/// </summary>
internal sealed class ReportStyle
{
    private const string Screen =
        """
        :root{color-scheme:light dark;--line:#8a8f98;--faint:#c9cdd3;--soft:#f1f3f5;--quiet:#565d66;--accent:#0b5394}
        @media (prefers-color-scheme:dark){:root{--line:#7d848d;--faint:#3b414a;--soft:#23272e;--quiet:#a9b1bb;--accent:#8ab8f0}}
        *{box-sizing:border-box}
        body{font:1rem/1.5 "Source Sans 3","Segoe UI",system-ui,"Helvetica Neue",Arial,"Liberation Sans",sans-serif;max-width:84rem;margin:0 auto;padding:1.5rem 1rem 4rem;overflow-wrap:break-word}
        h1{font-size:2rem;line-height:1.15;margin:.25rem 0}h2{font-size:1.5rem;line-height:1.2;margin:3rem 0 .75rem;border-bottom:2px solid var(--line);padding-bottom:.25rem}
        h3{font-size:1.2rem;line-height:1.25;margin:2.5rem 0 .25rem}p{margin:.25rem 0 .75rem;max-width:48rem}a{color:var(--accent)}
        .owner{font-weight:600;color:var(--quiet);margin:0}.lead{font-size:1.15rem}.state{color:var(--quiet)}em{color:var(--quiet)}
        table{border-collapse:collapse;width:100%;margin:1rem 0 1.25rem;font-variant-numeric:tabular-nums}caption{text-align:left;font-weight:600;padding-bottom:.3rem}
        th,td{text-align:left;vertical-align:top;padding:.35rem .5rem;border:1px solid var(--faint);min-width:5.5rem;overflow-wrap:break-word}
        thead th{background:var(--soft);font-weight:600;border-bottom-color:var(--line)}tbody th{font-weight:600}
        td ul{margin:0;padding-left:1.1rem}td li{margin:.1rem 0}nav ol{padding-left:1.5rem}nav li{margin:.2rem 0}
        .wide caption{position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden}
        .points,.facts{table-layout:fixed}.points th,.points td,.facts th,.facts td{overflow-wrap:anywhere;min-width:0}
        .points th:nth-child(1){width:30%}.points td:nth-child(2){width:7rem}.points thead th:nth-child(2){width:7rem}.facts th:first-child{width:30%}
        @media screen and (max-width:84rem){.wide th,.wide td{overflow-wrap:anywhere}}
        @media screen and (max-width:48rem){h1{font-size:1.6rem}thead{position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden}
        table,caption,tbody,tr,th,td,.points th:nth-child(n),.points td:nth-child(n),.facts th:nth-child(n){display:block;width:auto}
        tr{border:1px solid var(--faint);margin-bottom:.6rem}th,td{border:0;padding:.25rem .6rem}td:empty{display:none}
        td[data-heading]::before{content:attr(data-heading) ": ";font-weight:600;color:var(--quiet)}}
        """;

    private const string Paper =
        """
        @media print{:root{color-scheme:light;--line:#666;--faint:#999;--soft:#eee;--quiet:#333;--accent:#000}
        body{max-width:none;padding:0;font-size:9.5pt;line-height:1.4}p{max-width:none}a{text-decoration:none}
        h1{font-size:24pt}h2{font-size:15pt;margin-top:0}h3{font-size:12pt;margin-top:0}
        h2,h3,.state,caption{break-after:avoid}thead{display:table-header-group}tr,li,caption{break-inside:avoid}p{orphans:3;widows:3}
        .cover,nav{page:cover}.cover{padding-top:20mm}.cover table,nav h2{margin-top:10mm}nav{break-inside:avoid}.part,.sheet+.sheet{break-before:page}
        .wide{page:wide}.agreement{margin-bottom:8mm;break-inside:avoid}
        th,td{padding:1.2mm 1.6mm}table{margin:3mm 0 4mm}}
        """;

    // A number moves nothing: between it and its heading is a line of dots as long as is left, and its column is as wide as four
    // digits. No column takes more room for it: the browser would print the whole document smaller. Measured: laid out for a screen first, a large register takes nearly twice the memory.
    private const string Printed =
        """
        @media screen{body{display:none}}
        .entry,.entry .page{display:flex}.entry .page{flex:1}.entry .page::before{content:"";flex:1;margin:0 .4em .35em;border-bottom:.8pt dotted var(--line)}
        .entry .page:empty::before{border-color:transparent}
        .paged th,.paged td{min-width:4.5rem;padding:1.2mm 1.1mm}.paged tr>:last-child{width:3.6em;min-width:0;text-align:right;white-space:nowrap}
        """;

    // Room for two lines in the margin of a page.
    private const int LongestName = 110;

    public ReportStyle(string name, string standing, bool printed)
    {
        name = name.Length > LongestName ? name[..LongestName] + "…" : name;
        var margins =
            $$$"""
            @page{size:A4;margin:22mm 15mm 18mm;@top-left{content:{{{Quoted(name)}}};{{{Margin}}} }@top-right{content:{{{Quoted(standing)}}};{{{Margin}}} }@bottom-right{content:counter(page) " / " counter(pages);{{{Margin}}} }}
            @page wide{size:A4 landscape;margin:20mm 15mm 16mm}
            @page cover{@top-left{content:none}@top-right{content:none}}
            """;
        Css = $"{Screen}\n{Paper}\n{(printed ? Printed + '\n' : "")}{margins}\n".ReplaceLineEndings("\n");
        Policy = $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Css)))}'; base-uri 'none'; form-action 'none'";
    }

    private const string Margin = "font:8pt \"Source Sans 3\",\"Segoe UI\",\"Helvetica Neue\",Arial,\"Liberation Sans\",sans-serif;color:#333";

    public string Css { get; }

    /// <summary>What the page says of itself that it may do.</summary>
    public string Policy { get; }

    /// <summary>The same for the header of the answer.</summary>
    public string ContentSecurityPolicy => Policy + "; frame-ancestors 'none'";

    /// <summary>A string of CSS, in which nobody's name can end the string, the rule or the style.</summary>
    private static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) || rune.Value is ' ' or ',' or '.' or '-' or '–')
            {
                quoted.Append(rune);
            }
            else
            {
                quoted.Append(CultureInfo.InvariantCulture, $"\\{rune.Value:X6}");
            }
        }

        return quoted.Append('"').ToString();
    }
}
