namespace PrivacyRegister.Register.Sharing;

/// <summary>S7 in words: what the scope lines cover and what they leave out.</summary>
internal static class ScopeReport
{
    public static void Write(LineCase at, List<DataCategory> missing, Dossier dossier)
    {
        if (at.Reliance.Footing == Footing.Statute)
        {
            dossier.Note(CheckRule.S7, CheckOutcome.Pass, new Sentence("check.s7.byStatute"), Citations.StatutoryDuty, at.Activity);
            return;
        }

        var agreements = at.Reliance.ReliedOn.ConvertAll(rest => rest.Agreement);
        foreach (var id in at.UnknownCategories)
        {
            dossier.Uncovered(id, new Wording(id.ToString()));
        }

        foreach (var category in missing)
        {
            dossier.Uncovered(category.Id, Naming.Of(category));
        }

        if (missing.Count + at.UnknownCategories.Count > 0)
        {
            var outcome = at.IsCalamity && at.Reliance.Footing >= Footing.ProcessorAgreement ? CheckOutcome.Condition : CheckOutcome.Fail;
            IEnumerable<Wording> names = [.. Naming.Of(missing), .. at.UnknownCategories.Select(id => new Wording(id.ToString()))];
            dossier.Note(CheckRule.S7, outcome, new Sentence("check.s7.missing", ("categories", names)), at.IsCalamity ? Citations.GroundE : Citations.Scope, [.. agreements, .. missing]);
            WriteRemedy(at, missing, dossier);
        }

        var covered = at.Categories.FindAll(category => !missing.Contains(category));
        if (covered.Count > 0)
        {
            dossier.Note(
                CheckRule.S7,
                CheckOutcome.Pass,
                new Sentence("check.s7.pass", ("categories", Naming.Of(covered)), ("agreements", agreements.Select(agreement => agreement.Reference).Distinct())),
                Citations.Scope,
                [.. agreements, .. covered]);
        }
    }

    // Where nothing is in force, the nearest agreement of the right kind is where the missing scope line belongs.
    private static void WriteRemedy(LineCase at, List<DataCategory> missing, Dossier dossier)
    {
        if (at.Reliance.Footing < Footing.ProcessorAgreement)
        {
            return;
        }

        var agreement = at.Reliance.ReliedOn.FirstOrDefault().Agreement;
        foreach (var member in at.Inquiry.Members)
        {
            agreement ??= NearestAgreement.Find(at, member) is { Serves: true } nearest ? nearest.Agreement : null;
        }

        var lines = agreement is null ? [] : missing.FindAll(category => !at.Reliance.ScopeCovers(agreement, category));
        if (lines.Count > 0)
        {
            dossier.Remedy(new Sentence("check.s7.missing.remedy", ("categories", Naming.Of(lines)), ("agreement", agreement!.Reference)), RecordType.Agreement, agreement.Id, "/scope");
        }
    }
}
