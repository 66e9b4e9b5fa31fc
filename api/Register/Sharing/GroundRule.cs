namespace PrivacyRegister.Register.Sharing;

/// <summary>
/// S5: the ground of the line (or the activity's only one) is usable: A, B with a statute, C with a positive balancing test.
/// D and – in an emergency only – E set a condition; F exists for public bodies only (policy ch. 8).
/// </summary>
internal static class GroundRule
{
    public static CheckOutcome Judge(LineCase at, Dossier? dossier)
    {
        if (at.Ground is not { } code)
        {
            var key = at.Activity.Grounds.Count == 0 ? "check.s5.none" : "check.s5.notChosen";
            var field = at.Activity.Grounds.Count == 0 ? "/grounds" : at.LineField("ground");
            return Say(CheckOutcome.Fail, key, field, Citations.Ground);
        }

        // A line names a ground by its letter only: where the activity has that letter more than once, each must hold.
        var worst = CheckOutcome.Pass;
        var met = false;
        for (var i = 0; i < at.Activity.Grounds.Count; i++)
        {
            if (at.Activity.Grounds[i].Code == code)
            {
                met = true;
                worst = Worst.Of(worst, Judge(at.Activity.Grounds[i], i));
            }
        }

        return met ? worst : Say(CheckOutcome.Fail, "check.s5.notOfActivity", "/grounds", Citation(code));

        CheckOutcome Judge(Ground ground, int position) => GroundStanding.Of(ground, at.Inquiry.On) switch
        {
            GroundState.NoStatute => Say(CheckOutcome.Fail, "check.s5.bNoStatute", $"/grounds/{position}/statute", Citations.GroundB),
            GroundState.BalancingLater => Say(CheckOutcome.Fail, "check.s5.cLater", $"/grounds/{position}/balancing/carriedOutOn", Citations.GroundC),
            GroundState.BalancingNegative => Say(CheckOutcome.Fail, "check.s5.cNegative", $"/grounds/{position}/balancing", Citations.GroundC),
            GroundState.BalancingNotDone => Say(CheckOutcome.Fail, "check.s5.cNotDone", $"/grounds/{position}/balancing", Citations.GroundC),
            _ => JudgeStanding(ground),
        };

        CheckOutcome JudgeStanding(Ground ground) => code switch
        {
            GroundCode.A => Say(CheckOutcome.Pass, "check.s5.a", null, Citations.GroundA),
            GroundCode.B => SayStatute(ground.Statute!),
            GroundCode.C => Say(CheckOutcome.Pass, "check.s5.c", null, Citations.GroundC),
            GroundCode.D => Say(CheckOutcome.Condition, "check.s5.d", null, Citations.GroundD),
            GroundCode.E when at.Question.Emergency => Say(CheckOutcome.Condition, "check.s5.e", null, Citations.GroundE),
            GroundCode.E => Say(CheckOutcome.Fail, "check.s5.eNoEmergency", at.LineField("ground"), Citations.GroundE),
            GroundCode.F when GroundStanding.ServesPublicBodiesOnly(at.Image, at.Activity) => Say(CheckOutcome.Pass, "check.s5.f", null, Citations.GroundF),
            _ => Say(CheckOutcome.Fail, "check.s5.fNoPublicBody", at.LineField("ground"), Citations.GroundF),
        };

        CheckOutcome SayStatute(Statute statute)
        {
            Say(CheckOutcome.Pass, "check.s5.b", null, Citations.GroundB, statute);
            dossier?.NoteConditions(CheckRule.S5, CheckOutcome.Pass, statute, Citations.GroundB, at.Activity);
            return CheckOutcome.Pass;
        }

        CheckOutcome Say(CheckOutcome outcome, string key, string? field, Sentence citation, Statute? statute = null)
        {
            if (dossier is null)
            {
                return outcome;
            }

            dossier.Note(
                CheckRule.S5,
                outcome,
                statute is null
                    ? new Sentence(key, ("activity", at.Activity.Code), ("party", at.Inquiry.Party!.Name), ("ground", at.Ground?.ToString()))
                    : new Sentence(key, ("activity", at.Activity.Code), ("law", statute.Law), ("article", statute.ArticleCited)),
                citation,
                at.Activity);
            if (field is not null)
            {
                dossier.Remedy(new Sentence(key + ".remedy", ("activity", at.Activity.Code)), RecordType.ProcessingActivity, at.Activity.Id, field);
            }

            return outcome;
        }
    }

    private static Sentence Citation(GroundCode code) => code switch
    {
        GroundCode.A => Citations.GroundA,
        GroundCode.B => Citations.GroundB,
        GroundCode.C => Citations.GroundC,
        GroundCode.D => Citations.GroundD,
        GroundCode.E => Citations.GroundE,
        _ => Citations.GroundF,
    };
}
