using System.Collections;

namespace PrivacyRegister.Register.Sharing;

/// <summary>What the rules say while they run, gathered into one reason per rule and outcome.</summary>
internal sealed class Dossier
{
    private const int Outcomes = 3;
    private readonly Notes?[] notes = new Notes?[(int)CheckRule.S10 * Outcomes];
    private readonly List<CheckRemedy> remedies = [];
    private readonly List<ReliedAgreement> agreements = [];
    private readonly List<UncoveredDataCategory> uncovered = [];
    private readonly List<Guid> subjects = [];

    public void Note(CheckRule rule, CheckOutcome outcome, Sentence message, Sentence citation, params ReadOnlySpan<RegisterRecord?> records)
    {
        var place = (((int)rule - 1) * Outcomes) + (CheckOutcome.Fail - outcome);
        var reason = notes[place] ??= new Notes();
        if (!reason.Messages.Exists(said => Same(said, message)))
        {
            reason.Messages.Add(message);
        }

        if (!reason.Citations.Contains(citation))
        {
            reason.Citations.Add(citation);
        }

        foreach (var record in records)
        {
            if (record is not null && !reason.Records.Contains(record))
            {
                reason.Records.Add(record);
            }
        }
    }

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
        foreach (var known in uncovered)
        {
            if (known.Id == id)
            {
                return;
            }
        }

        uncovered.Add(new UncoveredDataCategory(id, name));
    }

    /// <summary>Data subjects the answer rests on.</summary>
    public void Concerns(IReadOnlyList<Guid> ids)
    {
        for (var i = 0; i < ids.Count; i++)
        {
            if (!subjects.Contains(ids[i]))
            {
                subjects.Add(ids[i]);
            }
        }
    }

    public SharingAnswer Close(Inquiry inquiry)
    {
        var reasons = new List<CheckReason>((int)CheckRule.S10 + 2);
        var worst = CheckOutcome.Pass;
        for (var place = 0; place < notes.Length; place++)
        {
            if (notes[place] is { } note)
            {
                var outcome = CheckOutcome.Fail - (place % Outcomes);
                worst = worst > outcome ? worst : outcome;
                reasons.Add(new CheckReason((CheckRule)((place / Outcomes) + 1), outcome, note.Messages, note.Citations, note.Records));
            }
        }

        return new SharingAnswer
        {
            Question = inquiry.AskedSubjects.Count > 0 ? inquiry.Question : inquiry.Question with { DataSubjectCategoryIds = subjects },
            Verdict = (Verdict)worst,
            Reasons = reasons,
            Agreements = agreements,
            UncoveredDataCategories = uncovered,
            Remedies = remedies,
            RegisterRevision = inquiry.Image.Revision,
        };
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

    private sealed class Notes
    {
        public List<Sentence> Messages { get; } = new(1);
        public List<Sentence> Citations { get; } = new(2);
        public List<RegisterRecord> Records { get; } = new(4);
    }
}
