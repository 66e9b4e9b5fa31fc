using System.Text.Encodings.Web;
using PrivacyRegister.Sentences;

namespace PrivacyRegister.Demo;

/// <summary>
/// The bar that says on every page that the register is a sample. Part of the page itself, before any script: also the
/// page on which one signs in has it, and no screen can forget it.
/// </summary>
internal sealed class DemoNotice
{
    private const string Begin = "<body>";

    private readonly string bar =
        """<aside class="demo-bar" aria-label="demo">"""
        + string.Concat(SentenceBook.Languages.Select(language => $"""<p lang="{language}">{HtmlEncoder.Default.Encode(SentenceBook.Render(new("demo.notice"), language))}</p>"""))
        + "</aside>";

    public string On(string page) => page
        .Replace("</head>", """<link rel="stylesheet" href="/demo.css" /></head>""", StringComparison.Ordinal)
        .Replace(Begin, Begin + bar, StringComparison.Ordinal);
}
