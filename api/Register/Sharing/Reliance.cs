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

    public Footing Footing { get; } = Footings.Of(at);

    /// <summary>What the last report relied on, of all members.</summary>
    public List<Rest> ReliedOn { get; } = [];

    /// <summary>The asked categories that nothing covered when last judged (S7).</summary>
    public IReadOnlyList<DataCategory> Missing => missing;

    public Standing Judge(Dossier? dossier) => Judge(dossier, dossier is null ? null : ReliedOn);

    /// <summary>The outcomes alone, with the agreements they rest on.</summary>
    public Standing RestOn(List<Rest> reliedOn) => Judge(null, reliedOn);

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
            if (AgreementContents.Judge(agreement, Footing) is { } contents and not CheckOutcome.Fail
                && AgreementForce.Between(agreement, at.Question.OrganisationId!.Value, member.Id, at.Inquiry.On) == AgreementState.InForce)
            {
                var lastDay = AgreementForce.LastDayNumber(agreement);
                var candidate = new Candidate(
                    agreement,
                    contents,
                    TransferRule.Judge(at, member, agreement, null),
                    lastDay - at.Inquiry.On.DayNumber <= AgreementForce.NoticeOfEndDays,
                    lastDay);
                var place = found.FindIndex(other => Precedes(candidate, other));
                found.Insert(place < 0 ? found.Count : place, candidate);
            }
        }

        candidates.Add((member.Id, found));
        return found;
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
        for (var i = 0; i < Math.Max(1, at.Subjects.Count); i++)
        {
            Guid? subject = at.Subjects.Count == 0 ? null : at.Subjects[i];
            if (at.Question.Direction != Direction.Receive)
            {
                covered &= Cover(ranked, category, subject, Direction.Provide);
            }

            if (at.Question.Direction != Direction.Provide)
            {
                covered &= Cover(ranked, category, subject, Direction.Receive);
            }
        }

        return covered;
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
