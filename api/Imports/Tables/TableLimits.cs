using PrivacyRegister.Register;

namespace PrivacyRegister.Imports.Tables;

/// <summary>How much of a file of sheets is read: far more than a register has, far less than would bring the program down.</summary>
internal static class TableLimits
{
    /// <summary>Most bytes a zip may unpack to, all its entries together. Counted while unpacking: what a zip says of itself is not believed.</summary>
    public const long UnpackedBytes = 256L * 1024 * 1024;

    /// <summary>Most entries of a zip.</summary>
    public const int Entries = 2_000;

    /// <summary>Most columns of a sheet that are used.</summary>
    public const int Columns = 256;

    /// <summary>Most cells with something in them, all sheets together.</summary>
    public const int Cells = 2_000_000;

    /// <summary>Longest text of a cell, as spreadsheets have it.</summary>
    public const int CellLength = 32_767;

    /// <summary>Most bytes of the parts of a workbook that are read as a whole: its list of sheets and its formats.</summary>
    public const long PartBytes = 8 * 1024 * 1024;

    /// <summary>Most bytes of one text in XML, whatever it is: some hundred times what fits in a cell.</summary>
    public const long TextBytes = 4 * 1024 * 1024;

    /// <summary>Most elements within one another in XML; spreadsheets have some twenty.</summary>
    public const int Depth = 100;

    public static Refusal TooMuchUnpacked() => new(RefusalKind.TooLarge, "too-large", new Sentence("import.refused.unpacksTooLarge", ("limit", UnpackedBytes / 1024 / 1024)));

    public static Refusal TooManyCells() => new(RefusalKind.TooLarge, "too-many-rows", new Sentence("import.refused.tooManyCells", ("limit", Cells)));

    public static Refusal Unreadable(string sentence = "import.refused.unreadable") => new(RefusalKind.Invalid, "unreadable-file", new Sentence(sentence));

    public static Refusal Unknown(string sentence) => new(RefusalKind.WrongMediaType, "unknown-format", new Sentence(sentence));
}
