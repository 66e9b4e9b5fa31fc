using PrivacyRegister.Register.Sharing;

namespace PrivacyRegister.Register.Findings.Rules;

/// <summary>
/// F19: what art. 28(3) asks of a processor agreement, or art. 26 of a joint-controller arrangement. Breach where points are
/// absent, gap where they are not assessed; one finding for each, naming the points. Asked from the first signature on, or
/// once established: before that it is a draft in which points may still come. No longer asked once it is over.
/// </summary>
internal sealed class F19ContentsOfAgreement : FindingRule
{
    public override void Look(Agreement agreement, FindingNotes notes)
    {
        if ((!agreement.IsEstablished && !agreement.HasSignature()) || agreement.IsOver(notes.On))
        {
            return;
        }

        if (agreement.Kind == AgreementKind.ProcessorAgreement)
        {
            Look(agreement, Footing.ProcessorAgreement, "/article28", "28", notes);
        }
        else if (agreement.Kind == AgreementKind.JointControllerArrangement)
        {
            Look(agreement, Footing.JointControllers, "/article26", "26", notes);
        }
    }

    private void Look(Agreement agreement, Footing footing, string field, string article, FindingNotes notes)
    {
        Note(FindingSeverity.Breach, "absent", absent: true);
        Note(FindingSeverity.Gap, "notAssessed", absent: false);

        void Note(FindingSeverity severity, string words, bool absent)
        {
            var points = AgreementContents.Points(agreement, footing, absent);
            if (points.Count > 0)
            {
                notes.Note(this, severity, agreement, field, words + article, ("agreement", agreement.Reference), ("points", points));
            }
        }
    }
}
