using System.Security.Cryptography;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace PrivacyRegister.Tests.Api.Exports;

/// <summary>The report read back by a parser of HTML that refuses what is malformed.</summary>
internal sealed class ReportPageFile
{
    public ReportPageFile(string html)
    {
        var errors = new List<string>();
        var parser = new HtmlParser();
        parser.Error += (_, error) => errors.Add(error is AngleSharp.Html.Dom.Events.HtmlErrorEvent html ? $"{html.Position}: {html.Message}" : error.Type);
        Document = parser.ParseDocument(html);
        Errors = errors;
    }

    public IHtmlDocument Document { get; }

    /// <summary>What the parser has against it.</summary>
    public IReadOnlyList<string> Errors { get; }

    public IElement Body => Document.Body!;

    /// <summary>The sheet of an activity, by how its heading begins.</summary>
    public IElement Sheet(string code) => Body.QuerySelectorAll("article.sheet").Single(sheet => sheet.QuerySelector("h3")!.TextContent.StartsWith(code + " ", StringComparison.Ordinal));

    /// <summary>The rows of all tables of points of a sheet, in their order: what, which article, and what is there.</summary>
    public static (string What, string Article, string Content)[] Points(IElement sheet) =>
        [.. sheet.QuerySelectorAll("table.points tbody tr").Select(row => (row.Children[0].TextContent, row.Children[1].TextContent, row.Children[2].TextContent))];

    /// <summary>What a policy must name for the page's own style to be used.</summary>
    public string StyleHash => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Document.QuerySelector("style")!.TextContent)))}'";
}
