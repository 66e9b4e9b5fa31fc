namespace PrivacyRegister.Register.Sharing;

/// <summary>
/// S4: each asked category is recorded on the activity, of the asked data subjects, and on its line for this recipient –
/// itself or by an ancestor that stands for it. A line without categories has not been assessed; a retired category fails.
/// </summary>
internal static class MinimisationRule
{
    public static CheckOutcome Judge(LineCase at, Dossier? dossier)
    {
        var worst = CheckOutcome.Pass;
        if (at.UnknownCategories.Count > 0)
        {
            worst = CheckOutcome.Fail;
            dossier?.Note(CheckRule.S4, worst, new Sentence("check.s4.unknown", ("categories", at.UnknownCategories.Select(id => id.ToString()))), Citations.Minimisation);
            dossier?.Remedy(new Sentence("check.s4.unknown.remedy"), RecordType.DataCategory, null, "/code");
        }

        if (at.Line.DataCategoryIds.Count == 0)
        {
            worst = CheckOutcome.Fail;
            dossier?.Note(CheckRule.S4, worst, new Sentence("check.s4.notAssessed", ("activity", at.Activity.Code), ("party", at.Inquiry.Party!.Name)), Citations.Minimisation, at.Activity);
            dossier?.Remedy(new Sentence("check.s4.line.remedy", ("activity", at.Activity.Code)), RecordType.ProcessingActivity, at.Activity.Id, at.LineField("dataCategoryIds"));
        }

        var passed = dossier is null ? null : new List<DataCategory>();
        foreach (var category in at.Categories)
        {
            var outcome = Judge(at, category, dossier);
            worst = Worst.Of(worst, outcome);
            if (outcome == CheckOutcome.Pass)
            {
                passed?.Add(category);
            }
        }

        if (passed is { Count: > 0 })
        {
            dossier!.Note(
                CheckRule.S4,
                CheckOutcome.Pass,
                new Sentence("check.s4.pass", ("categories", Naming.Of(passed)), ("activity", at.Activity.Code)),
                Citations.Minimisation,
                [at.Activity, .. passed]);
        }

        return worst;
    }

    private static CheckOutcome Judge(LineCase at, DataCategory category, Dossier? dossier)
    {
        var worst = CheckOutcome.Pass;
        if (category.IsRetired)
        {
            worst = CheckOutcome.Fail;
            dossier?.Note(CheckRule.S4, worst, new Sentence("check.s4.retired", ("category", Naming.Of(category))), Citations.Minimisation, category);
            dossier?.Remedy(new Sentence("check.s4.retired.remedy", ("category", Naming.Of(category))), RecordType.DataCategory, category.Id, "/status");
        }

        if (CategoryTree.RecordedAs(at.Image, at.Activity, category) is not { } recorded)
        {
            worst = CheckOutcome.Fail;
            dossier?.Note(CheckRule.S4, worst, new Sentence("check.s4.notOnActivity", ("category", Naming.Of(category)), ("activity", at.Activity.Code)), Citations.Minimisation, at.Activity, category);
            dossier?.Remedy(
                new Sentence("check.s4.activity.remedy", ("category", Naming.Of(category)), ("activity", at.Activity.Code)),
                RecordType.ProcessingActivity,
                at.Activity.Id,
                "/data");
        }
        else
        {
            worst = Worst.Of(worst, JudgeSubjects(at, category, recorded, dossier));
        }

        // Without any category the line as a whole has failed already.
        if (at.Line.DataCategoryIds.Count == 0)
        {
            return CheckOutcome.Fail;
        }

        if (!CategoryTree.Names(at.Image, at.Line.DataCategoryIds, category))
        {
            worst = CheckOutcome.Fail;
            dossier?.Note(
                CheckRule.S4,
                worst,
                new Sentence("check.s4.notOnLine", ("category", Naming.Of(category)), ("activity", at.Activity.Code), ("party", at.Inquiry.Party!.Name)),
                Citations.Minimisation,
                at.Activity,
                category);
            dossier?.Remedy(
                new Sentence("check.s4.category.remedy", ("category", Naming.Of(category)), ("activity", at.Activity.Code)),
                RecordType.ProcessingActivity,
                at.Activity.Id,
                at.LineField("dataCategoryIds"));
        }

        return worst;
    }

    private static CheckOutcome JudgeSubjects(LineCase at, DataCategory category, DataCategory recorded, Dossier? dossier)
    {
        var worst = CheckOutcome.Pass;
        for (var i = 0; i < at.Subjects.Count; i++)
        {
            if (Holds(at.Activity, recorded.Id, at.Subjects[i]))
            {
                continue;
            }

            worst = CheckOutcome.Fail;
            if (dossier is not null && at.Image.DataSubjectCategories.Find(at.Subjects[i]) is { } subject)
            {
                dossier.Note(
                    CheckRule.S4,
                    worst,
                    new Sentence("check.s4.subject", ("category", Naming.Of(category)), ("activity", at.Activity.Code), ("subject", Naming.Of(subject))),
                    Citations.Minimisation,
                    at.Activity,
                    category,
                    subject);
                dossier.Remedy(
                    new Sentence("check.s4.subject.remedy", ("category", Naming.Of(category)), ("activity", at.Activity.Code)),
                    RecordType.ProcessingActivity,
                    at.Activity.Id,
                    $"/data/{DatumOf(at.Activity, recorded.Id)}/dataSubjectCategoryIds");
            }
        }

        return worst;
    }

    // A category may stand on several data lines, each of other data subjects (their retention differs): together they say whose it is.
    private static bool Holds(ProcessingActivity activity, Guid dataCategoryId, Guid subjectId)
    {
        for (var i = 0; i < activity.Data.Count; i++)
        {
            var datum = activity.Data[i];
            if (datum.DataCategoryId == dataCategoryId && (datum.DataSubjectCategoryIds.Count == 0 || datum.DataSubjectCategoryIds.Contains(subjectId)))
            {
                return true;
            }
        }

        return false;
    }

    private static int DatumOf(ProcessingActivity activity, Guid dataCategoryId)
    {
        var position = 0;
        while (activity.Data[position].DataCategoryId != dataCategoryId)
        {
            position++;
        }

        return position;
    }
}
