using PrivacyRegister.Register.Findings;
using PrivacyRegister.Register.Sharing;

namespace PrivacyRegister.Register.Rights;

/// <summary>
/// A recipient by name (CJEU C-154/21), <c>Activity.Recipients[Position]</c>: a partnership with its members, and the
/// sub-processors of the agreements the line rests on.
/// </summary>
public sealed record SubjectRecipient
{
    public required int Position { get; init; }
    public required Recipient Line { get; init; }
    public required Party Party { get; init; }

    /// <summary>The organisations behind a partnership, and behind partnerships in it.</summary>
    public required IReadOnlyList<Party> Members { get; init; }

    /// <summary>A group, a partnership without members, or one with either among them: somebody who gets the data is not named.</summary>
    public required bool HasUnnamed { get; init; }

    /// <summary>Which of the data; none = nobody assessed it.</summary>
    public required IReadOnlyList<DataCategory> Data { get; init; }
    public required IReadOnlyList<Party> SubProcessors { get; init; }

    /// <summary>A processor without an agreement in force: whom it passes the data on to stands nowhere.</summary>
    public required bool HasUnknownSubProcessors { get; init; }

    /// <summary>Receivers outside the EEA, or in no known country.</summary>
    public required IReadOnlyList<SubjectTransfer> Transfers { get; init; }

    internal static SubjectRecipient Of(RegisterImage image, JudgedLine line, HashSet<Guid> ofOthers, IReadOnlyList<DataCategory> own, DateOnly on)
    {
        var named = NamedReceivers.Of(image, line.Party);
        var receivers = line.Sides.SelectMany(side => side.Receivers).ToArray();
        Party[] subProcessors = [.. receivers.Where(receiver => receiver.IsSubProcessor).Select(receiver => receiver.Receiver).Distinct()];
        DataCategory[] direct = [.. line.Line.DataCategoryIds.Where(id => !ofOthers.Contains(id)).Select(id => image.DataCategories.Find(id)).OfType<DataCategory>()];
        return new SubjectRecipient
        {
            Position = line.At.Position,
            Line = line.Line,
            Party = line.Party,
            Members = line.Party.Kind == PartyKind.Partnership ? named.Parties : [],
            HasUnnamed = named.HasUnnamed,
            Data = direct.Length > 0 ? direct : [.. own.Where(datum => CategoryTree.Names(image, line.Line.DataCategoryIds, datum))],
            SubProcessors = subProcessors,
            HasUnknownSubProcessors = line.Line.Role is null or RecipientRole.Processor && receivers.Any(receiver => !receiver.IsSubProcessor && receiver.Agreement is null),
            Transfers = [.. named.Parties.DefaultIfEmpty(line.Party).Concat(subProcessors).Distinct()
                .Select(party => receivers.Where(receiver => receiver.Receiver.Id == party.Id).Select(receiver => receiver.Agreement).DefaultIfEmpty(null)
                    // What carries one organisation's transfer carries no other's: the worst is what is said.
                    .Select(agreement => SubjectTransfer.Of(image, party, agreement, on))
                    .MaxBy(transfer => transfer?.Standing))
                .OfType<SubjectTransfer>()],
        };
    }
}

/// <summary>The organisations behind a party.</summary>
internal sealed record NamedReceivers(IReadOnlyList<Party> Parties, bool HasUnnamed)
{
    /// <summary>The party itself, of a partnership its members down to organisations; a group, and a partnership nobody recorded members of, names nobody.</summary>
    public static NamedReceivers Of(RegisterImage image, Party party)
    {
        List<Party> met = [party];
        var unnamed = false;
        for (var next = 0; next < met.Count; next++)
        {
            var members = met[next].Kind == PartyKind.Partnership ? met[next].MemberPartyIds.Select(id => image.Parties.Find(id)).OfType<Party>().ToArray() : [];
            unnamed |= met[next].Kind == PartyKind.Group || (met[next].Kind == PartyKind.Partnership && members.Length == 0);
            met.AddRange(members.Except(met));
        }

        return new NamedReceivers([.. met.Where(receiver => receiver.Kind is not (PartyKind.Partnership or PartyKind.Group))], unnamed);
    }
}

/// <summary>What carries data outside the EEA (chapter V GDPR), the worst last.</summary>
public enum TransferStanding { CountryUnknown, Adequate, Safeguarded, Derogation, None }

/// <summary>A receiver outside the EEA or in no known country, and what carries the transfer on a day.</summary>
public sealed record SubjectTransfer(Party Receiver, TransferStanding Standing, TransferSafeguard? Safeguard)
{
    /// <summary>Null for who is in the EEA: that is no transfer.</summary>
    internal static SubjectTransfer? Of(RegisterImage image, Party receiver, Agreement? agreement, DateOnly on)
    {
        if (receiver.Country is not { } country)
        {
            return new SubjectTransfer(receiver, TransferStanding.CountryUnknown, null);
        }

        if (EuropeanEconomicArea.Members.Contains(country))
        {
            return null;
        }

        if (TransferRule.Adequacy(image, on, receiver, country) is not null)
        {
            return new SubjectTransfer(receiver, TransferStanding.Adequate, null);
        }

        var safeguard = agreement?.TransferSafeguards
            .Where(safeguard => safeguard.Country == country && safeguard.Mechanism is not null)
            .OrderBy(safeguard => safeguard.Mechanism == TransferMechanism.Derogation)
            .FirstOrDefault();
        return new SubjectTransfer(receiver, safeguard?.Mechanism switch
        {
            null => TransferStanding.None,
            TransferMechanism.Derogation => TransferStanding.Derogation,
            _ => TransferStanding.Safeguarded,
        }, safeguard);
    }
}
