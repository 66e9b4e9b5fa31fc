using PrivacyRegister.Register;

namespace PrivacyRegister.Imports;

/// <summary>A value of the file that names a record, and the records that look like it: for a person to choose from.</summary>
public sealed record UnknownName(RecordType Type, string Text, IReadOnlyList<RegisterRecord> Suggestions);

/// <summary>
/// What is wrong with a row. <paramref name="Column"/> is the letter and heading of a sheet's column, or the JSON pointer of a
/// field; null for the row as a whole.
/// </summary>
public sealed record ImportProblem(string? Column, Sentence Sentence, UnknownName? Unknown = null);

/// <summary>What an import does with a row.</summary>
public enum ImportAction { Create, Change, Same, Error }
