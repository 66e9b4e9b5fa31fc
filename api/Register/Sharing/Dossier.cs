using System.Collections;

namespace PrivacyRegister.Register.Sharing;

/// <summary>What the rules say while they run, gathered into one reason per rule and outcome.</summary>
internal sealed class Dossier
{
    private const int Outcomes = 3;
    private const int Places = (int)CheckRule.S10 * Outcomes;
    private readonly List<(int Place, CheckReason Said)> said = new(12);
    private readonly List<CheckRemedy> remedies = [];
    private readonly List<ReliedAgreement> agreements = [];
    private readonly List<UncoveredDataCategory> uncovered = [];
    private readonly HashSet<Guid> uncoveredIds = [];
    private IReadOnlyList<Guid>? subjects;

    public void Note(CheckRule rule, CheckOutcome outcome, Sentence message, Sentence citation, params ReadOnlySpan<RegisterRecord?> records) =>
        Note(rule, outcome, judged: true, message, citation, records);

    /// <summary>The outcome of a rule that could not look at anything.</summary>
    public void NoteUnjudged(CheckRule rule, CheckOutcome outcome, Sentence message, Sentence citation, params ReadOnlySpan<RegisterRecord?> records) =>
        Note(rule, outcome, judged: false, message, citation, records);

    /// <summary>What the provision itself asks before it may be used, where that is recorded.</summary>
    public void NoteConditions(CheckRule rule, CheckOutcome outcome, Statute statute, Sentence citation, RegisterRecord record)
    {
        if (!string.IsNullOrWhiteSpace(statute.Conditions))
        {
            Note(rule, outcome, new Sentence("check.statuteConditions", ("article", statute.ArticleCited), ("law", statute.Law), ("conditions", statute.Conditions.Trim())), citation, record);
        }
    }

    private void Note(CheckRule rule, CheckOutcome outcome, bool judged, Sentence message, Sentence citation, ReadOnlySpan<RegisterRecord?> records) =>
        said.Add(((((int)rule - 1) * Outcomes) + (CheckOutcome.Fail - outcome), new CheckReason(rule, outcome, judged, [message], [citation], Known(records))));

    public void Remedy(Sentence message, RecordType type, Guid? id, string? field)
    {
        if (!remedies.Exists(known => known.Type == type && known.Id == id && known.Field == field && Same(known.Message, message)))
        {
            remedies.Add(new CheckRemedy(message, type, id, field));
        }
    }

    public void Rely(Agreement agreement, AgreementState state)
    {
        foreach (var relied in agreements)
        {
            if (relied.Agreement.Id == agreement.Id)
            {
                return;
            }
        }

        agreements.Add(new ReliedAgreement(agreement, state));
    }

    public void Uncovered(Guid id, Wording name)
    {
        if (uncoveredIds.Add(id))
        {
            uncovered.Add(new UncoveredDataCategory(id, name));
        }
    }

    /// <summary>
    /// Data subjects a line answered for. Lines with different ones give no common set: their union would claim that every
    /// category was judged for every data subject, which is a borrowed yes.
    /// </summary>
    public void Concerns(IReadOnlyList<Guid> ids)
    {
        if (subjects is null)
        {
            subjects = ids;
        }
        else if (subjects.Count != ids.Count || subjects.Except(ids).Any())
        {
            subjects = [];
        }
    }

    public SharingAnswer Close(Inquiry inquiry)
    {
        var reasons = new List<CheckReason>(said.Count);
        var worst = CheckOutcome.Pass;
        for (var place = 0; place < Places; place++)
        {
            CheckReason? reason = null;
            foreach (var (at, part) in said)
            {
                if (at == place)
                {
                    reason = reason is null ? part : Join(reason, part);
                }
            }

            if (reason is not null)
            {
                worst = Worst.Of(worst, reason.Outcome);
                reasons.Add(reason);
            }
        }

        return new SharingAnswer
        {
            Question = inquiry.AskedSubjects.Count > 0 ? inquiry.Question : inquiry.Question with { DataSubjectCategoryIds = subjects ?? [] },
            Verdict = (Verdict)worst,
            Reasons = reasons,
            Agreements = agreements,
            UncoveredDataCategories = uncovered,
            Remedies = remedies,
            RegisterRevision = inquiry.Image.Revision,
        };
    }

    private static CheckReason Join(CheckReason a, CheckReason b) => a with
    {
        Judged = a.Judged && b.Judged,
        Messages = a.Messages.Any(known => Same(known, b.Messages[0])) ? a.Messages : [.. a.Messages, b.Messages[0]],
        Citations = a.Citations.Contains(b.Citations[0]) ? a.Citations : [.. a.Citations, b.Citations[0]],
        Records = Known([.. a.Records, .. b.Records]),
    };

    /// <summary>Each record once, in order; what the register does not know is left out.</summary>
    private static ArraySegment<RegisterRecord> Known(ReadOnlySpan<RegisterRecord?> records)
    {
        var known = new RegisterRecord[records.Length];
        var count = 0;
        foreach (var record in records)
        {
            if (record is not null && !Holds(known.AsSpan(0, count), record))
            {
                known[count++] = record;
            }
        }

        return new ArraySegment<RegisterRecord>(known, 0, count);
    }

    private static bool Holds(ReadOnlySpan<RegisterRecord> known, RegisterRecord record)
    {
        foreach (var earlier in known)
        {
            if (ReferenceEquals(earlier, record))
            {
                return true;
            }
        }

        return false;
    }

    // Members of a partnership and agreements relied on together often say the very same.
    private static bool Same(Sentence a, Sentence b)
    {
        if (a.Key != b.Key || a.Arguments.Length != b.Arguments.Length)
        {
            return false;
        }

        for (var i = 0; i < a.Arguments.Length; i++)
        {
            if (!Same(a.Arguments[i].Value, b.Arguments[i].Value))
            {
                return false;
            }
        }

        return true;
    }

    private static bool Same(object? a, object? b) => (a, b) switch
    {
        (Sentence one, Sentence other) => Same(one, other),
        (string, _) or (_, string) => Equals(a, b),
        (IEnumerable one, IEnumerable other) => one.Cast<object>().SequenceEqual(other.Cast<object>(), Alike.Instance),
        _ => Equals(a, b),
    };

    private sealed class Alike : IEqualityComparer<object>
    {
        public static readonly Alike Instance = new();

        bool IEqualityComparer<object>.Equals(object? x, object? y) => Same(x, y);

        int IEqualityComparer<object>.GetHashCode(object value) => 0;
    }
}
