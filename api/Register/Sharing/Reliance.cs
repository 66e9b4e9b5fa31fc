namespace PrivacyRegister.Register.Sharing;

/// <summary>An agreement in force that serves a line, with how well: its contents, its end and its transfers.</summary>
internal readonly record struct Candidate(Agreement Agreement, CheckOutcome Contents, CheckOutcome Transfer, bool EndsSoon, int LastDay)
{
    public CheckOutcome Force => EndsSoon ? Worst.Of(Contents, CheckOutcome.Condition) : Contents;
    public CheckOutcome Worth => Worst.Of(Force, Transfer);
}

/// <summary>An agreement relied on for one of the parties a line is judged for.</summary>
internal readonly record struct Rest(Party Member, Agreement Agreement);

/// <summary>Outcomes of the three rules that look at what a line rests on.</summary>
internal readonly record struct Standing(CheckOutcome Agreement, CheckOutcome Scope, CheckOutcome Transfer);

/// <summary>
/// S6, S7 and S9 of one line: the agreement or statute its role and relation ask for, what that covers, and where the data
/// go. Asked for each member of a partnership; the worst counts.
/// </summary>
internal sealed class Reliance(LineCase at)
{
    private readonly List<(Guid Member, List<Candidate> Ranked)> candidates = new(1);
    private readonly List<int> relied = [];
    private readonly List<DataCategory> missing = [];
    private (Party? Member, List<(Agreement Agreement, DaySpan Days)> Found) serving = (null, []);

    public Footing Footing { get; } = Footings.Of(at);

    /// <summary>What the last report relied on, of all members.</summary>
    public List<Rest> ReliedOn { get; } = [];

    /// <summary>The asked categories that nothing covered when last judged (S7).</summary>
    public IReadOnlyList<DataCategory> Missing => missing;

    public Standing Judge(Dossier? dossier) => Judge(dossier, dossier is null ? null : ReliedOn);

    /// <summary>The outcomes alone, with the agreements they rest on.</summary>
    public Standing RestOn(List<Rest> reliedOn) => Judge(null, reliedOn);

    /// <summary>Writes S6 and S7 of the line and what to do where they fail, without what is said of the agreements relied on.</summary>
    public void WriteCover(Dossier dossier)
    {
        ReliedOn.Clear();
        RestOn(ReliedOn);
        AgreementReport.Write(at, dossier);
        ScopeReport.Write(at, missing, dossier);
    }

    private Standing Judge(Dossier? dossier, List<Rest>? reliedOn)
    {
        missing.Clear();
        var standing = Footings.IsContested(at.Line) ? new Standing(CheckOutcome.Condition, CheckOutcome.Pass, CheckOutcome.Pass) : default;
        foreach (var member in at.Inquiry.Members)
        {
            var own = Footing >= Footing.ProcessorAgreement ? JudgeAgreements(member, dossier, reliedOn) : JudgeWithoutAgreement(member);
            standing = new Standing(Worst.Of(standing.Agreement, own.Agreement), Worst.Of(standing.Scope, own.Scope), Worst.Of(standing.Transfer, own.Transfer));
            if (dossier is not null && (Footing < Footing.ProcessorAgreement || relied.Count == 0))
            {
                TransferRule.Judge(at, member, null, dossier);
            }
        }

        if (dossier is not null)
        {
            AgreementReport.Write(at, dossier);
            ScopeReport.Write(at, missing, dossier);
        }

        return standing;
    }

    /// <summary>Agreements in force on the day that serve this line, best first: fewest reservations, then longest lasting, then list order.</summary>
    public List<Candidate> CandidatesOf(Party member)
    {
        foreach (var (known, ranked) in candidates)
        {
            if (known == member.Id)
            {
                return ranked;
            }
        }

        var found = new List<Candidate>();
        foreach (var agreement in at.Image.Index.AgreementsOfParty(member.Id))
        {
            if (Serves(agreement, member, out var contents, out var days) && days.Holds(at.Inquiry.On))
            {
                var candidate = new Candidate(
                    agreement,
                    contents,
                    TransferRule.Judge(at, member, agreement, null),
                    days.Last - at.Inquiry.On.DayNumber <= AgreementForce.NoticeOfEndDays,
                    days.Last);
                var place = found.FindIndex(other => Precedes(candidate, other));
                found.Insert(place < 0 ? found.Count : place, candidate);
            }
        }

        candidates.Add((member.Id, found));
        return found;
    }

    // The day apart, S6 looks at nothing else: an agreement of the right kind and contents, signed by both.
    private bool Serves(Agreement agreement, Party member, out CheckOutcome contents, out DaySpan days)
    {
        (contents, days) = (CheckOutcome.Fail, default);
        if (AgreementContents.Judge(agreement, Footing) is not { } judged || judged == CheckOutcome.Fail
            || AgreementForce.DaysBetween(agreement, at.Question.OrganisationId!.Value, member.Id) is not { } between)
        {
            return false;
        }

        (contents, days) = (judged, between);
        return true;
    }

    /// <summary>
    /// The days on which agreements carry everything asked for this party: S6 and S7 pass then, and on no other day, since
    /// nothing in them depends on the day but the force of an agreement. The earliest first; spans neither touch nor overlap.
    /// </summary>
    public List<DaySpan> DaysCarried(Party member)
    {
        List<DaySpan>? carried = null;
        foreach (var category in at.Categories)
        {
            for (var part = 0; part < Parts; part++)
            {
                var (subject, direction) = Part(part);
                var days = new List<DaySpan>();
                foreach (var (agreement, span) in ServingOf(member))
                {
                    if (ScopeCovers(agreement, category, subject, direction))
                    {
                        days.Add(span);
                    }
                }

                days = DaySpan.Any(days);
                carried = carried is null ? days : DaySpan.Both(carried, days);
                if (carried.Count == 0)
                {
                    return carried;
                }
            }
        }

        return carried ?? [];
    }

