using PrivacyRegister.Register.Sharing;

namespace PrivacyRegister.Register.Coverage;

/// <summary>
/// One data category on one recipient line, for one of our organisations and one receiver, with what carries it on a day.
/// The category is judged with those below it that the activity records, for the data subjects of the activity and the
/// direction of the line: exactly what the sharing check asks of S6 and S7. The other rules are not looked at: a covered row
/// is no permission.
/// </summary>
public sealed record CoverageRow
{
    public required FlowLine At { get; init; }

    /// <summary>Who gets the data: the party of the line, or one member of the partnership it names.</summary>
    public required Party Receiver { get; init; }
    public required DataCategory Category { get; init; }
    public required Cover Cover { get; init; }

    /// <summary>The agreements the check relies on; none without cover, and none under a statute.</summary>
    public required IReadOnlyList<Agreement> Agreements { get; init; }

    /// <summary>
    /// The first day of the unbroken cover, or of the unbroken lack of it; null where it never was covered before, and under
    /// a statute, of which the register knows no days.
    /// </summary>
    public DateOnly? Since { get; init; }

    /// <summary>The last day of it; null when no end is in sight: tacit renewal ends nothing, and what nobody signed yet covers nothing.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Without cover, and signed already: the agreements that carry it from the day after <see cref="Until"/>.</summary>
    public IReadOnlyList<Agreement> Upcoming { get; init; } = [];

    public bool IsCovered => Cover != Cover.None;

    /// <summary>The same place on another day or in another image of the register.</summary>
    internal (Guid Activity, Guid Organisation, int Position, Guid Receiver, Guid Category) Place =>
        (At.Activity.Id, At.Organisation.Id, At.Position, Receiver.Id, Category.Id);
}
