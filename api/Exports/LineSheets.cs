using PrivacyRegister.Register;
using PrivacyRegister.Register.Sharing;

namespace PrivacyRegister.Exports;

/// <summary>The lines of activities and agreements, a row each: what is one cell of their own sheets, to sort and filter by.</summary>
internal static class LineSheets
{
    /// <summary>Which data an activity uses, of whom, from where, and until when.</summary>
    public static readonly LineSheet<(ProcessingActivity Activity, ActivityData Line)> Data = new(
        "activity-data",
        (at, _) => Activities(at).SelectMany(activity => activity.Data.Select(line => (activity, line))).ToAsyncEnumerable(),
        new("activity", (row, _) => Cell.To(row.Activity, row.Activity.Code)),
        new("name", (row, _) => row.Activity.Name),
        new("dataCategory", (row, at) => at.DataCategory(row.Line.DataCategoryId)),
        new("sensitivity", (row, at) => at.Text(at.Image.DataCategories.Find(row.Line.DataCategoryId)?.Sensitivity)),
        new("dataSubjects", (row, at) => Cell.Of((row.Line.DataSubjectCategoryIds.Count > 0 ? row.Line.DataSubjectCategoryIds : row.Activity.DataSubjectCategoryIds).Select(id => at.DataSubjectCategory(id)))),
        new("obtainedFromDataSubject", (row, at) => at.Text(row.Line.FromDataSubject)),
        new("dataSource", (row, _) => row.Line.SourceDescription),
        new("required", (row, at) => at.Text(row.Line.Required)),
        new("consequenceOfNotProviding", (row, _) => row.Line.ConsequenceOfNotProviding),
        new("retentionPeriod", (row, at) => at.Period(row.Line.Retention?.Period)),
        new("startEvent", (row, _) => row.Line.Retention?.StartEvent),
        new("untilEvent", (row, _) => row.Line.Retention?.UntilEvent),
        new("afterwards", (row, at) => at.Text(row.Line.Retention?.Afterwards)),
        new("retentionBasis", (row, _) => row.Line.Retention?.Basis),
        new("status", (row, at) => at.Text(row.Activity.Status)),
        new("version", (row, _) => row.Activity.Version),
        new("activityId", (row, _) => row.Activity.Id.ToString("D")),
        new("dataCategoryId", (row, _) => row.Line.DataCategoryId.ToString("D")))
    {
        OfRecord = (record, _) => record is ProcessingActivity activity ? activity.Data.Select(line => (activity, line)) : [],
    };

    /// <summary>Who gets data of an activity or gives them, in which role, and under which agreement in force.</summary>
    public static readonly LineSheet<GivenLine> Recipients = new(
        "recipients",
        (at, _) => Activities(at).SelectMany(at.Lines).ToAsyncEnumerable(),
        new("activity", (row, _) => Cell.To(row.Activity, row.Activity.Code)),
        new("name", (row, _) => row.Activity.Name),
        new("party", (row, at) => Cell.To(at.Image.Parties.Find(row.Line.PartyId), at.Party(row.Line.PartyId))),
        new("country", (row, at) => at.Image.Parties.Find(row.Line.PartyId)?.Country),
        new("role", (row, at) => at.Text(row.Line.Role)),
        new("relation", (row, at) => at.Text(row.Line.Relation)),
        new("direction", (row, at) => at.Text(row.Line.Direction)),
        new("data", (row, at) => Cell.Of(row.Line.DataCategoryIds.Select(id => at.DataCategory(id)))),
        new("ground", (row, _) => ExportContext.Ground(row.Line.Ground)),
        new("statute", (row, _) => ExportContext.Statute(row.Line.Statute)),
        new("agreements", (row, _) => row.Agreements is [var only] ? Cell.To(only, only.Reference) : Cell.Of(row.Agreements.Select(agreement => agreement.Reference))),
        new("transfers", (row, at) => Cell.Of(row.TransferTexts(at).Distinct())),
        new("status", (row, at) => at.Text(row.Activity.Status)),
        new("version", (row, _) => row.Activity.Version),
        new("activityId", (row, _) => row.Activity.Id.ToString("D")),
        new("partyId", (row, _) => row.Line.PartyId.ToString("D")))
    {
        OfRecord = (record, at) => record is ProcessingActivity activity ? GivenLine.Of(at.Image, activity, at.On) : [],
    };

    /// <summary>What an agreement covers: for which purpose, which data, of whom, which way.</summary>
    public static readonly LineSheet<(Agreement Agreement, ScopeLine Line)> Scope = new(
        "scope",
        (at, _) => at.Image.Agreements.InOrder.Where(at.Scope.Takes).SelectMany(agreement => agreement.Scope.Select(line => (agreement, line))).ToAsyncEnumerable(),
        new("agreement", (row, _) => Cell.To(row.Agreement, row.Agreement.Reference)),
        new("title", (row, _) => row.Agreement.Title),
        new("kind", (row, at) => at.Text(row.Agreement.Kind)),
        new("state", (row, at) => at.Text(AgreementForce.Of(row.Agreement, at.On))),
        new("parties", (row, at) => Cell.Of(row.Agreement.Parties.Select(side => at.Party(side.PartyId)))),
        new("purpose", (row, at) => at.Purpose(row.Line.PurposeId)),
        new("data", (row, at) => Cell.Of(row.Line.DataCategoryIds.Select(id => at.DataCategory(id)))),
        new("dataSubjects", (row, at) => Cell.Of(row.Line.DataSubjectCategoryIds.Select(id => at.DataSubjectCategory(id)))),
        new("direction", (row, at) => at.Text(row.Line.Direction)),
        new("effectiveFrom", (row, _) => row.Agreement.EffectiveFrom),
        new("effectiveUntil", (row, _) => row.Agreement.EffectiveUntil),
        new("status", (row, at) => at.Text(row.Agreement.Status)),
        new("version", (row, _) => row.Agreement.Version),
        new("agreementId", (row, _) => row.Agreement.Id.ToString("D")),
        new("purposeId", (row, _) => row.Line.PurposeId.ToString("D")))
    {
        OfRecord = (record, _) => record is Agreement agreement ? agreement.Scope.Select(line => (agreement, line)) : [],
    };

    private static IEnumerable<ProcessingActivity> Activities(ExportContext at) => at.Image.ProcessingActivities.InOrder.Where(at.Scope.Takes);
}
