using System.Globalization;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;

namespace PrivacyRegister.Exports.Pdf;

/// <summary>
/// On which page of paper each place that a document links to begins, from 1: what a browser cannot count while it prints, and
/// what it tells in the PDF as named destinations (ISO 32000-1, 12.3.2.3).
/// </summary>
internal sealed class PageNumbers
{
    private readonly Dictionary<string, int> pages;

    private PageNumbers(Dictionary<string, int> pages) => this.pages = pages;

    /// <summary>Of a document that was not printed yet, or whose numbers would not be right: it has room for them and names none.</summary>
    public static PageNumbers None { get; } = new(new(StringComparer.Ordinal));

    /// <summary>The number as it is written on the page; null where it is not known.</summary>
    public string? Of(string anchor) => pages.TryGetValue(anchor, out var page) ? page.ToString(CultureInfo.InvariantCulture) : null;

    /// <summary>Whether every place begins on the same page in both.</summary>
    public bool Same(PageNumbers other) => pages.Count == other.pages.Count && pages.All(page => other.pages.TryGetValue(page.Key, out var number) && number == page.Value);

    /// <summary>Reads them of the PDF at <paramref name="path"/>.</summary>
    /// <exception cref="PdfDocumentFormatException">It is no PDF that can be read.</exception>
    public static PageNumbers Read(string path)
    {
        using var file = File.OpenRead(path);
        using var document = PdfDocument.Open(file);
        var catalog = document.Structure.Catalog.CatalogDictionary;
        var numbers = Leaves(catalog.Data[NameToken.Pages]).Index().ToDictionary(page => page.Item, page => page.Index + 1);
        var pages = new Dictionary<string, int>(StringComparer.Ordinal);
        if (catalog.TryGet(NameToken.Dests, out var named) && Resolved<DictionaryToken>(named) is { } destinations)
        {
            foreach (var (name, destination) in destinations.Data)
            {
                if (Resolved<ArrayToken>(destination) is { Data: [IndirectReferenceToken page, ..] } && numbers.TryGetValue(page.Data, out var number))
                {
                    pages.Add(name, number);
                }
            }
        }

        return new(pages);

        // The pages of a PDF are the leaves of a tree, in their order.
        IEnumerable<IndirectReference> Leaves(IToken node) => node is IndirectReferenceToken reference
            ? Resolved<DictionaryToken>(node)?.TryGet(NameToken.Kids, out var kids) == true ? Resolved<ArrayToken>(kids)?.Data.SelectMany(Leaves) ?? [] : [reference.Data]
            : [];

        T? Resolved<T>(IToken token)
            where T : class, IToken => (token is IndirectReferenceToken reference ? document.Structure.GetObject(reference.Data).Data : token) as T;
    }
}
