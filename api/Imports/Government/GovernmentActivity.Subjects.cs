using PrivacyRegister.Register;

namespace PrivacyRegister.Imports.Government;

/// <summary>Whose data an activity has, and which: one line per category, whoever's it is.</summary>
internal sealed partial class GovernmentActivity
{
    private ProcessingActivity Subjects(SourceActivity source, ProcessingActivity activity, GovernmentDescription description, ImportRow row)
    {
        var mentions = new List<(Guid Category, Guid? Subject, string? Whose, SourceDatum Datum)>();
        var subjects = new List<Guid>();
        foreach (var subject in source.Subjects)
        {
            var id = GovernmentNames.IsName(subject.Name) ? Named(RecordType.DataSubjectCategory, subject.Name!, "Betrokkenen", row) : null;
            if (id is { } known)
            {
                subjects.Add(known);
            }

            var whose = subject.Name is { } name ? SourceText.OneLine(name) : null;
            description.Add("Betrokkenen", subject.Name is { } full && (id is null || SourceText.Name(full) != full) ? full : null);
            Special(subject, whose, description);
            foreach (var (kind, _) in subject.Ticked)
            {
                if (Named(RecordType.DataCategory, kind.Category, "Betrokkenen", row) is { } category)
                {
                    mentions.Add((category, id, whose, new SourceDatum()));
                }
            }

            foreach (var datum in subject.Data)
            {
                Describe(datum, whose, description);
                if (GovernmentNames.IsName(datum.Name) && Named(RecordType.DataCategory, datum.Name!, "Gegevens", row) is { } category)
                {
                    mentions.Add((category, id, whose, datum));
                }
            }
        }

        var lines = new OrderedDictionary<Guid, ActivityData>(activity.Data.Select(line => KeyValuePair.Create(line.DataCategoryId, line)));
        foreach (var mention in mentions.GroupBy(mention => mention.Category))
        {
            lines[mention.Key] = Datum([.. mention], lines.GetValueOrDefault(mention.Key), description);
        }

        Keep(activity.DataSubjectCategoryIds.Except(subjects).Select(id => image.DataSubjectCategories.Find(id)?.Name));
        Keep(activity.Data.Select(line => line.DataCategoryId).Except(mentions.Select(mention => mention.Category)).Select(id => image.DataCategories.Find(id)?.Name));
        return activity with { Data = [.. lines.Values], DataSubjectCategoryIds = [.. activity.DataSubjectCategoryIds.Union(subjects)] };
    }

    private static void Special(SourceSubject subject, string? whose, GovernmentDescription description)
    {
        var ticked = subject.Ticked.Select(one => one.Answer.Said is { } said ? $"{one.Kind.Category} ({said})" : one.Kind.Category).ToArray();
        if (ticked.Length > 0)
        {
            description.Add("Bijzondere en strafrechtelijke gegevens volgens het bronregister", GovernmentDescription.Line((whose ?? "betrokkenen", string.Join(", ", ticked))));
        }

        if (subject.NoneSpecial.Said is { } unclear || (subject.NoneSpecial.Yes == true && ticked.Length > 0))
        {
            description.Add("Bijzondere en strafrechtelijke gegevens volgens het bronregister", $"{whose ?? "betrokkenen"}: geen bijzondere gegevens: {subject.NoneSpecial.Words}");
        }
    }

    /// <summary>What a line of data has no place for.</summary>
    private static void Describe(SourceDatum datum, string? whose, GovernmentDescription description)
    {
        var named = GovernmentNames.IsName(datum.Name);
        var whole = named && SourceText.Name(datum.Name!) == datum.Name;
        var facts = new List<(string?, string?)>
        {
            ("verzameldoel", datum.Goal),
            ("afkomstig van betrokkene", datum.FromSubject.Said),
            ("verplicht", datum.Required.Said),
        };
        if (!named)
        {
            facts.AddRange([
                ("bewaartermijn", datum.Retention),
                ("afkomstig van betrokkene", datum.FromSubject.Yes is null ? null : datum.FromSubject.Words),
                ("bron", datum.Source),
                ("verplicht", datum.Required.Yes is null ? null : datum.Required.Words),
                ("gevolgen", datum.Consequence)]);
        }

        if (!whole || facts.Any(fact => fact.Item2 is not null))
        {
            description.Add("Gegevens", GovernmentDescription.Line([(whose, datum.Name), .. facts]));
        }
    }

    private static ActivityData Datum(IReadOnlyList<(Guid Category, Guid? Subject, string? Whose, SourceDatum Datum)> mentions, ActivityData? before, GovernmentDescription description)
    {
        var line = before ?? new ActivityData { DataCategoryId = mentions[0].Category };
        var whole = mentions.Where(mention => mention.Subject is null).Any() || before is { DataSubjectCategoryIds.Count: 0 };
        var required = mentions.Select(mention => mention.Datum.Required.Yes).Distinct().ToArray();
        if (required.Length > 1)
        {
            description.Add("Gegevens verplicht of niet", mentions.Select(mention => GovernmentDescription.Line((mention.Whose, mention.Datum.Name), ("verplicht", mention.Datum.Required.Words))));
        }

        var from = mentions.Select(mention => mention.Datum.FromSubject.Yes).Distinct().ToArray();
        return line with
        {
            // None listed is everybody's: said of somebody who is not named, it is said of all.
            DataSubjectCategoryIds = whole ? [] : [.. line.DataSubjectCategoryIds.Union(mentions.Select(mention => mention.Subject!.Value))],
            FromDataSubject = from.Contains(false) ? false : from is [true] ? true : line.FromDataSubject,
            SourceDescription = Together(mention => mention.Source) ?? line.SourceDescription,
            Required = required is [{ } one] ? one : line.Required,
            ConsequenceOfNotProviding = Together(mention => mention.Consequence) ?? line.ConsequenceOfNotProviding,
            Retention = RetentionOf(line.Retention),
        };

        string? Together(Func<SourceDatum, string?> fact)
        {
            string[] said = [.. mentions.Select(mention => fact(mention.Datum)).OfType<string>().Distinct()];
            return said.Length switch
            {
                0 => null,
                1 => said[0],
                _ => string.Join("\n", mentions.Where(mention => fact(mention.Datum) is not null).Select(mention => GovernmentDescription.Line((mention.Whose, fact(mention.Datum)))).Distinct()),
            };
        }

        Retention? RetentionOf(Retention? now)
        {
            if (Together(mention => mention.Retention) is not { } text)
            {
                return now;
            }

            // Terms that differ by whose data they are make no one rule.
            var one = mentions.Select(mention => mention.Datum.Retention).OfType<string>().Distinct().Count() == 1;
            var rule = one ? GovernmentRetention.Of(text) : new Retention { Basis = text };
            return rule with { Afterwards = now?.Afterwards };
        }
    }
}
