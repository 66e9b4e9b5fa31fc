namespace PrivacyRegister.Register.Findings;

/// <summary>What the rules look with, and what they find. One for a whole register on a day in Europe/Amsterdam.</summary>
internal sealed class FindingNotes(RegisterImage image, DateOnly on)
{
    private readonly List<Finding> found = [];

    public RegisterImage Image => image;
    public DateOnly On => on;
    public IReadOnlyList<Finding> Found => found;

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
