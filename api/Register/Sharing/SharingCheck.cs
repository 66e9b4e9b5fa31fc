namespace PrivacyRegister.Register.Sharing;

/// <summary>
/// Answers "may we give these data to that party for this purpose?" from an image of the register. Pure: the same image and
/// the same question always give the same answer. All rules run; nothing stops at the first failure.
/// </summary>
public static class SharingCheck
{
    /// <exception cref="ArgumentException">The question asks no data category.</exception>
    public static SharingAnswer Answer(RegisterImage image, SharingQuestion question)
    {
        if (question.DataCategoryIds.Count == 0)
        {
            throw new ArgumentException("A sharing question asks at least one data category.", nameof(question));
        }

        var inquiry = new Inquiry(image, question);
        var dossier = new Dossier();
        PartyRule.Judge(inquiry, dossier);
        PurposeRule.Judge(inquiry, dossier);
        if (inquiry.Lines.Count == 0)
        {
            ActivityRule.NoLine(inquiry, dossier);
        }
        else
        {
            Report(inquiry, dossier);
        }

        return dossier.Close(inquiry);
    }

    // Each asked category rests on its own best line; what is said about a line is said once, for all that rest on it.
    private static void Report(Inquiry inquiry, Dossier dossier)
    {
        var lines = new LineCase[inquiry.Lines.Count];
        for (var i = 0; i < lines.Length; i++)
        {
            lines[i] = new LineCase(inquiry, inquiry.Lines[i]);
        }

        if (lines.Length == 1)
        {
            Write(lines[0], inquiry.Asked, dossier);
            return;
        }

        var bestOf = new int[inquiry.Asked.Length];
        for (var i = 0; i < bestOf.Length; i++)
        {
            bestOf[i] = Best(lines, inquiry.Asked[i]);
        }

        for (var place = 0; place < lines.Length; place++)
        {
            var resting = new List<AskedCategory>();
            for (var i = 0; i < bestOf.Length; i++)
            {
                if (bestOf[i] == place)
                {
                    resting.Add(inquiry.Asked[i]);
                }
            }

            if (resting.Count > 0)
            {
                Write(lines[place], [.. resting], dossier);
            }
        }
    }

    private static void Write(LineCase line, AskedCategory[] resting, Dossier dossier)
    {
        line.Ask(resting);
        if (line.Inquiry.AskedSubjects.Count == 0)
        {
            dossier.Concerns(line.Subjects);
        }

        ActivityRule.Judge(line, dossier);
        MinimisationRule.Judge(line, dossier);
        GroundRule.Judge(line, dossier);
        line.Reliance.Judge(dossier);
        ProtectedDataRule.Judge(line, dossier);
        ImpactAssessmentRule.Judge(line, dossier);
    }

    /// <summary>Best verdict first, then the line whose first failing rule comes latest, then by code: lines come in that order.</summary>
    private static int Best(LineCase[] lines, AskedCategory asked)
    {
        var best = 0;
        var bestWorth = Worth(lines[0], asked);
        for (var place = 1; place < lines.Length && bestWorth.Outcome != CheckOutcome.Pass; place++)
        {
            var worth = Worth(lines[place], asked);
            if (worth.Outcome < bestWorth.Outcome || (worth.Outcome == bestWorth.Outcome && worth.FirstFailing > bestWorth.FirstFailing))
            {
                (best, bestWorth) = (place, worth);
            }
        }

        return best;
    }

    private static (CheckOutcome Outcome, CheckRule FirstFailing) Worth(LineCase line, AskedCategory asked)
    {
        line.Ask(asked);
        // Proposed lines all fail S3; the nearest is told by the rest.
        var worst = line.Activity.IsEstablished ? ActivityRule.Judge(line, null) : CheckOutcome.Pass;
        if (worst == CheckOutcome.Fail)
        {
            return (worst, CheckRule.S3);
        }

        if ((worst = Worst.Of(worst, MinimisationRule.Judge(line, null))) == CheckOutcome.Fail)
        {
            return (worst, CheckRule.S4);
        }

        if ((worst = Worst.Of(worst, GroundRule.Judge(line, null))) == CheckOutcome.Fail)
        {
            return (worst, CheckRule.S5);
        }

        var standing = line.Reliance.Judge(null);
        if ((worst = Worst.Of(worst, standing.Agreement)) == CheckOutcome.Fail)
        {
            return (worst, CheckRule.S6);
        }

        if ((worst = Worst.Of(worst, standing.Scope)) == CheckOutcome.Fail)
        {
            return (worst, CheckRule.S7);
        }

        if ((worst = Worst.Of(worst, ProtectedDataRule.Judge(line, null))) == CheckOutcome.Fail)
        {
            return (worst, CheckRule.S8);
        }

        if ((worst = Worst.Of(worst, standing.Transfer)) == CheckOutcome.Fail)
        {
            return (worst, CheckRule.S9);
        }

        return (Worst.Of(worst, ImpactAssessmentRule.Judge(line, null)), CheckRule.S10);
    }
}
