namespace PrivacyRegister.Register.Findings;

/// <summary>What the rules look with, and what they find. One for a whole register on a day in Europe/Amsterdam.</summary>
internal sealed class FindingNotes(RegisterImage image, DateOnly on)
{
    private readonly List<Finding> found = [];
    private (ProcessingActivity? Of, IReadOnlyList<JudgedLine> Lines) judged = (null, []);

    public RegisterImage Image => image;
    public DateOnly On => on;
    public IReadOnlyList<Finding> Found => found;

    /// <summary>The recipient lines of an activity as the check judges them, kept for all rules while they look at that activity.</summary>
    public IReadOnlyList<JudgedLine> Lines(ProcessingActivity activity)
    {
        if (!ReferenceEquals(judged.Of, activity))
        {
            judged = (activity, JudgedLine.Of(image, activity, on));
        }

        return judged.Lines;
    }

    /// <summary>
    /// Notes a finding. Its sentences are <c>{rule.Key}.{words}</c> and <c>{rule.Key}.{words}.remedy</c>, both with these
    /// arguments; its basis is <c>{rule.Key}.basis</c>.
    /// </summary>
    public void Note(FindingRule rule, FindingSeverity severity, RegisterRecord record, string? field, string words, params (string Name, object? Value)[] named) =>
        found.Add(new Finding
        {
            Code = rule.Code,
            Severity = severity,
            Record = record,
            Field = field,
            Message = new Sentence($"{rule.Key}.{words}", named),
            Basis = new Sentence($"{rule.Key}.basis"),
            Remedy = new Sentence($"{rule.Key}.{words}.remedy", named),
        });
}
