namespace PrivacyRegister.Rights;

/// <summary>A text for people, apart from how it is written down: parts in the order in which they are read.</summary>
internal sealed record PlainText(string Title, string Language, IReadOnlyList<TextPart> Parts);

/// <summary>One part of a text.</summary>
internal abstract record TextPart;

/// <summary>A heading; <paramref name="Level"/> 2 begins a chapter, 3 a part of it, 4 a part of that.</summary>
internal sealed record TextHeading(int Level, string Text, string? Remark = null) : TextPart;

internal sealed record TextParagraph(string Text) : TextPart;

internal sealed record TextItems(IReadOnlyList<string> Items) : TextPart;

/// <summary>Words with their meaning.</summary>
internal sealed record TextTerms(IReadOnlyList<(string Term, string Text)> Terms) : TextPart;

/// <summary>Rows under headings; the first cell of a row says what the row is about.</summary>
internal sealed record TextTable(string Caption, IReadOnlyList<string> Headings, IReadOnlyList<IReadOnlyList<string>> Rows) : TextPart;
