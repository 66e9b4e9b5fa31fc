namespace PrivacyRegister.Exports.Workbook;

/// <summary>How a cell looks: its place in the workbook's list of formats.</summary>
internal enum CellStyle
{
    Plain,
    Heading,
    Text,
    Link,
    Day,
    Instant,
    Number,
    Title,
    Subtitle,
    Section,
    Label,
}
