namespace PrivacyRegister.Register.Sharing;

/// <summary>Whether an agreement holds what the law asks of its kind: a point absent fails, one not assessed (or not listed) sets a condition.</summary>
internal static class AgreementContents
{
    private static readonly int PointsOf28 = Enum.GetValues<Article28Point>().Length;
    private static readonly int PointsOf26 = Enum.GetValues<Article26Point>().Length;

    /// <summary>Judges the contents for what a line asks; null = an agreement of this kind cannot serve it at all.</summary>
    public static CheckOutcome? Judge(Agreement agreement, Footing footing) => (footing, agreement.Kind) switch
    {
        (Footing.ProcessorAgreement, AgreementKind.ProcessorAgreement) => Weigh(Article28(agreement), PointsOf28),
        (Footing.JointControllers, AgreementKind.JointControllerArrangement) => Weigh(Article26(agreement), PointsOf26),
        // A covenant may do an arrangement's work, but only when it says all that art. 26 asks.
        (Footing.JointControllers, AgreementKind.Covenant) => Weigh(Article26(agreement), PointsOf26) == CheckOutcome.Pass ? CheckOutcome.Pass : CheckOutcome.Fail,
        (Footing.Covenant, AgreementKind.Covenant) => string.IsNullOrWhiteSpace(agreement.Handling) ? CheckOutcome.Condition : CheckOutcome.Pass,
        (Footing.DataTransferAgreement, AgreementKind.DataTransferAgreement) => CheckOutcome.Pass,
        _ => null,
    };

    /// <summary>The points that are absent, or (when <paramref name="absent"/> is false) not assessed.</summary>
    public static IReadOnlyList<Sentence> Points(Agreement agreement, Footing footing, bool absent)
    {
        if (footing == Footing.ProcessorAgreement)
        {
            var found = Article28(agreement);
            return [.. Enum.GetValues<Article28Point>().Where(point => Lacks(found, (int)point, absent)).Select(Naming.Of)];
        }

        var joint = Article26(agreement);
        return [.. Enum.GetValues<Article26Point>().Where(point => Lacks(joint, (int)point, absent)).Select(Naming.Of)];
    }

    private static bool Lacks(Found found, int point, bool absent) => absent
        ? (found.Absent & (1 << point)) != 0
        : (found.Absent & (1 << point)) == 0 && (found.Present & ~found.Open & (1 << point)) == 0;

    private static CheckOutcome Weigh(Found found, int points)
    {
        if (found.Absent != 0)
        {
            return CheckOutcome.Fail;
        }

        return (found.Present & ~found.Open) == (1 << points) - 1 ? CheckOutcome.Pass : CheckOutcome.Condition;
    }

    private static Found Article28(Agreement agreement)
    {
        var found = default(Found);
        for (var i = 0; i < agreement.Article28.Count; i++)
        {
            found = found.With((int?)agreement.Article28[i].Point, agreement.Article28[i].Assessment);
        }

        return found;
    }

    private static Found Article26(Agreement agreement)
    {
        var found = default(Found);
        for (var i = 0; i < agreement.Article26.Count; i++)
        {
            found = found.With((int?)agreement.Article26[i].Point, agreement.Article26[i].Assessment);
        }

        return found;
    }

    /// <summary>One bit per point; a point listed twice counts as its worst assessment.</summary>
    private readonly record struct Found(int Present, int Absent, int Open)
    {
        public Found With(int? point, Assessment assessment) => (point, assessment) switch
        {
            (null, _) => this,
            ({ } at, Assessment.Present) => this with { Present = Present | (1 << at) },
            ({ } at, Assessment.Absent) => this with { Absent = Absent | (1 << at) },
            ({ } at, _) => this with { Open = Open | (1 << at) },
        };
    }
}
