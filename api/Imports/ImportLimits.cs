using PrivacyRegister.Register;

namespace PrivacyRegister.Imports;

/// <summary>How much an import takes: enough for the largest register, too little to bring the program down.</summary>
internal static class ImportLimits
{
    /// <summary>Largest file, in bytes.</summary>
    public const int Bytes = 64 * 1024 * 1024;

    /// <summary>Most rows of a file, all its sheets together.</summary>
    public const int MostRows = 100_000;

    /// <summary>Most rows of a sheet that is no export of a register: each may be about a record nobody has seen before.</summary>
    public const int MostStrangeRows = 25_000;

    /// <summary>Most rows with an error that are told: a file with more is another file than somebody thinks, or read in another way.</summary>
    public const int MostErrors = 10_000;

    public static Refusal TooLarge() => new(RefusalKind.TooLarge, "too-large", new Sentence("import.refused.tooLarge", ("limit", Bytes / 1024 / 1024)));

    public static Refusal TooManyStrangeRows(string table) => new(RefusalKind.TooLarge, "too-many-rows", new Sentence("import.refused.tooManyStrangeRows", ("table", table), ("limit", MostStrangeRows)));

    public static Refusal TooManyRows() => new(RefusalKind.TooLarge, "too-many-rows", new Sentence("import.refused.tooManyRows", ("limit", MostRows)));
}
