using PrivacyRegister.Exports;
using PrivacyRegister.Register;
using PrivacyRegister.Sentences;

namespace PrivacyRegister.Rights;

/// <summary>The notification list as rows for a spreadsheet: one party a row, written as the register's own exports are.</summary>
internal static class NotificationSheet
{
    private static readonly (string Key, Func<NotificationParty, string?> Text)[] Columns =
    [
        ("party", party => party.Name),
        ("through", party => ExportContext.Join(party.Through)),
        ("standing", party => party.Period),
        ("from", party => ExportContext.Text(party.From)),
        ("until", party => ExportContext.Text(party.Until)),
        ("role", party => ExportContext.Join(party.Roles)),
        ("data", party => ExportContext.Join(party.Data)),
        ("activities", party => ExportContext.Join(party.Activities.Select(activity => $"{activity.Code} {activity.Name}"))),
        ("agreements", party => ExportContext.Join(party.Agreements.Select(agreement => $"{agreement.Reference} {agreement.Title}"))),
        ("statutes", party => ExportContext.Join(party.Statutes)),
        ("subProcessors", party => ExportContext.Join(party.SubProcessors)),
        ("contact", party => party.Contact?.Name),
        ("function", party => party.Contact?.Function),
        ("email", party => party.Contact?.Email),
        ("phone", party => party.Contact?.Phone),
        ("website", party => party.Website),
        ("country", party => party.Country),
        ("remarks", party => ExportContext.Join(party.Remarks)),
    ];

    public static SheetRows Of(NotificationListResponse list, string language) => new(
        language,
        [.. Columns.Select(column => SentenceBook.Render(new Sentence("rights.column." + column.Key), language))],
        list.Parties.Select(party => Columns.Select(column => column.Text(party)).ToArray()));
}
