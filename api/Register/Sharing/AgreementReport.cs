namespace PrivacyRegister.Register.Sharing;

/// <summary>S6 in words: the agreement or statute relied on, or the nearest agreement and what it lacks.</summary>
internal static class AgreementReport
{
    /// <summary>One agreement relied on for one party, with its reservations.</summary>
    public static void WriteRelied(LineCase at, Party member, Candidate candidate, Dossier dossier)
    {
        var agreement = candidate.Agreement;
        var footing = at.Reliance.Footing;
        dossier.Rely(agreement, AgreementState.InForce);
        if (candidate.Contents == CheckOutcome.Condition && footing == Footing.Covenant)
        {
            Condition("check.s6.handling", "/handling", ("agreement", agreement.Reference));
        }
        else if (candidate.Contents == CheckOutcome.Condition)
        {
            Condition(
                footing == Footing.ProcessorAgreement ? "check.s6.notAssessed28" : "check.s6.notAssessed26",
                footing == Footing.ProcessorAgreement ? "/article28" : "/article26",
                ("agreement", agreement.Reference),
                ("points", AgreementContents.Points(agreement, footing, absent: false)));
        }

        if (candidate.EndsSoon)
        {
            Condition("check.s6.endsSoon", agreement.TerminatedOn is null ? "/effectiveUntil" : "/successorId", ("agreement", agreement.Reference), ("day", DateOnly.FromDayNumber(candidate.LastDay)));
        }

        if (candidate.Force == CheckOutcome.Pass)
        {
            dossier.Note(
                CheckRule.S6,
                CheckOutcome.Pass,
                new Sentence("check.s6.pass", ("agreement", agreement.Reference), ("title", agreement.Title), ("organisation", at.Inquiry.Organisation?.Name), ("party", member.Name), ("day", at.Inquiry.On)),
                footing.Citation(),
                agreement,
                member,
                at.Activity);
        }

        void Condition(string key, string field, params (string, object?)[] named)
        {
            dossier.Note(CheckRule.S6, CheckOutcome.Condition, new Sentence(key, named), footing.Citation(), agreement, member, at.Activity);
            dossier.Remedy(new Sentence(key + ".remedy", ("agreement", agreement.Reference)), RecordType.Agreement, agreement.Id, field);
        }
    }

    /// <summary>What holds for the line as a whole: role and relation, statute, and members without an agreement.</summary>
    public static void Write(LineCase at, Dossier dossier)
    {
        if (Footings.IsContested(at.Line))
        {
            Note(CheckOutcome.Condition, "check.s6.contested", Citations.PolicyAgreements, at.LineField("role"));
        }

        switch (at.Reliance.Footing)
        {
            case Footing.RoleMissing:
                Note(CheckOutcome.Fail, "check.s6.role", Citations.Roles, at.LineField("role"));
                break;
            case Footing.RelationMissing:
                Note(CheckOutcome.Fail, "check.s6.relation", Citations.PolicyAgreements, at.LineField("relation"));
                break;
            case Footing.StatuteMissing when at.Line.Statute is { IsUsable: true }:
                Note(CheckOutcome.Fail, "check.s6.statuteWithoutB", Citations.StatutoryDuty, at.LineField("ground"));
                break;
            case Footing.StatuteMissing:
                Note(CheckOutcome.Fail, "check.s6.statute", Citations.StatutoryDuty, at.LineField("statute"));
                break;
            case Footing.Statute:
                dossier.Note(
                    CheckRule.S6,
                    CheckOutcome.Condition,
                    new Sentence("check.s6.byStatute", ("law", at.Line.Statute!.Law), ("article", at.Line.Statute.ArticleCited)),
                    Citations.StatutoryDuty,
                    at.Activity,
                    at.Inquiry.Party);
                dossier.NoteConditions(CheckRule.S6, CheckOutcome.Condition, at.Line.Statute, Citations.StatutoryDuty, at.Activity);
                break;
            default:
                foreach (var member in at.Inquiry.Members)
                {
                    if (at.Reliance.CandidatesOf(member).Count == 0)
                    {
                        WriteNearest(at, member, dossier);
                    }
                }

                break;
        }

        void Note(CheckOutcome outcome, string key, Sentence citation, string field)
        {
            (string, object?)[] named = [("activity", at.Activity.Code), ("party", at.Inquiry.Party!.Name)];
            dossier.Note(CheckRule.S6, outcome, new Sentence(key, named), citation, at.Activity, at.Inquiry.Party);
            dossier.Remedy(new Sentence(key + ".remedy", named), RecordType.ProcessingActivity, at.Activity.Id, field);
        }
    }

    private static void WriteNearest(LineCase at, Party member, Dossier dossier)
    {
        var footing = at.Reliance.Footing;
        var kind = Naming.Of(footing.Kind());
        var outcome = at.IsCalamity ? CheckOutcome.Condition : CheckOutcome.Fail;
        var nearest = NearestAgreement.Find(at, member);
        (string, object?)[] named =
        [
            ("kind", kind), ("organisation", at.Inquiry.Organisation?.Name), ("party", member.Name), ("day", at.Inquiry.On),
            ("agreement", nearest?.Agreement.Reference), ("lacks", nearest?.Lacks.Select(lack => lack.Sentence)),
        ];
        if (at.IsCalamity)
        {
            dossier.Note(CheckRule.S6, outcome, new Sentence("check.s6.emergency", named), Citations.GroundE, at.Activity, member);
        }
        else
        {
            dossier.Note(CheckRule.S6, outcome, new Sentence(nearest is null ? "check.s6.none" : "check.s6.nearest", named), footing.Citation(), nearest?.Agreement, at.Activity, member);
        }

        if (nearest is not { Serves: true } && Footings.IsContested(at.Line))
        {
            // Settling the role comes first; it decides which agreement the policy wants.
            return;
        }

        if (nearest is not { Serves: true })
        {
            dossier.Remedy(new Sentence("check.s6.none.remedy", named), RecordType.Agreement, null, "/kind");
            return;
        }

        foreach (var lack in nearest.Lacks)
        {
            dossier.Remedy(new Sentence("check.s6.nearest.remedy", ("agreement", nearest.Agreement.Reference), ("lack", lack.Sentence)), RecordType.Agreement, nearest.Agreement.Id, lack.Field);
        }
    }
}
