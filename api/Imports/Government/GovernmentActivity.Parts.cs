using PrivacyRegister.Register;

namespace PrivacyRegister.Imports.Government;

/// <summary>Recipients, security, decisions and DPIA of an activity.</summary>
internal sealed partial class GovernmentActivity
{
    private static readonly string[] Denials = ["nee", "geen ", "niet "];

    private List<Recipient> Recipients(SourceActivity source, IReadOnlyList<Recipient> before, GovernmentDescription description, ImportRow row)
    {
        var lines = before.ToList();
        var used = new HashSet<int>();
        foreach (var processor in source.Processors)
        {
            if (processor.IsPerson || !IsSaid(processor.Name) || processor.Type is not null || processor.Address is not null || SourceText.Name(processor.Name!) != processor.Name)
            {
                description.Add("Verwerkers", Described(processor));
            }

            if (processor.IsPerson || !IsSaid(processor.Name))
            {
                notes.Details(processor.HasContact ? 1 : 0);
                continue;
            }

            if (Named(RecordType.Party, processor.Name!, "Verwerkers", row) is { } party)
            {
                notes.Details(processor.HasContact && image.Parties.Contains(party) ? 1 : 0);
                Line(party, line => line.Role == RecipientRole.Processor, line => line with { Role = line.Role ?? RecipientRole.Processor, Relation = line.Relation ?? RecipientRelation.WorksForUs });
            }
        }

        foreach (var receiver in source.Receivers)
        {
            if (!IsSaid(receiver) || SourceText.Name(receiver) != receiver)
            {
                description.Add("Ontvangers", receiver);
            }

            if (IsSaid(receiver) && Named(RecordType.Party, receiver, "Ontvangers", row) is { } party)
            {
                Line(party, line => line.Role != RecipientRole.Processor, line => line);
            }
        }

        Keep(Enumerable.Range(0, before.Count).Where(place => !used.Contains(place)).Select(place => image.Parties.Find(before[place].PartyId)?.Name));
        return lines;

        // Each mention has a line of its own: the one that suits it best, else one more.
        void Line(Guid party, Func<Recipient, bool> suits, Func<Recipient, Recipient> fill)
        {
            int[] open = [.. Enumerable.Range(0, lines.Count).Where(place => lines[place].PartyId == party && !used.Contains(place)).OrderBy(place => suits(lines[place]) ? 0 : 1)];
            var place = open.Length > 0 ? open[0] : lines.Count;
            if (open.Length == 0)
            {
                lines.Add(new Recipient { PartyId = party, Direction = Direction.Provide });
            }

            lines[place] = fill(lines[place]);
            used.Add(place);
        }
    }

    /// <summary>The record a name of the file is; null, and told, when a person must say which.</summary>
    private Guid? Named(RecordType type, string text, string column, ImportRow row)
    {
        var named = made.Of(type, text);
        if (named.Unknown is { } unknown)
        {
            row.Tell(new ImportProblem(column, new Sentence("import.government.choose", ("name", unknown.Text)), unknown));
        }

        return named.Id;
    }

    /// <summary>The measures, as far as they are measures: a "no" under encryption would make the register say that there is security.</summary>
    private static List<string> Measures(SourceSecurity security, GovernmentDescription description)
    {
        var measures = new List<string>();
        foreach (var (called, text) in security.Measures.Select(text => ((string?)null, (string?)text))
            .Append(("Pseudonimisering", security.Pseudonymisation))
            .Append(("Encryptie", security.Encryption)))
        {
            if (text is null)
            {
                continue;
            }

            var said = called is null ? text : $"{called}: {text}";
            if (!IsSaid(text) || Denies(text))
            {
                description.Add("Beveiliging", said);
            }
            else
            {
                measures.Add(said);
            }
        }

        description.Add("Beveiliging", [GovernmentDescription.Line(("Beveiligd volgens het bronregister", security.Any.Words)), .. security.About]);
        return measures;
    }

    private static bool Denies(string text) => Texts.Fold(text) is { } words
        && Denials.Any(no => words.StartsWith(no, StringComparison.Ordinal));

    private static ProcessingActivity Decisions(SourceActivity source, ProcessingActivity activity, GovernmentDescription description)
    {
        description.Add("Belang en gevolgen van geautomatiseerde besluiten", source.Consequences);
        description.Add("DPIA", source.AssessmentWords);
        var logic = source.Logic is { } said && IsSaid(said) ? said : null;
        description.Add("Logica van geautomatiseerde besluiten", logic is null ? source.Logic : null);
        description.Add("Geautomatiseerde besluiten", source.Automated.Said);
        bool? used = source.Automated.Yes ?? (source.Automated.MayBeYes || logic is not null ? true : null);
        if (used is { } automated)
        {
            var before = activity.AutomatedDecisions ?? new AutomatedDecisions();
            activity = activity with { AutomatedDecisions = before with { Used = automated, Logic = logic ?? before.Logic } };
        }

        return activity with
        {
            Profiling = activity.Profiling ?? (source.Profiling.Yes == true ? true : null),
            Dpia = Assessment(source, activity.Dpia),
        };
    }

    /// <summary>
    /// Needed where the file says yes to anything that makes it so, and where one was made. Never "not needed": the law's list
    /// presumes the need for much that the file does not ask. The day is not in the file, so that the findings ask for it.
    /// </summary>
    private static ImpactAssessment? Assessment(SourceActivity source, ImpactAssessment? before)
    {
        if (source.AssessmentWords.Count == 0)
        {
            return before;
        }

        var assessment = before ?? new ImpactAssessment { Reason = "Volgens het bronregister: " + string.Join("; ", source.AssessmentWords) };
        return source.NeedsAssessment && assessment.Need == ImpactAssessmentNeed.NotAssessed ? assessment with { Need = ImpactAssessmentNeed.Needed } : assessment;
    }
}
