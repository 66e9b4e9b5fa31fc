namespace PrivacyRegister.Rights;

/// <summary>The privacy statement as a text to publish, once nothing in it is left to fill in.</summary>
internal static class PrivacyStatementText
{
    public static PlainText Of(PrivacyStatementResponse statement, string language) => new(statement.Title, language,
    [
        .. statement.Sections.SelectMany<StatementSection, TextPart>(section =>
        [
            new TextHeading(2, section.Title),
            .. section.Paragraphs.Select(sentence => new TextParagraph(sentence)),
            .. section.Items.Count == 0 ? Enumerable.Empty<TextPart>() : [new TextItems(section.Items)],
        ]),
    ]);
}
