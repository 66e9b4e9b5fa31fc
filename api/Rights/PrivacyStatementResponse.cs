namespace PrivacyRegister.Rights;

/// <summary>
/// The text of a privacy statement for one category of data subjects (arts 13 and 14 GDPR), from the register. What the register
/// does not hold stands in the text as a visible placeholder, so that it cannot be published unnoticed, and in <see cref="Missing"/>.
/// </summary>
public sealed record PrivacyStatementResponse
{
    public required RightsName DataSubjectCategory { get; init; }

    /// <summary>The day it holds for, in Europe/Amsterdam.</summary>
    public required DateOnly On { get; init; }
    public required long Revision { get; init; }
    public required string Title { get; init; }

    /// <summary>In the order of art. 13(1) and (2), with what art. 14 adds in its place.</summary>
    public required IReadOnlyList<StatementSection> Sections { get; init; }

    /// <summary>How many activities are left out because nobody has established them.</summary>
    public required int ProposalsLeftOut { get; init; }

    /// <summary>What the statement lacks apart from single facts, for whoever keeps the register; never in the text.</summary>
    public required IReadOnlyList<string> Completeness { get; init; }

    /// <summary>Facts the register does not hold; never in the text.</summary>
    public required IReadOnlyList<MissingFact> Missing { get; init; }
}

/// <summary>A part of the statement: the articles that ask for it, and what it says.</summary>
public sealed record StatementSection(string Key, string Basis, string Title, IReadOnlyList<string> Paragraphs, IReadOnlyList<string> Items);
