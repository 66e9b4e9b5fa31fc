using PrivacyRegister.Register;

namespace PrivacyRegister.Imports.Tables;

/// <summary>What a file is, by its content.</summary>
public enum FileFormat { Json, Workbook, OpenDocument, Csv, CsvArchive, GovernmentRegister, EvidencePack }

/// <summary>
/// A row of a sheet. <paramref name="Line"/> is the row as a person counts it. Cells are text without a culture: null when empty, days as
/// yyyy-MM-dd, whole numbers without exponent, true and false.
/// </summary>
public sealed record TableRow(int Line, string?[] Cells);

/// <summary>A cell that could not be read; <paramref name="Column"/> from 0.</summary>
public sealed record TableFault(int Line, int Column, Sentence Sentence);

/// <summary>A sheet, or a file of rows: its name, its rows that are not empty, and what could not be read.</summary>
public sealed record ImportTable(string Name, IReadOnlyList<TableRow> Rows, IReadOnlyList<TableFault> Faults);

/// <summary>A file of sheets.</summary>
public sealed record TableFile(FileFormat Format, IReadOnlyList<ImportTable> Tables, string? Encoding, char? Delimiter);
