namespace PrivacyRegister.Register.Sharing;

/// <summary>S1: the party is known, not retired, and one that can receive: no group, and a partnership with its members recorded.</summary>
internal static class PartyRule
{
    public static void Judge(Inquiry inquiry, Dossier dossier)
    {
        if (inquiry.Party is not { } party)
        {
            Unknown(inquiry, dossier);
            return;
        }

        var failed = false;
        foreach (var met in inquiry.Parties)
        {
            if (met.IsRetired)
            {
                Fail("check.s1.retired", "check.s1.retired.remedy", met, Citations.Recipient, "/status");
            }

            if (met.Kind == PartyKind.Group)
            {
                dossier.Note(CheckRule.S1, CheckOutcome.Fail, new Sentence("check.s1.group", ("party", met.Name)), Citations.NamedRecipient, party, met);
                dossier.Remedy(new Sentence("check.s1.group.remedy", ("party", met.Name)), RecordType.Party, null, "/name");
                failed = true;
            }

            if (met.Kind == PartyKind.Partnership && (met.MemberPartyIds.Count == 0 || inquiry.Members[0] == party))
            {
                Fail("check.s1.noMembers", "check.s1.noMembers.remedy", met, Citations.NamedRecipient, "/memberPartyIds");
            }
        }

        if (!failed)
        {
            dossier.Note(
                CheckRule.S1,
                CheckOutcome.Pass,
                party.Kind == PartyKind.Partnership
                    ? new Sentence("check.s1.partnership", ("party", party.Name), ("members", inquiry.Members.Select(member => member.Name)))
                    : new Sentence("check.s1.pass", ("party", party.Name)),
                Citations.Recipient,
                [party, .. inquiry.Members]);
        }

        void Fail(string message, string remedy, Party met, Sentence citation, string field)
        {
            dossier.Note(CheckRule.S1, CheckOutcome.Fail, new Sentence(message, ("party", met.Name)), citation, party, met);
            dossier.Remedy(new Sentence(remedy, ("party", met.Name)), RecordType.Party, met.Id, field);
            failed = true;
        }
    }

    private static void Unknown(Inquiry inquiry, Dossier dossier)
    {
        if (inquiry.Question.PartyName is not { } name)
        {
            dossier.Note(CheckRule.S1, CheckOutcome.Fail, new Sentence("check.s1.unknown"), Citations.Recipient);
            dossier.Remedy(new Sentence("check.s1.unknown.remedy"), RecordType.Party, null, "/name");
        }
        else if (KnownAs(inquiry.Image, name) is { } known)
        {
            dossier.Note(CheckRule.S1, CheckOutcome.Fail, new Sentence("check.s1.known", ("name", name), ("party", known.Name)), Citations.Recipient, known);
            dossier.Remedy(new Sentence("check.s1.known.remedy", ("party", known.Name)), RecordType.Party, known.Id, null);
        }
        else
        {
            dossier.Note(CheckRule.S1, CheckOutcome.Fail, new Sentence("check.s1.unknownName", ("name", name)), Citations.Recipient);
            dossier.Remedy(new Sentence("check.s1.unknownName.remedy", ("name", name)), RecordType.Party, null, "/name");
        }
    }

    private static Party? KnownAs(RegisterImage image, string name)
    {
        foreach (var party in image.Parties.Ordered)
        {
            if (!party.IsRetired && (string.Equals(party.Name, name, StringComparison.OrdinalIgnoreCase) || party.Aliases.Contains(name, StringComparer.OrdinalIgnoreCase)))
            {
                return party;
            }
        }

        return null;
    }
}
