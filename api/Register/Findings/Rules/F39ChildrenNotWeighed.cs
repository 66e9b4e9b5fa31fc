namespace PrivacyRegister.Register.Findings.Rules;

/// <summary>
/// F39, attention: data of children, or of others who need extra care, on ground C or D while nothing says how their position was
/// weighed (art. 6(1)(f), 8 GDPR; art. 5 UAVG). What the ground's explanation says counts as that weighing: the register has no
/// other place for it.
/// </summary>
internal sealed class F39ChildrenNotWeighed : FindingRule
{
    public override void Look(ProcessingActivity activity, FindingNotes notes)
    {
        var vulnerable = Vulnerable(activity, notes.Image).Distinct().ToArray();
        if (vulnerable.Length == 0)
        {
            return;
        }

        for (var position = 0; position < activity.Grounds.Count; position++)
        {
            var ground = activity.Grounds[position];
            if (ground.Code is GroundCode.C or GroundCode.D && string.IsNullOrWhiteSpace(ground.Explanation))
            {
                notes.Note(
                    this,
                    FindingSeverity.Attention,
                    activity,
                    $"/grounds/{position}/explanation",
                    ground.Code == GroundCode.C ? "onGroundC" : "onGroundD",
                    ("activity", activity.Code),
                    ("vulnerable", vulnerable));
            }
        }
    }

    private static IEnumerable<string> Vulnerable(ProcessingActivity activity, RegisterImage image) =>
    [
        .. RecordedDatum.Of(activity, image).Select(datum => datum.Category).Where(category => category.Vulnerable || category.DpvTerm == "pr:ChildrensData").Select(category => category.Name),
        .. activity.DataSubjectCategoryIds.Select(id => image.DataSubjectCategories.Find(id)).OfType<DataSubjectCategory>().Where(category => category.Vulnerable).Select(category => category.Name),
    ];
}
