using System.Text;
using System.Xml;
using PrivacyRegister.Register;

namespace PrivacyRegister.Agreements;

/// <summary>
/// What the file of an agreement may be: PDF, OpenDocument text or spreadsheet, Word, Excel and PowerPoint, old and new. Told by
/// what is in it, never by what it is called; a file that can run by itself (macros) is none of them.
/// </summary>
public sealed record DocumentKind(string Extension, string MediaType)
{
    // Real ones hold a few kilobytes.
    private const int LargestContentTypes = 1024 * 1024;
    private const int LargestMediaType = 100;

    private static readonly DocumentKind Pdf = new("pdf", "application/pdf");

    /// <summary>ECMA-376 part 1, by the content type of the main part.</summary>
    private static readonly Dictionary<string, DocumentKind> Packages = new(StringComparer.OrdinalIgnoreCase)
    {
        ["application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"] = new("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        ["application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"] = new("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        ["application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"] = new("pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
    };

    /// <summary>OpenDocument 1.3 part 2, by what the part "mimetype" says.</summary>
    private static readonly DocumentKind[] OpenDocuments =
    [
        new("odt", "application/vnd.oasis.opendocument.text"),
        new("ods", "application/vnd.oasis.opendocument.spreadsheet"),
    ];

    /// <summary>By the stream every such file has ([MS-DOC] 2.1, [MS-XLS] 2.1, [MS-PPT] 2.1).</summary>
    private static readonly Dictionary<string, DocumentKind> Compounds = new(StringComparer.OrdinalIgnoreCase)
    {
        ["WordDocument"] = new("doc", "application/msword"),
        ["Workbook"] = new("xls", "application/vnd.ms-excel"),
        ["PowerPoint Document"] = new("ppt", "application/vnd.ms-powerpoint"),
    };

    // [MS-OVBA] 2.2.1 and where each program keeps it.
    private static readonly HashSet<string> MacroStorages = new(["Macros", "VBA", "_VBA_PROJECT_CUR", "_VBA_PROJECT"], StringComparer.OrdinalIgnoreCase);

    private static readonly string[] MacroContentTypes = ["macroEnabled", "vbaProject", "macrosheet"];
    private static readonly string[] MacroFolders = ["Basic/", "Scripts/"];

    /// <exception cref="Refusal">415 when it is none of these, or has macros.</exception>
    public static DocumentKind Of(ReadOnlyMemory<byte> file) =>
        (file.Span.StartsWith("%PDF-"u8) ? Pdf : null)
        ?? (ZipDirectory.Read(file) is { } zip ? OfPackage(zip) ?? OfOpenDocument(zip) : null)
        ?? (CompoundDirectory.Names(file.Span) is { } names ? OfCompound(names) : null)
        ?? throw new Refusal(RefusalKind.WrongMediaType, "wrong-document", new Sentence("document.wrongKind"));

    private static DocumentKind? OfPackage(ZipDirectory zip)
    {
        if (zip.Entries.FirstOrDefault(entry => entry.Name.Equals("[Content_Types].xml", StringComparison.OrdinalIgnoreCase)) is not { } part
            || zip.Unpack(part, LargestContentTypes) is not { } content)
        {
            return null;
        }

        var types = ContentTypes(content);
        if (types.Any(type => MacroContentTypes.Any(word => type.Contains(word, StringComparison.OrdinalIgnoreCase)))
            || zip.Entries.Any(entry => entry.Name.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)))
        {
            throw HasMacros();
        }

        return types.Select(type => Packages.GetValueOrDefault(type)).OfType<DocumentKind>().Distinct().ToArray() is [var only] ? only : null;
    }

    private static DocumentKind? OfOpenDocument(ZipDirectory zip)
    {
        // The first part and not packed, so that others can tell the kind from the first bytes.
        if (zip.Entries is not [{ Name: "mimetype", Method: 0 } first, ..] || zip.Unpack(first, LargestMediaType) is not { } said)
        {
            return null;
        }

        var kind = OpenDocuments.FirstOrDefault(kind => kind.MediaType == Encoding.UTF8.GetString(said));
        return kind is not null && zip.Entries.Any(entry => MacroFolders.Any(folder => entry.Name.StartsWith(folder, StringComparison.OrdinalIgnoreCase)))
            ? throw HasMacros()
            : kind;
    }

    private static DocumentKind? OfCompound(IReadOnlyList<string> names)
    {
        var kind = names.Select(name => Compounds.GetValueOrDefault(name)).OfType<DocumentKind>().FirstOrDefault();
        return kind is not null && names.Any(MacroStorages.Contains) ? throw HasMacros() : kind;
    }

    /// <summary>Every content type a package names (ECMA-376 part 2, 7.2.3); none when it cannot be read.</summary>
    private static List<string> ContentTypes(byte[] content)
    {
        var types = new List<string>();
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(content, writable: false), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            while (reader.Read())
            {
                if (reader.NodeType == XmlNodeType.Element && reader.GetAttribute("ContentType") is { } type)
                {
                    types.Add(type);
                }
            }

            return types;
        }
        catch (XmlException)
        {
            return [];
        }
    }

    private static Refusal HasMacros() => new(RefusalKind.WrongMediaType, "macros", new Sentence("document.macros"));
}
