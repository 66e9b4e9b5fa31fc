using PrivacyRegister.Register.Sharing;

namespace PrivacyRegister.Register.Rights;

/// <summary>Whether a party gets the data: now, formerly, or only by a proposal nobody ever established.</summary>
public enum NotifiedStanding { Current, Former, Proposed }

/// <summary>An activity whose lines give a party the data, or gave them, as it was last named.</summary>
public sealed record NotifiedActivity(Guid Id, string Code, string Name, NotifiedStanding Standing);

/// <summary>An agreement the data go or went under; <paramref name="InForce"/>: on the day asked. The sub-processors of every version that carried them: each may still have a copy.</summary>
public sealed record NotifiedAgreement(Agreement Agreement, bool InForce, IReadOnlyList<Guid> SubProcessorsEver);

/// <summary>A party to tell of a correction, erasure or restriction (art. 19 GDPR).</summary>
public sealed record PartyToNotify
{
    /// <summary>As it was last known, deleted or not.</summary>
    public required Party Party { get; init; }

    /// <summary>The partnerships through which it gets the data; none = from us directly.</summary>
    public required IReadOnlyList<Party> Through { get; init; }
    public required NotifiedStanding Standing { get; init; }

    /// <summary>The first and last day the register says so, in Europe/Amsterdam; absent until = still, absent from = before the register knew.</summary>
    public DateOnly? From { get; init; }
    public DateOnly? Until { get; init; }
    public required IReadOnlyList<RecipientRole> Roles { get; init; }

    /// <summary>Which of the data asked for, by the lines.</summary>
    public required IReadOnlyList<DataCategory> Data { get; init; }

    /// <summary>A line that does not say which data, on an activity that may have them.</summary>
    public required bool DataUnknown { get; init; }
    public required IReadOnlyList<NotifiedActivity> Activities { get; init; }

    /// <summary>Our organisations whose activities those are.</summary>
    public required IReadOnlyList<Guid> OrganisationIds { get; init; }

    /// <summary>In force on the day asked, or at the time.</summary>
    public required IReadOnlyList<NotifiedAgreement> Agreements { get; init; }
    public required IReadOnlyList<Statute> Statutes { get; init; }

    /// <summary>Those the party passes the notification on to (art. 28(4)).</summary>
    public required IReadOnlyList<Party> SubProcessors { get; init; }

    /// <summary>A group, or a partnership without members: who to write to is not recorded.</summary>
    public required bool IsUnnamed { get; init; }

    /// <summary>Retired or deleted in the register; it may still hold the data.</summary>
    public required bool IsGone { get; init; }
}

/// <summary>
/// Everybody who gets given data by the register, or got them by any version of it, deleted and retired ones too (art. 19
/// GDPR; policy ch. 6). Where the register is unsure, the party is in: a letter too many is better than one too few. Pure.
/// </summary>
public sealed record NotificationList
{
    /// <summary>By standing, then by name.</summary>
    public required IReadOnlyList<PartyToNotify> Parties { get; init; }

    /// <summary>Parties the data only come from: art. 19 speaks of recipients, so they are not told.</summary>
    public required IReadOnlyList<Party> SourcesOnly { get; init; }