    /// <summary>Whether the agreement is in force for this party and carries any part of what is asked.</summary>
    public bool Helps(Agreement agreement, Party member) =>
        CandidatesOf(member).Exists(candidate => candidate.Agreement.Id == agreement.Id)
        && at.Categories.Exists(category => Enumerable.Range(0, Parts).Select(Part).Any(part => ScopeCovers(agreement, category, part.Subject, part.Direction)));

    private List<(Agreement Agreement, DaySpan Days)> ServingOf(Party member)
    {
        if (!ReferenceEquals(serving.Member, member))
        {
            serving = (member, []);
            foreach (var agreement in at.Image.Index.AgreementsOfParty(member.Id))
            {
                if (Serves(agreement, member, out _, out var days))
                {
                    serving.Found.Add((agreement, days));
                }
            }
        }

        return serving.Found;
    }

    private static bool Precedes(Candidate a, Candidate b) => a.Worth != b.Worth ? a.Worth < b.Worth : a.LastDay > b.LastDay;

    private Standing JudgeWithoutAgreement(Party member)
    {
        var transfer = TransferRule.Judge(at, member, null, null);
        if (Footing == Footing.Statute)
        {
            return new Standing(CheckOutcome.Condition, CheckOutcome.Pass, transfer);
        }

        Miss(at.Categories);
        return new Standing(CheckOutcome.Fail, CheckOutcome.Fail, transfer);
    }

    private Standing JudgeAgreements(Party member, Dossier? dossier, List<Rest>? reliedOn)
    {
        relied.Clear();
        var lacking = at.IsCalamity ? CheckOutcome.Condition : CheckOutcome.Fail;
        var ranked = CandidatesOf(member);
        if (ranked.Count == 0)
        {
            Miss(at.Categories);
            return new Standing(lacking, lacking, TransferRule.Judge(at, member, null, null));
        }

        var scope = at.UnknownCategories.Count > 0 ? lacking : CheckOutcome.Pass;
        foreach (var category in at.Categories)
        {
            if (!Cover(ranked, category))
            {
                scope = lacking;
                Miss(category);
            }
        }

        // Nothing covered: the best agreement still says whether there is one in force.
        if (relied.Count == 0)
        {
            relied.Add(0);
        }

        CheckOutcome force = CheckOutcome.Pass, transfer = CheckOutcome.Pass;
        foreach (var place in relied)
        {
            force = Worst.Of(force, ranked[place].Force);
            transfer = Worst.Of(transfer, ranked[place].Transfer);
            reliedOn?.Add(new Rest(member, ranked[place].Agreement));
            if (dossier is not null)
            {
                AgreementReport.WriteRelied(at, member, ranked[place], dossier);
                TransferRule.Judge(at, member, ranked[place].Agreement, dossier);
            }
        }

        return new Standing(force, scope, transfer);
    }

    /// <summary>Whether an agreement's scope, in force or not, covers the category for all asked data subjects and directions.</summary>
    public bool ScopeCovers(Agreement agreement, DataCategory category) =>
        Cover([new Candidate(agreement, CheckOutcome.Pass, CheckOutcome.Pass, false, 0)], category);

    /// <summary>Whether agreements in force cover the category for this party, for all asked data subjects and directions.</summary>
    public bool Carries(Party member, DataCategory category) => Cover(CandidatesOf(member), category);

    // Each data subject and direction may be covered by another agreement; the best that covers it is relied on.
    private bool Cover(List<Candidate> ranked, DataCategory category)
    {
        var covered = true;
        for (var part = 0; part < Parts; part++)
        {
            var (subject, direction) = Part(part);
            covered &= Cover(ranked, category, subject, direction);
        }

        return covered;
    }

    private int Parts => Math.Max(1, at.Subjects.Count) * (at.Question.Direction == Direction.Both ? 2 : 1);

    private (Guid? Subject, Direction Direction) Part(int place)
    {
        var both = at.Question.Direction == Direction.Both;
        var subject = both ? place / 2 : place;
        return (at.Subjects.Count == 0 ? null : at.Subjects[subject], !both ? at.Question.Direction : place % 2 == 0 ? Direction.Provide : Direction.Receive);
    }

    private bool Cover(List<Candidate> ranked, DataCategory category, Guid? subject, Direction direction)
    {
        for (var place = 0; place < ranked.Count; place++)
        {
            if (ScopeCovers(ranked[place].Agreement, category, subject, direction))
            {
                if (!relied.Contains(place))
                {
                    relied.Add(place);
                }

                return true;
            }
        }

        return false;
    }

    /// <summary>Whether one scope line names the purpose, the category (or an ancestor that stands for it), the data subject (none listed = all) and the direction.</summary>
    private bool ScopeCovers(Agreement agreement, DataCategory category, Guid? subject, Direction direction)
    {
        for (var i = 0; i < agreement.Scope.Count; i++)
        {
            var line = agreement.Scope[i];
            if (line.PurposeId == at.Question.PurposeId
                && (line.Direction == Direction.Both || line.Direction == direction)
                && (line.DataSubjectCategoryIds.Count == 0 || (subject is { } one && line.DataSubjectCategoryIds.Contains(one)))
                && CategoryTree.Names(at.Image, line.DataCategoryIds, category))
            {
                return true;
            }
        }

        return false;
    }

    private void Miss(List<DataCategory> categories)
    {
        foreach (var category in categories)
        {
            Miss(category);
        }
    }

    private void Miss(DataCategory category)
    {
        if (!missing.Contains(category))
        {
            missing.Add(category);
        }
    }
}
