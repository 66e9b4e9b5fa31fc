using PrivacyRegister.Register.Sharing;

namespace PrivacyRegister.Register.Coverage;

/// <summary>What a row without cover lacks, with the field to put it right in. The words are the sharing check's own (S6, S7).</summary>
internal static class MissingCover
{
    /// <summary>What the check would tell to do: on the nearest agreement, the line itself, or by a new agreement.</summary>
    public static IReadOnlyList<CheckRemedy> Of(RegisterImage image, CoverageRow row, DateOnly on) => Of(RegisterCoverage.CaseOf(image, row, on));

    /// <summary>
    /// What this very agreement lacks to carry the row: its kind, a side, a signature, its days, its contents or its scope. Where
    /// no agreement would do, what the line lacks.
    /// </summary>
    public static IReadOnlyList<CheckRemedy> In(Agreement agreement, RegisterImage image, CoverageRow row, DateOnly on)
    {
        var at = RegisterCoverage.CaseOf(image, row, on);
        if (at.Reliance.Footing < Footing.ProcessorAgreement)
        {
            return Of(at);
        }

        var lacks = NearestAgreement.Of(at, row.Receiver, agreement).Lacks.Select(lack => (lack.Sentence, lack.Field));
        var outside = at.Categories.FindAll(category => !at.Reliance.ScopeCovers(agreement, category));
        if (outside.Count > 0)
        {
            lacks = lacks.Append((new Sentence("coverage.lack.scope", ("categories", Naming.Of(outside).ToArray())), "/scope"));
        }

        return [.. lacks.Select(lack => new CheckRemedy(new Sentence("coverage.lack", ("lack", lack.Item1)), RecordType.Agreement, agreement.Id, lack.Item2))];
    }

    private static IReadOnlyList<CheckRemedy> Of(LineCase at)
    {
        var dossier = new Dossier();
        at.Reliance.WriteCover(dossier);
        return dossier.Close(at.Inquiry).Remedies;
    }
}