    /// <param name="past">Every version of the log.</param>
    /// <param name="upTo">The last revision that counts.</param>
    /// <param name="asked">The data categories, with everything ever below them.</param>
    /// <param name="subjects">Only activities that may be about this category of data subjects; null = all.</param>
    /// <param name="on">The day agreements are judged for.</param>
    public static NotificationList Of(RegisterPast past, long upTo, IReadOnlyCollection<Guid> asked, Guid? subjects, DateOnly on)
    {
        var categories = new CategoriesEver(past, upTo);
        var meaning = categories.Meaning(asked);
        var parties = new PartiesEver(past, upTo);
        var spells = SharingSpell.Of(past, upTo, meaning, subjects).ToArray();
        var agreements = past.Of(RecordType.Agreement, upTo).ToArray();
        var notified = spells.Where(spell => spell.Line.Direction != Direction.Receive)
            .SelectMany(spell => parties.Receivers(spell.Line.PartyId).Select(receiver => (receiver.Party, receiver.Through, Spell: receiver.IsStill ? spell : spell.Ended())))
            .GroupBy(told => told.Party)
            .Select(told => Notified(told.Key, [.. told.Select(one => one.Through).OfType<Party>().Distinct()], [.. told.Select(one => one.Spell)]))
            .OrderBy(told => told.Standing).ThenBy(told => told.Party.Name, StringComparer.OrdinalIgnoreCase)
            .ToArray();
        return new NotificationList
        {
            Parties = notified,
            SourcesOnly = [.. spells.Where(spell => spell.Line.Direction == Direction.Receive)
                .Select(spell => parties.Find(spell.Line.PartyId))
                .OfType<Party>()
                .Distinct()
                .Where(party => !notified.Any(told => told.Party.Id == party.Id))
                .OrderBy(party => party.Name, StringComparer.OrdinalIgnoreCase)],
        };

        PartyToNotify Notified(Party party, IReadOnlyList<Party> through, SharingSpell[] all)
        {
            var standing = all.Min(spell => spell.Standing);
            var counted = all.Where(spell => spell.Standing == NotifiedStanding.Proposed == (standing == NotifiedStanding.Proposed)).ToArray();
            DateOnly? from = counted.All(spell => spell.From is not null) ? counted.Min(spell => spell.From) : null;
            DateOnly? until = counted.All(spell => spell.Until is not null) ? counted.Max(spell => spell.Until) : null;
            var under = Agreements([party.Id, .. through.Select(partnership => partnership.Id)], counted, from, until);
            return new PartyToNotify
            {
                Party = party,
                Through = through,
                Standing = standing,
                From = from,
                Until = until,
                Roles = [.. all.Select(spell => spell.Line.Role).OfType<RecipientRole>().Distinct().Order()],
                Data = [.. all.SelectMany(spell => spell.Line.DataCategoryIds).Where(meaning.Contains).Distinct().Select(categories.Find).OfType<DataCategory>().OrderBy(category => category.Name, StringComparer.OrdinalIgnoreCase)],
                DataUnknown = all.Any(spell => spell.Line.DataCategoryIds.Count == 0),
                Activities = [.. all.GroupBy(spell => spell.Activity.Id)
                    .Select(spellsOf => new NotifiedActivity(spellsOf.Key, spellsOf.Last().Activity.Code, spellsOf.Last().Activity.Name, spellsOf.Min(spell => spell.Standing)))
                    .OrderBy(activity => activity.Code, StringComparer.OrdinalIgnoreCase)],
                OrganisationIds = [.. all.SelectMany(spell => spell.Activity.OrganisationIds).Distinct()],
                Agreements = under,
                Statutes = [.. all.Select(spell => spell.Line.Statute).OfType<Statute>().Where(statute => statute.IsUsable).DistinctBy(statute => (statute.Law, statute.Article))],
                SubProcessors = [.. under.SelectMany(agreement => agreement.SubProcessorsEver).Select(parties.Find).OfType<Party>().Distinct()],
                IsUnnamed = parties.IsUnnamed(party),
                IsGone = party.IsRetired || parties.IsDeleted(party.Id),
            };
        }

        NotifiedAgreement[] Agreements(IReadOnlyList<Guid> sides, SharingSpell[] counted, DateOnly? from, DateOnly? until)
        {
            var purposes = counted.Select(spell => spell.Activity.PurposeId).OfType<Guid>().ToHashSet();
            return [.. agreements
                .Select(record => (record.Versions, Carrying: record.Versions.Select(version => version.Record).OfType<Agreement>().Where(agreement => Carries(agreement)).ToArray()))
                .Where(record => record.Carrying.Length > 0)
                .Select(record => new NotifiedAgreement(
                    record.Carrying[^1],
                    record.Versions[^1].Record is Agreement now && Carries(now) && sides.Any(side => AgreementForce.For(now, side, on) == AgreementState.InForce),
                    [.. record.Carrying.SelectMany(agreement => agreement.SubProcessors).Select(sub => sub.PartyId).Distinct()]))
                .OrderBy(agreement => !agreement.InForce).ThenBy(agreement => agreement.Agreement.Reference, StringComparer.OrdinalIgnoreCase)];

            bool Carries(Agreement agreement) => agreement.IsEstablished
                && agreement.Scope.Any(line => line.Direction != Direction.Receive && purposes.Contains(line.PurposeId) && (line.DataCategoryIds.Count == 0 || line.DataCategoryIds.Any(meaning.Contains)))
                && sides.Any(side => WasInForce(agreement, side, from, until ?? on));
        }
    }

    /// <summary>Whether it was in force between us and the party on any day of a period.</summary>
    private static bool WasInForce(Agreement agreement, Guid partyId, DateOnly? from, DateOnly until)
    {
        var ours = agreement.Organisations.Min(side => side.SignedOn);
        var theirs = AgreementForce.PartySigned(agreement, partyId);
        if (ours is null || theirs is null)
        {
            return false;
        }

        var first = new[] { ours, theirs, agreement.EffectiveFrom }.Max()!.Value;
        return first <= until && first.DayNumber <= AgreementForce.LastDayNumber(agreement) && !(AgreementForce.LastDayNumber(agreement) < from?.DayNumber);
    }
}
