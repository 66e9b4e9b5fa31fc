using System.Text;
using PrivacyRegister.Exports;
using PrivacyRegister.Http;
using PrivacyRegister.Register;
using PrivacyRegister.Sentences;

namespace PrivacyRegister.Rights;

/// <summary>What was done with the data at the request of the person they are about (arts 16–18 GDPR).</summary>
public enum NotifiedRight { Rectification, Erasure, Restriction }

/// <summary>
/// A letter to each party on the list, ready to send but for what stands in brackets. Nothing of the person the request is
/// from is in it: the register knows nothing of anybody, and who it is about is told over a safe way.
/// </summary>
internal static class NotificationLetters
{
    private static readonly string Line = new('-', 72);

    public static string Write(NotificationListResponse list, NotifiedRight right, string language)
    {
        var text = new StringBuilder();
        Add("cover.title." + ApiJson.Name(right));
        Add("cover.about", ("day", list.On), ("data", list.DataCategories.Select(category => OneLine(category.Name)).ToArray()), ("group", Group()));
        Add("cover.use");
        foreach (var remark in list.Remarks)
        {
            text.Append(OneLine(remark)).Append('\n');
        }

        text.Append('\n').Append(Say(list.Parties.Count == 0 ? "cover.nobody" : "cover.recipients", ("count", list.Parties.Count))).Append('\n');
        for (var number = 1; number <= list.Parties.Count; number++)
        {
            var party = list.Parties[number - 1];
            text.Append(number).Append(". ").Append(Addressee(party)).Append(" – ").Append(OneLine(party.Period)).Append('\n');
            foreach (var remark in party.Remarks)
            {
                text.Append("   ! ").Append(OneLine(remark)).Append('\n');
            }
        }

        for (var number = 1; number <= list.Parties.Count; number++)
        {
            text.Append('\n').Append(Line).Append('\n').Append(Say("number", ("number", number), ("count", list.Parties.Count))).Append("\n\n");
            Letter(list.Parties[number - 1]);
        }

        return text.ToString();

        void Letter(NotificationParty party)
        {
            text.Append(Say("to", ("party", Addressee(party)))).Append('\n');
            text.Append(Say("attention", ("contact", party.Contact is { } contact
                ? OneLine(ExportContext.Parts(", ", contact.Name, contact.Function, contact.Email, contact.Phone))
                : Say("attention.unknown")))).Append('\n');
            text.Append(Say("subject." + ApiJson.Name(right))).Append("\n\n");
            Add("salutation");
            Add("had", ("organisations", Us(party)), ("group", Group()), ("data", Data(party)));
            if (party.Agreements.Count > 0)
            {
                Add("agreements", ("agreements", party.Agreements.Select(agreement => OneLine($"{agreement.Reference}, {agreement.Title}")).ToArray()));
            }

            if (party.Statutes.Count > 0)
            {
                Add("statutes", ("statutes", party.Statutes.Select(OneLine).ToArray()));
            }

            Add("what." + ApiJson.Name(right));
            Add("who");
            Add(party.SubProcessors.Count > 0 ? "passOn.named" : "passOn", ("parties", party.SubProcessors.Select(OneLine).ToArray()));
            Add("answer");
            Add("law");
            text.Append(Say("closing", ("organisations", Us(party)))).Append('\n');
        }

        void Add(string key, params (string, object?)[] arguments) => text.Append(Say(key, arguments)).Append("\n\n");

        string Say(string key, params (string, object?)[] arguments) => SentenceBook.Render(new Sentence("rights.letter." + key, arguments), language);

        object Us(NotificationParty party) => party.Organisations.Count > 0 ? party.Organisations.Select(OneLine).ToArray() : new Sentence("rights.letter.us");

        object Group() => list.DataSubjectCategory is { } subjects ? SubjectWords.Within(subjects.Name) : new Sentence("rights.letter.anybody");

        string Addressee(NotificationParty party) => party.Through.Count == 0 ? OneLine(party.Name) : Say("through", ("party", OneLine(party.Name)), ("partnerships", party.Through.Select(OneLine).ToArray()));

        // Where no line says which data, it may have been any of those asked for.
        string Data(NotificationParty party) => SubjectWords.List((party.Data.Count > 0 ? party.Data : list.DataCategories.Select(category => category.Name)).Select(OneLine), language);
    }

    /// <summary>A name with a line break in it must not begin a line of its own in a letter.</summary>
    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
