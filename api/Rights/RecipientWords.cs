using PrivacyRegister.Exports;
using PrivacyRegister.Http;
using PrivacyRegister.Register;
using PrivacyRegister.Register.Rights;
using PrivacyRegister.Sentences;

namespace PrivacyRegister.Rights;

/// <summary>What is said of those who get data: who they are, what they may do with them, where they are and what guards the way there.</summary>
internal static class RecipientWords
{
    public static AccessRecipient Recipient(this SubjectWords words, ProcessingActivity activity, SubjectRecipient recipient) => new(
        recipient.Party.Id,
        recipient.Party.Name,
        words.Role(activity, recipient),
        words.Country(recipient.Party),
        recipient.Data.Count == 0
            ? SubjectWords.Capital(words.Unknown(activity, $"/recipients/{recipient.Position}/dataCategoryIds", "recipientData"))
            : words.List(recipient.Data.Select(words.Name)),
        [.. words.Remarks(activity, recipient)]);

    /// <summary>What a country is called in the language of the text.</summary>
    public static string CountryName(string code, string language) => SentenceBook.Render(new Sentence("country." + code), language);

    public static string Role(this SubjectWords words, ProcessingActivity activity, SubjectRecipient recipient) => recipient.Line.Role is { } role
        ? words.Say("role." + ApiJson.Name(role))
        : SubjectWords.Capital(words.Unknown(activity, $"/recipients/{recipient.Position}/role", "role"));

    public static string Country(this SubjectWords words, Party party) => party.Country is { } country
        ? CountryName(country, words.At.Language)
        : SubjectWords.Capital(words.Unknown(party, "/country", "country"));

    public static IEnumerable<string> Remarks(this SubjectWords words, ProcessingActivity activity, SubjectRecipient recipient)
    {
        var party = recipient.Party;
        if (recipient.Members.Count > 0)
        {
            yield return words.Say("recipient.members", ("members", recipient.Members.Select(member => member.Name).ToArray()));
        }

        if (recipient.HasUnnamed)
        {
            yield return party.Kind == PartyKind.Group
                ? words.Say("recipient.group", ("members", words.Unknown(party, "/kind", "groupMembers")))
                : words.Say("recipient.partnership", ("members", words.Unknown(party, "/memberPartyIds", "members")));
        }

        if (recipient.Line.Statute is { IsUsable: true } statute)
        {
            yield return words.Say("recipient.statute", ("statute", SubjectWords.Statute(statute)));
        }

        if (recipient.Line.Direction == Direction.Both)
        {
            yield return words.Say("recipient.both");
        }

        if (recipient.SubProcessors.Count > 0)
        {
            yield return words.Say("recipient.subProcessors", ("parties", recipient.SubProcessors.Select(sub => sub.Name).ToArray()));
        }

        foreach (var transfer in recipient.Transfers)
        {
            yield return words.Transfer(activity, recipient, transfer);
        }
    }

    public static string Transfer(this SubjectWords words, ProcessingActivity activity, SubjectRecipient recipient, SubjectTransfer transfer)
    {
        var receiver = transfer.Receiver;
        if (receiver.Country is not { } country)
        {
            return words.Say("transfer.countryUnknown", ("party", receiver.Name), ("country", words.Unknown(receiver, "/country", "country")));
        }

        (string, object?)[] named = [("party", receiver.Name), ("country", CountryName(country, words.At.Language))];
        return transfer.Standing switch
        {
            TransferStanding.Adequate => words.Say("transfer.adequate", named),
            TransferStanding.None => words.Say("transfer.none", [.. named, ("safeguard", words.Unknown(activity, $"/recipients/{recipient.Position}", "safeguard"))]),
            TransferStanding.Derogation => words.Say("transfer.derogation", named),
            _ => words.Say("transfer.safeguarded", [.. named, ("mechanism", ExportContext.Parts(", ", words.At.Text(transfer.Safeguard!.Mechanism), transfer.Safeguard.Reference))]),
        };
    }
}
