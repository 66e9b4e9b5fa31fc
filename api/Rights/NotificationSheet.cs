using PrivacyRegister.Exports;
using PrivacyRegister.Register;
using PrivacyRegister.Sentences;

namespace PrivacyRegister.Rights;

/// <summary>The notification list as rows for a spreadsheet: one party a row, written as the register's own exports are.</summary>
internal static class NotificationSheet
{
    private static readonly (string Key, Func<NotificationParty, Cell> Cell)[] Columns =
    [
        ("party", party => party.Name),
        ("through", party => Cell.Of(party.Through)),
        ("standing", party => party.Period),
        ("from", party => party.From),
        ("until", party => party.Until),
        ("role", party => Cell.Of(party.Roles)),
        ("data", party => Cell.Of(party.Data)),
        ("activities", party => Cell.Of(party.Activities.Select(activity => $"{activity.Code} {activity.Name}"))),
        ("agreements", party => Cell.Of(party.Agreements.Select(agreement => $"{agreement.Reference} {agreement.Title}"))),
        ("statutes", party => Cell.Of(party.Statutes)),
        ("subProcessors", party => Cell.Of(party.SubProcessors)),
        ("contact", party => party.Contact?.Name),
        ("function", party => party.Contact?.Function),
        ("email", party => party.Contact?.Email),
        ("phone", party => party.Contact?.Phone),
        ("website", party => party.Website),
        ("country", party => party.Country),
        ("remarks", party => Cell.Of(party.Remarks)),
    ];

    public static SheetRows Of(NotificationListResponse list, string language) => new(
        language,
        [.. Columns.Select(column => SentenceBook.Render(new Sentence("rights.column." + column.Key), language))],
        list.Parties.Select(party => Columns.Select(column => column.Cell(party)).ToArray()).ToAsyncEnumerable());
}
