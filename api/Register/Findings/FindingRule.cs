namespace PrivacyRegister.Register.Findings;

/// <summary>
/// One rule of the findings. It looks at one record at a time and takes the rest of the register from the notes; it sees no
/// retired record. Its words are <c>finding.f01.title</c>, <c>.basis</c> and whatever it says, in <c>api/Sentences/findings-*.json</c>.
/// </summary>
internal abstract class FindingRule
{
    /// <summary>The code it is known by, such as <c>F01</c>: the name of its class begins with it.</summary>
    public string Code => code ??= GetType().Name[..3];

    /// <summary>Where its sentences are, such as <c>finding.f01</c>.</summary>
    public string Key => key ??= $"finding.{Code.ToLowerInvariant()}";

    private string? code;
    private string? key;

    public virtual void Look(ProcessingActivity activity, FindingNotes notes)
    {
    }

    public virtual void Look(Agreement agreement, FindingNotes notes)
    {
    }

    public virtual void Look(Party party, FindingNotes notes)
    {
    }

    public virtual void Look(Purpose purpose, FindingNotes notes)
    {
    }

    public virtual void Look(Organisation organisation, FindingNotes notes)
    {
    }

    public virtual void Look(RightsRequest request, FindingNotes notes)
    {
    }

    /// <summary>Called for every record of every kind, besides the one of its own kind.</summary>
    public virtual void LookAtAny(RegisterRecord record, FindingNotes notes)
    {
    }
}
