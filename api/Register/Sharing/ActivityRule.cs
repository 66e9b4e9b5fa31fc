namespace PrivacyRegister.Register.Sharing;

/// <summary>
/// S3: an established activity of the organisation under the purpose names the party as recipient in the asked direction
/// and has the asked data subjects.
/// </summary>
internal static class ActivityRule
{
    private static readonly (CheckRule Rule, Sentence Citation)[] NotJudged =
    [
        (CheckRule.S4, Citations.Minimisation), (CheckRule.S5, Citations.Ground), (CheckRule.S6, Citations.PolicyAgreements), (CheckRule.S7, Citations.Scope),
        (CheckRule.S8, Citations.Protected), (CheckRule.S9, Citations.Transfers), (CheckRule.S10, Citations.ImpactAssessment),
    ];

    public static CheckOutcome Judge(LineCase at, Dossier? dossier)
    {
        var worst = Failures(at, dossier);
        if (at.Activity.Capacity == Capacity.Processor)
        {
            worst = Worst.Of(worst, CheckOutcome.Condition);
            dossier?.Note(CheckRule.S3, CheckOutcome.Condition, new Sentence("check.s3.processor", ("activity", at.Activity.Code)), Citations.Instruction, at.Activity);
        }

        if (at.Question.Direction != Direction.Provide)
        {
            worst = Worst.Of(worst, CheckOutcome.Condition);
            dossier?.Note(CheckRule.S3, CheckOutcome.Condition, new Sentence("check.s3.receive", ("party", at.Inquiry.Party!.Name)), Citations.InformOnReceipt, at.Activity, at.Inquiry.Party);
        }

        if (worst == CheckOutcome.Pass)
        {
            dossier?.Note(
                CheckRule.S3,
                CheckOutcome.Pass,
                new Sentence("check.s3.pass", ("activity", at.Activity.Code), ("name", at.Activity.Name), ("party", at.Inquiry.Party!.Name)),
                Citations.Record,
                at.Activity,
                at.Inquiry.Organisation,
                at.Inquiry.Party);
        }

        return worst;
    }

    /// <summary>Nothing names the party for this purpose: S3 fails, and with no line to judge so do S4 to S10.</summary>
    public static void NoLine(Inquiry inquiry, Dossier dossier)
    {
        if (inquiry.Organisation is not { } organisation)
        {
            dossier.Note(CheckRule.S3, CheckOutcome.Fail, new Sentence("check.s3.unknownOrganisation"), Citations.Record);
            dossier.Remedy(new Sentence("check.s3.unknownOrganisation.remedy"), RecordType.Organisation, null, "/name");
        }
        else if (inquiry.Question.ActivityId is { } activityId)
        {
            dossier.Note(CheckRule.S3, CheckOutcome.Fail, new Sentence("check.s3.notThisActivity"), Citations.Record, inquiry.Image.ProcessingActivities.Find(activityId), organisation, inquiry.Party);
            dossier.Remedy(
                new Sentence("check.s3.noLine.remedy"),
                RecordType.ProcessingActivity,
                inquiry.Image.ProcessingActivities.Find(activityId)?.Id,
                "/recipients");
        }
        else
        {
            dossier.Note(CheckRule.S3, CheckOutcome.Fail, new Sentence("check.s3.noLine", ("organisation", organisation.Name)), Citations.Record, organisation, inquiry.Purpose, inquiry.Party);
            NoteOtherPurposes(inquiry, organisation, dossier);
            var nearest = Nearest(inquiry, organisation);
            dossier.Remedy(
                nearest is null ? new Sentence("check.s3.noActivity.remedy") : new Sentence("check.s3.noLine.remedy"),
                RecordType.ProcessingActivity,
                nearest?.Id,
                nearest is null ? "/purposeId" : "/recipients");
        }

        foreach (var (rule, citation) in NotJudged)
        {
            dossier.NoteUnjudged(rule, CheckOutcome.Fail, new Sentence("check.notJudged"), citation);
        }

        foreach (var asked in inquiry.Asked)
        {
            dossier.Uncovered(asked.Id, asked.Category is { } category ? new Wording(category.Name, category.NameEn) : new Wording(asked.Id.ToString()));
        }
    }

