using PrivacyRegister.Register.Sharing;

namespace PrivacyRegister.Register.Findings.Rules;

/// <summary>
/// F32, breach: role and agreement do not fit. A processor with whom a joint-controller arrangement (or a covenant that says
/// all art. 26 asks) is in force for the purpose, but no processor agreement; or a joint controller with a processor
/// agreement only (arts 26, 28 GDPR).
/// </summary>
internal sealed class F32RoleAndAgreementDoNotFit : FindingRule
{
    public override void Look(ProcessingActivity activity, FindingNotes notes)
    {
        foreach (var line in notes.Lines(activity))
        {
            if (line.Footing is not (Footing.ProcessorAgreement or Footing.JointControllers))
            {
                continue;
            }

            foreach (var side in line.Sides)
            {
                foreach (var member in side.Members)
                {
                    if (side.IsWithoutAgreement(member) && Unfitting(line.Footing, activity, side, member, notes.Image) is { } agreement)
                    {
                        notes.Note(
                            this,
                            FindingSeverity.Breach,
                            activity,
                            line.Field("role"),
                            line.Footing == Footing.ProcessorAgreement ? "processor" : "jointController",
                            ("activity", activity.Code),
                            ("organisation", side.Organisation),
                            ("party", line.Named(member)),
                            ("agreement", agreement.Reference),
                            ("kind", Naming.Of(agreement.Kind!.Value)));
                    }
                }
            }
        }
    }

    // One of the right kind whose contents fall short is F19's: then role and agreement do fit.
    private static Agreement? Unfitting(Footing footing, ProcessingActivity activity, JudgedSide side, Party member, RegisterImage image)
    {
        var other = footing == Footing.ProcessorAgreement ? Footing.JointControllers : Footing.ProcessorAgreement;
        Agreement? unfitting = null;
        foreach (var agreement in image.Index.AgreementsOfParty(member.Id))
        {
            if (!side.IsInForce(agreement, member))
            {
                continue;
            }

            if (agreement.Kind == footing.Kind())
            {
                return null;
            }

            if (unfitting is null && Serves(agreement, other) && agreement.Scope.Any(line => line.PurposeId == activity.PurposeId))
            {
                unfitting = agreement;
            }
        }

        return unfitting;
    }

    private static bool Serves(Agreement agreement, Footing footing) => agreement.Kind == AgreementKind.Covenant
        ? AgreementContents.Judge(agreement, footing) == CheckOutcome.Pass
        : agreement.Kind == footing.Kind();
}
