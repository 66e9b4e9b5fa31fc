namespace PrivacyRegister.Register.Findings;

/// <summary>
/// Everything the register lacks or gets wrong on a day: the rules F01–F43 over every record that is not retired, in one
/// pass. Pure: the same image and day always give the same findings, in the same order.
/// </summary>
public static class RegisterFindings
{
    /// <summary>One of each rule, in the order of their codes; found by their type, so that none can be forgotten here.</summary>
    internal static IReadOnlyList<FindingRule> Rules { get; } =
    [
        .. typeof(FindingRule).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(FindingRule)))
            .Select(type => (FindingRule)Activator.CreateInstance(type)!)
            .OrderBy(rule => rule.Code, StringComparer.Ordinal),
    ];

    /// <summary>The codes of all rules, such as <c>F01</c>, in order.</summary>
    public static IReadOnlyList<string> Codes { get; } = [.. Rules.Select(rule => rule.Code)];

    /// <summary>The findings on a day in Europe/Amsterdam: record by record in the order of kinds and lists, of one record by code.</summary>
    public static IReadOnlyList<Finding> Of(RegisterImage image, DateOnly on)
    {
        var notes = new FindingNotes(image, on);
        Look(image.Organisations, (rule, record) => rule.Look(record, notes));
        Look(image.DataSubjectCategories, (_, _) => { });
        Look(image.DataCategories, (_, _) => { });
        Look(image.Parties, (rule, record) => rule.Look(record, notes));
        Look(image.Purposes, (rule, record) => rule.Look(record, notes));
        Look(image.ProcessingActivities, (rule, record) => rule.Look(record, notes));
        Look(image.Agreements, (rule, record) => rule.Look(record, notes));
        Look(image.AdequacyDecisions, (_, _) => { });
        Look(image.RightsRequests, (rule, record) => rule.Look(record, notes));

        // Acceptances are not looked at: how somebody decided about a finding is no finding.
        return notes.Found;

        void Look<T>(RecordSet<T> records, Action<FindingRule, T> look) where T : RegisterRecord
        {
            foreach (var record in records.InOrder)
            {
                if (record.IsRetired)
                {
                    continue;
                }

                foreach (var rule in Rules)
                {
                    look(rule, record);
                    rule.LookAtAny(record, notes);
                }
            }
        }
    }
}