    private static CheckOutcome Failures(LineCase at, Dossier? dossier)
    {
        var activity = at.Activity;
        var worst = CheckOutcome.Pass;
        if (!activity.IsEstablished)
        {
            worst = CheckOutcome.Fail;
            dossier?.Note(CheckRule.S3, worst, new Sentence("check.s3.proposed", ("activity", activity.Code), ("name", activity.Name)), Citations.Record, activity);
            dossier?.Remedy(new Sentence("check.s3.proposed.remedy", ("activity", activity.Code)), RecordType.ProcessingActivity, activity.Id, "/status");
        }

        if (at.Inquiry.Organisation is not { IsRetired: false } organisation)
        {
            worst = CheckOutcome.Fail;
            dossier?.Note(CheckRule.S3, worst, new Sentence("check.s3.retiredOrganisation"), Citations.Record, at.Inquiry.Organisation);
            dossier?.Remedy(new Sentence("check.s3.retiredOrganisation.remedy"), RecordType.Organisation, at.Question.OrganisationId, "/status");
        }

        if (at.Line.Direction != Direction.Both && at.Line.Direction != at.Question.Direction)
        {
            worst = CheckOutcome.Fail;
            dossier?.Note(
                CheckRule.S3,
                worst,
                new Sentence("check.s3.direction", ("activity", activity.Code), ("party", at.Inquiry.Party!.Name), ("direction", Naming.Of(at.Line.Direction))),
                Citations.Record,
                activity,
                at.Inquiry.Party);
            dossier?.Remedy(new Sentence("check.s3.direction.remedy", ("activity", activity.Code)), RecordType.ProcessingActivity, activity.Id, at.LineField("direction"));
        }

        return Worst.Of(worst, Subjects(at, dossier));
    }

    private static CheckOutcome Subjects(LineCase at, Dossier? dossier)
    {
        var activity = at.Activity;
        if (at.Subjects.Count == 0)
        {
            dossier?.Note(CheckRule.S3, CheckOutcome.Fail, new Sentence("check.s3.noSubjects", ("activity", activity.Code)), Citations.Record, activity);
            dossier?.Remedy(new Sentence("check.s3.noSubjects.remedy", ("activity", activity.Code)), RecordType.ProcessingActivity, activity.Id, "/dataSubjectCategoryIds");
            return CheckOutcome.Fail;
        }

        var worst = CheckOutcome.Pass;
        for (var i = 0; i < at.Subjects.Count; i++)
        {
            var subject = at.Image.DataSubjectCategories.Find(at.Subjects[i]);
            if (subject is { IsRetired: false } && activity.DataSubjectCategoryIds.Contains(subject.Id))
            {
                continue;
            }

            worst = CheckOutcome.Fail;
            if (subject is null)
            {
                dossier?.Note(CheckRule.S3, worst, new Sentence("check.s3.unknownSubject"), Citations.Record);
            }
            else
            {
                var key = subject.IsRetired ? "check.s3.retiredSubject" : "check.s3.subject";
                dossier?.Note(CheckRule.S3, worst, new Sentence(key, ("activity", activity.Code), ("subject", Naming.Of(subject))), Citations.Record, activity, subject);
            }

            dossier?.Remedy(new Sentence("check.s3.subject.remedy", ("activity", activity.Code)), RecordType.ProcessingActivity, activity.Id, "/dataSubjectCategoryIds");
        }

        return worst;
    }

    /// <summary>Under which other purposes the party does receive: who asked for the wrong one is told, and nothing else of the answer changes.</summary>
    private static void NoteOtherPurposes(Inquiry inquiry, Organisation organisation, Dossier dossier)
    {
        if (inquiry.Party is not { } party)
        {
            return;
        }

        var purposes = new SortedDictionary<string, Purpose>(StringComparer.Ordinal);
        foreach (var activity in inquiry.Image.Index.ActivitiesOfParty(party.Id))
        {
            if (!activity.IsRetired && activity.OrganisationIds.Contains(organisation.Id)
                && activity.PurposeId != inquiry.Question.PurposeId && inquiry.Image.Purposes.Find(activity.PurposeId) is { IsRetired: false } purpose)
            {
                purposes.TryAdd(purpose.Code, purpose);
            }
        }

        if (purposes.Count > 0)
        {
            dossier.Note(
                CheckRule.S3,
                CheckOutcome.Fail,
                new Sentence(
                    purposes.Count == 1 ? "check.s3.otherPurpose" : "check.s3.otherPurposes",
                    ("party", party.Name),
                    ("purposes", purposes.Values.Select(purpose => new Wording($"{purpose.Code} ({purpose.Name})", $"{purpose.Code} ({purpose.NameEn ?? purpose.Name})")).ToArray())),
                Citations.Record,
                [.. purposes.Values]);
        }
    }

    private static ProcessingActivity? Nearest(Inquiry inquiry, Organisation organisation)
    {
        foreach (var activity in inquiry.Image.Index.ActivitiesOfPurpose(inquiry.Question.PurposeId))
        {
            if (!activity.IsRetired && activity.OrganisationIds.Contains(organisation.Id))
            {
                return activity;
            }
        }

        return null;
    }
}
