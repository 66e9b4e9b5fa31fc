namespace PrivacyRegister.Register.Sharing;

/// <summary>
/// S8: BSN only by statute (art. 46 UAVG), special data by an exception of art. 9(2), criminal data by arts 32–33 UAVG,
/// camera images and access logs only to an authority or a processor (policy ch. 2).
/// </summary>
internal static class ProtectedDataRule
{
    public static CheckOutcome Judge(LineCase at, Dossier? dossier)
    {
        var worst = CheckOutcome.Pass;
        if (at.UnknownCategories.Count > 0)
        {
            worst = Fail(at, dossier, "check.s8.unknown", null, Citations.Protected, null, null);
        }

        foreach (var category in at.Categories)
        {
            worst = Worst.Of(worst, category.Sensitivity switch
            {
                Sensitivity.NationalId => JudgeNationalId(at, category, dossier),
                Sensitivity.Special => JudgeSpecial(at, category, dossier),
                Sensitivity.Criminal => JudgeCriminal(at, category, dossier),
                _ => CheckOutcome.Pass,
            });
            if (category.Disclosure == Disclosure.AuthorityOrProcessor)
            {
                worst = Worst.Of(worst, JudgeDisclosure(at, category, dossier));
            }
        }

        if (dossier is not null && worst == CheckOutcome.Pass && !at.Categories.Exists(IsProtected))
        {
            dossier.Note(CheckRule.S8, CheckOutcome.Pass, new Sentence("check.s8.ordinary"), Citations.Protected, [.. at.Categories]);
        }

        return worst;
    }

    private static bool IsProtected(DataCategory category) => category.Sensitivity != Sensitivity.Ordinary || category.Disclosure != Disclosure.Free;

    private static CheckOutcome JudgeNationalId(LineCase at, DataCategory category, Dossier? dossier)
    {
        var outcome = CheckOutcome.Pass;
        if (!ProtectedDataStanding.PrescribesNationalId(at.Activity))
        {
            outcome = Fail(at, dossier, "check.s8.nationalId", category, Citations.NationalId, "check.s8.nationalId.remedy", "/nationalIdStatute");
        }

        if (!ProtectedDataStanding.PrescribesNationalId(at.Line))
        {
            outcome = Fail(at, dossier, "check.s8.nationalIdLine", category, Citations.NationalId, "check.s8.nationalIdLine.remedy", at.LineField("statute"));
        }

        return outcome == CheckOutcome.Pass
            ? UnderConditions(at, dossier, at.Activity.NationalIdStatute!, Citations.NationalId, Say(at, dossier, outcome, "check.s8.nationalIdPass", category, Citations.NationalId))
            : outcome;
    }

    private static CheckOutcome JudgeSpecial(LineCase at, DataCategory category, Dossier? dossier) => ProtectedDataStanding.OfSpecial(at.Activity.Article9) switch
    {
        SpecialDataState.WithExplicitConsent => Say(at, dossier, CheckOutcome.Condition, "check.s8.explicitConsent", category, Citations.Special),
        SpecialDataState.WhenUnableToConsent => Say(at, dossier, CheckOutcome.Condition, "check.s8.unableToConsent", category, Citations.Special),
        SpecialDataState.NoExplanation => Fail(at, dossier, "check.s8.noExplanation", category, Citations.Special, "check.s8.noExplanation.remedy", "/article9/explanation"),
        SpecialDataState.NoException => Fail(at, dossier, "check.s8.noException", category, Citations.Special, "check.s8.noException.remedy", "/article9"),
        SpecialDataState.NoStatute => Fail(at, dossier, "check.s8.noStatute", category, Citations.Special, "check.s8.noStatute.remedy", "/article9/statute"),
        _ => UnderConditions(at, dossier, at.Activity.Article9!.Statute, Citations.Special, Say(at, dossier, CheckOutcome.Pass, "check.s8.specialPass", category, Citations.Special)),
    };

    // A provision that asks something itself lets pass under that condition only.
    private static CheckOutcome UnderConditions(LineCase at, Dossier? dossier, Statute? statute, Sentence citation, CheckOutcome outcome)
    {
        if (statute is not { HasConditions: true })
        {
            return outcome;
        }

        dossier?.NoteConditions(CheckRule.S8, statute, citation, at.Activity);
        return CheckOutcome.Condition;
    }

    private static CheckOutcome JudgeCriminal(LineCase at, DataCategory category, Dossier? dossier) => ProtectedDataStanding.OfCriminal(at.Activity.CriminalBasis, at.ToProcessor) switch
    {
        CriminalDataState.NoBasis => Fail(at, dossier, "check.s8.criminal", category, Citations.Criminal, "check.s8.criminal.remedy", "/criminalBasis"),
        CriminalDataState.OwnUseOnly => Fail(at, dossier, "check.s8.criminalOwnUse", category, Citations.Criminal, "check.s8.criminalOwnUse.remedy", "/criminalBasis/coversDisclosure"),
        _ => Say(at, dossier, CheckOutcome.Pass, "check.s8.criminalPass", category, Citations.Criminal),
    };

    private static CheckOutcome JudgeDisclosure(LineCase at, DataCategory category, Dossier? dossier) =>
        at.ToProcessor || at.Line.Role == RecipientRole.PublicAuthority
            ? Say(at, dossier, CheckOutcome.Pass, "check.s8.imagesPass", category, Citations.Images)
            : Fail(at, dossier, "check.s8.images", category, Citations.Images, "check.s8.images.remedy", at.LineField("dataCategoryIds"));

    private static CheckOutcome Say(LineCase at, Dossier? dossier, CheckOutcome outcome, string key, DataCategory category, Sentence citation)
    {
        dossier?.Note(CheckRule.S8, outcome, new Sentence(key, ("category", Naming.Of(category)), ("activity", at.Activity.Code)), citation, at.Activity, category);
        return outcome;
    }

    private static CheckOutcome Fail(LineCase at, Dossier? dossier, string key, DataCategory? category, Sentence citation, string? remedy, string? field)
    {
        if (dossier is null)
        {
            return CheckOutcome.Fail;
        }

        (string, object?)[] named = [("category", category is null ? null : Naming.Of(category)), ("activity", at.Activity.Code), ("party", at.Inquiry.Party!.Name)];
        dossier.Note(CheckRule.S8, CheckOutcome.Fail, new Sentence(key, named), citation, at.Activity, category);
        if (remedy is not null)
        {
            dossier.Remedy(new Sentence(remedy, named), RecordType.ProcessingActivity, at.Activity.Id, field);
        }

        return CheckOutcome.Fail;
    }
}
