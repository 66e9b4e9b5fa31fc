namespace PrivacyRegister.Register.Rights;

/// <summary>Parties as they were last known, with whoever was ever a member of a partnership.</summary>
internal sealed class PartiesEver
{
    private readonly Dictionary<Guid, Party> known = [];
    private readonly Dictionary<Guid, HashSet<Guid>> members = [];
    private readonly HashSet<Guid> deleted = [];

    public PartiesEver(RegisterPast past, long upTo)
    {
        foreach (var (id, versions) in past.Of(RecordType.Party, upTo))
        {
            foreach (var party in versions.Select(version => version.Record).OfType<Party>())
            {
                known[id] = party;
                if (party.Kind == PartyKind.Partnership)
                {
                    members.TryAdd(id, []);
                    members[id].UnionWith(party.MemberPartyIds);
                }
            }

            if (versions[^1].Record is null)
            {
                deleted.Add(id);
            }
        }
    }

    public Party? Find(Guid id) => known.GetValueOrDefault(id);

    public bool IsDeleted(Guid id) => deleted.Contains(id);

    public bool IsUnnamed(Party party) => party.Kind == PartyKind.Group || (party.Kind == PartyKind.Partnership && members.GetValueOrDefault(party.Id) is not { Count: > 0 });

    /// <summary>
    /// The party itself and, of a partnership, everybody ever in it, partnerships within it too; each through the partnership
    /// on the line, and whether it still is a member.
    /// </summary>
    public IEnumerable<(Party Party, Party? Through, bool IsStill)> Receivers(Guid partyId)
    {
        if (Find(partyId) is not { } party)
        {
            yield break;
        }

        yield return (party, null, true);
        var met = new HashSet<Guid> { partyId };
        var left = new Queue<(Guid Id, bool IsStill)>([(partyId, true)]);
        while (left.TryDequeue(out var at))
        {
            foreach (var id in members.GetValueOrDefault(at.Id) ?? [])
            {
                if (Find(id) is { } member && met.Add(id))
                {
                    var isStill = at.IsStill && known[at.Id].Kind == PartyKind.Partnership && known[at.Id].MemberPartyIds.Contains(id);
                    yield return (member, party, isStill);
                    left.Enqueue((id, isStill));
                }
            }
        }
    }
}
