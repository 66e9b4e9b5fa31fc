using System.Buffers.Binary;
using PrivacyRegister.Agreements;
using PrivacyRegister.Register;

namespace PrivacyRegister.Tests.Api.Agreements;

/// <summary>What a file is, told by what is in it.</summary>
public sealed class DocumentKindTests
{
    private const string OpenText = "application/vnd.oasis.opendocument.text";

    private static IEnumerable<TestCaseData> Known()
    {
        yield return Case("pdf", Documents.Pdf());
        yield return Case("docx", Documents.Package(Documents.Word, "word/document.xml"));
        yield return Case("xlsx", Documents.Package(Documents.Excel));
        yield return Case("pptx", Documents.Package(Documents.PowerPoint));
        yield return Case("odt", Documents.OpenDocument(OpenText));
        yield return Case("ods", Documents.OpenDocument("application/vnd.oasis.opendocument.spreadsheet"));
        yield return Case("doc", Documents.Compound("1Table", "WordDocument"));
        yield return Case("xls", Documents.Compound("Workbook"));
        yield return Case("ppt", Documents.Compound("Pictures", "Current User", "PowerPoint Document", "a", "b", "c", "d", "e"));
    }

    private static IEnumerable<TestCaseData> WithMacros()
    {
        yield return Case("docm", Documents.Package("application/vnd.ms-word.document.macroEnabled.main+xml"));
        yield return Case("xlsm", Documents.Package("application/vnd.ms-excel.sheet.macroEnabled.main+xml"));
        yield return Case("xlsb", Documents.Package("application/vnd.ms-excel.sheet.binary.macroEnabled.main"));
        yield return Case("docx with a macro part", Documents.Package(Documents.Word, "word/vbaProject.bin"));
        yield return Case("odt with Basic", Documents.OpenDocument(OpenText, "Basic/Standard/Module1.xml"));
        yield return Case("odt with scripts", Documents.OpenDocument(OpenText, "Scripts/python/run.py"));
        yield return Case("doc", Documents.Compound("WordDocument", "Macros"));
        yield return Case("xls", Documents.Compound("Workbook", "_VBA_PROJECT_CUR"));
        yield return Case("ppt", Documents.Compound("PowerPoint Document", "VBA"));
    }

    private static IEnumerable<TestCaseData> Unknown()
    {
        yield return Case("nothing", []);
        yield return Case("a page", "<!doctype html><script>alert(1)</script>"u8.ToArray());
        yield return Case("a program", [.. "MZ"u8, .. new byte[3_000]]);
        yield return Case("a picture", [0x89, .. "PNG\r\n\u001a\n"u8, .. new byte[3_000]]);
        yield return Case("a PDF after something else", [.. "<html>"u8, .. Documents.Pdf()]);
        yield return Case("a zip", Documents.Zip(("run.exe", "MZ")));
        yield return Case("a zip after something else", [.. "MZ"u8, .. Documents.Package(Documents.Word)]);
        yield return Case("a zip cut off", Documents.Package(Documents.Word)[..^30]);
        yield return Case("a zip that says it has more parts", Altered(Documents.Package(Documents.Word), fromEnd: 12, 999));
        yield return Case("a package of two kinds", Documents.Zip(("[Content_Types].xml", $"<Types><Override ContentType='{Documents.Word}'/><Override ContentType='{Documents.Excel}'/></Types>")));
        yield return Case("a package whose types are no XML", Documents.Zip(("[Content_Types].xml", "<Types")));
        yield return Case("a package with entities", Documents.Zip(("[Content_Types].xml", $"<!DOCTYPE Types [<!ENTITY a \"{Documents.Word}\">]><Types ContentType='&a;'/>")));
        yield return Case("a package whose types unpack to megabytes", Documents.Zip(("[Content_Types].xml", $"<Types ContentType='{Documents.Word}'>{new string(' ', 50_000_000)}</Types>")));
        yield return Case("a presentation of OpenDocument", Documents.OpenDocument("application/vnd.oasis.opendocument.presentation"));
        yield return Case("a compound of another program", Documents.Compound("__properties_version1.0"));
        yield return Case("a locked package", Documents.Compound("EncryptionInfo", "EncryptedPackage"));
        yield return Case("a compound that leads to itself", Documents.Compound("a").Leading(to: 1));
        yield return Case("a compound that leads beyond its end", Documents.Compound("a").Leading(to: 5_000));
        yield return Case("a compound cut off", Documents.Compound("WordDocument")[..600]);
        yield return Case("the head of a compound", Documents.Compound("WordDocument")[..8]);
    }

    [TestCaseSource(nameof(Known))]
    public void Knows_it_by_its_content(string extension, byte[] file) => Assert.That(DocumentKind.Of(file).Extension, Is.EqualTo(extension));

    [TestCaseSource(nameof(WithMacros))]
    public void Refuses_what_can_run_by_itself(string what, byte[] file) => Assert.That(RefusalOf(file), Is.EqualTo("macros"), what);

    [TestCaseSource(nameof(Unknown))]
    public void Refuses_anything_else(string what, byte[] file) => Assert.That(RefusalOf(file), Is.EqualTo("wrong-document"), what);

    [Test]
    public void Survives_any_byte_of_a_file_being_another()
    {
        foreach (var file in new[] { Documents.Package(Documents.Word), Documents.OpenDocument(OpenText), Documents.Compound("WordDocument", "b", "c", "d", "e") })
        {
            for (var place = 0; place < file.Length; place++)
            {
                var other = file.ToArray();
                other[place] ^= 0xFF;
                Assert.That(() => RefusalOf(other), Throws.Nothing, $"{place}");
                Assert.That(() => RefusalOf(file[..place]), Throws.Nothing, $"{place}");
            }
        }
    }

    private static TestCaseData Case(string what, byte[] file) => new TestCaseData(what, file).SetArgDisplayNames(what);

    private static byte[] Altered(byte[] file, int fromEnd, ushort value)
    {
        BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(file.Length - fromEnd), value);
        return file;
    }

    /// <summary>The type of the refusal; null when the file is taken.</summary>
    private static string? RefusalOf(byte[] file)
    {
        try
        {
            _ = DocumentKind.Of(file);
            return null;
        }
        catch (Refusal refusal)
        {
            Assert.That(refusal.Kind, Is.EqualTo(RefusalKind.WrongMediaType));
            return refusal.Type;
        }
    }
}
