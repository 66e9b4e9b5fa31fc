namespace PrivacyRegister.Register.Rights;

/// <summary>
/// A recipient line as one version of an activity had it: from the day of that version until the next, or without days where
/// only a retired version has it.
/// </summary>
internal sealed record SharingSpell(ProcessingActivity Activity, Recipient Line, NotifiedStanding Standing, DateOnly? From, DateOnly? Until)
{
    /// <summary>Every line of every version that names one of the categories, or does not say which data while its activity may have them.</summary>
    public static IEnumerable<SharingSpell> Of(RegisterPast past, long upTo, HashSet<Guid> meaning, Guid? subjects)
    {
        foreach (var (_, versions) in past.Of(RecordType.ProcessingActivity, upTo))
        {
            var everEstablished = versions.Any(version => version.Record is { IsEstablished: true });
            var everProposed = versions.Any(version => version.Record is { Status: RecordStatus.Proposed });
            for (var position = 0; position < versions.Count; position++)
            {
                if (versions[position].Record is not ProcessingActivity activity)
                {
                    continue;
                }

                var isLast = position == versions.Count - 1;
                foreach (var line in activity.Recipients.Where(line => Gives(activity, line, meaning, subjects)))
                {
                    yield return activity.Status switch
                    {
                        RecordStatus.Established => new SharingSpell(activity, line, isLast ? NotifiedStanding.Current : NotifiedStanding.Former, versions[position].Day, isLast ? null : versions[position + 1].Day),
                        RecordStatus.Proposed => new SharingSpell(activity, line, NotifiedStanding.Proposed, versions[position].Day, isLast ? null : versions[position + 1].Day),
                        // A proposal that was put aside was never processing; anything else that is retired was.
                        _ when everProposed && !everEstablished => new SharingSpell(activity, line, NotifiedStanding.Proposed, null, versions[position].Day),
                        // What an established version said has its own days; only what no other version has is without.
                        _ => new SharingSpell(activity, line, NotifiedStanding.Former, everEstablished ? FirstEstablished(versions) : null, versions[position].Day),
                    };
                }
            }
        }
    }

    /// <summary>The same for who is no member any more: no longer current.</summary>
    public SharingSpell Ended() => Standing == NotifiedStanding.Current ? this with { Standing = NotifiedStanding.Former } : this;

    private static DateOnly FirstEstablished(IReadOnlyList<RecordVersion> versions) => versions.First(version => version.Record is { IsEstablished: true }).Day;

    private static bool Gives(ProcessingActivity activity, Recipient line, HashSet<Guid> meaning, Guid? subjects)
    {
        var about = activity.Data.Where(datum => meaning.Contains(datum.DataCategoryId)).ToArray();
        var named = line.DataCategoryIds.Count == 0
            // Nobody said which data: any the activity has, and all where it says nothing of its data either.
            ? activity.Data.Count == 0 || about.Length > 0
            : line.DataCategoryIds.Any(meaning.Contains);
        // What the line names and the activity does not record may be about anybody the activity is about.
        var isUnrecorded = line.DataCategoryIds.Any(id => meaning.Contains(id) && activity.Data.All(datum => datum.DataCategoryId != id));
        return named && (subjects is not { } category || MayBeAbout(activity, about, category) || (isUnrecorded && MayBeAbout(activity, [], category)));
    }

    // An activity, or a datum of it, that names no data subjects may be about anybody.
    private static bool MayBeAbout(ProcessingActivity activity, ActivityData[] about, Guid category) => about.Length == 0
        ? activity.DataSubjectCategoryIds.Count == 0 || activity.DataSubjectCategoryIds.Contains(category)
        : about.Any(datum => datum.DataSubjectCategoryIds.Count == 0
            ? activity.DataSubjectCategoryIds.Count == 0 || activity.DataSubjectCategoryIds.Contains(category)
            : datum.DataSubjectCategoryIds.Contains(category));
}
