namespace PrivacyRegister.Register.Sharing;

/// <summary>What the exception of art. 9(2) GDPR allows, or lacks.</summary>
internal enum SpecialDataState { Usable, WithExplicitConsent, WhenUnableToConsent, NoException, NoExplanation, NoStatute }

/// <summary>What the basis for criminal data allows, or lacks (arts 32–33 UAVG).</summary>
internal enum CriminalDataState { Usable, NoBasis, OwnUseOnly }

/// <summary>What protected data on an activity rest on; the check (S8) and the findings (F08–F10) judge it here.</summary>
internal static class ProtectedDataStanding
{
    /// <summary>d is for foundations with members of their own and never ours; e and f want an explanation, b and g–j a statute.</summary>
    public static SpecialDataState OfSpecial(Article9Basis? basis) => basis?.Exception switch
    {
        null or Article9Exception.D => SpecialDataState.NoException,
        Article9Exception.A => SpecialDataState.WithExplicitConsent,
        Article9Exception.C => SpecialDataState.WhenUnableToConsent,
        Article9Exception.E or Article9Exception.F => string.IsNullOrWhiteSpace(basis.Explanation) ? SpecialDataState.NoExplanation : SpecialDataState.Usable,
        _ => basis.Statute is { IsUsable: true } ? SpecialDataState.Usable : SpecialDataState.NoStatute,
    };

    /// <summary>To a processor own use is enough; to anyone else the basis must cover disclosure (art. 33(4)–(5) UAVG).</summary>
    public static CriminalDataState OfCriminal(CriminalBasis? basis, bool toProcessor)
    {
        if (string.IsNullOrWhiteSpace(basis?.Provision))
        {
            return CriminalDataState.NoBasis;
        }

        return toProcessor || basis.CoversDisclosure ? CriminalDataState.Usable : CriminalDataState.OwnUseOnly;
    }

    /// <summary>Whether a statute prescribes the BSN on the activity (art. 46 UAVG).</summary>
    public static bool PrescribesNationalId(ProcessingActivity activity) => activity.NationalIdStatute is { IsUsable: true };

    /// <summary>Whether the BSN may go to this recipient: to a processor, or to whom a statute on the line names.</summary>
    public static bool PrescribesNationalId(Recipient line) => line.Role == RecipientRole.Processor || line.Statute is { IsUsable: true };
}
