using PrivacyRegister.Exports;
using PrivacyRegister.Register;
using PrivacyRegister.Register.Rights;

namespace PrivacyRegister.Rights;

/// <summary>What arts 13 and 14 GDPR ask to be told, part by part.</summary>
internal static class StatementSections
{
    public static IEnumerable<StatementSection> Of(SubjectWords words, SubjectProcessing about, string group)
    {
        var lines = about.Activities.SelectMany(of => of.Data.Select(datum => (of.Activity, Datum: datum))).ToArray();
        var recipients = about.Activities.SelectMany(of => of.Recipients.Select(recipient => (of.Activity, Recipient: recipient))).ToArray();
        yield return Section("who", [words.Say("statement.who", ("group", group))],
            about.Controllers().Select(words.Controller).SelectMany(controller => controller.Contact.Prepend(controller.Name)));
        yield return Section("purposes", [words.Say("statement.purposes")], OrPlaceholder(about.Activities.Select(Purpose), "uses"));
        yield return Section("data", [words.Say("statement.data")], OrPlaceholder(lines.Select(line => words.Name(line.Datum.Category)).Distinct(StringComparer.OrdinalIgnoreCase), "data"));
        yield return Section("source", [words.Say("statement.source")], OrPlaceholder(Same(lines.Select(line => (words.Name(line.Datum.Category), words.Source(line.Activity, line.Datum)))), "source"));
        yield return Section("required", [words.Say("statement.required")], OrPlaceholder(Same(lines.Select(line => (words.Name(line.Datum.Category), words.Required(line.Activity, line.Datum)))), "required"));
        yield return Section("recipients", OrPlaceholder(Recipients(), "recipientsAtAll"), recipients
            .GroupBy(at => at.Recipient.Party.Name)
            .Select(same => string.Join(' ', same
                .SelectMany(at => words.Remarks(at.Activity, at.Recipient).Where(remark => !IsTransfer(at, remark)).Prepend(words.Role(at.Activity, at.Recipient)))
                .Distinct()
                .Prepend(same.Key + "."))));
        string[] transfers = [.. recipients.SelectMany(Transfers).Distinct()];
        var allNamed = about.Activities.Count > 0 && about.Activities.All(of => of.Recipients.Count > 0)
            && !recipients.Any(at => at.Recipient.HasUnnamed || at.Recipient.HasUnknownSubProcessors);
        yield return Section("transfers", [transfers.Length > 0 ? words.Say("statement.transfers") : allNamed ? words.Say("statement.transfers.none") : Placeholder("transfersAtAll")], transfers);
        yield return Section("retention", [words.Say("statement.retention")], OrPlaceholder(Same(lines.Select(line => (words.Name(line.Datum.Category), words.Retention(line.Activity, line.Datum)))), "retention"));
        yield return Section("automated", OrPlaceholder(words.AutomatedDecisions(about), "automated"), []);
        yield return Section("rights", [words.Say("statement.rights"), .. words.HowTo()], words.Rights(about).Select(right => $"{right.Name} ({right.Article}). {right.Text}"));
        yield return Section("complaint", words.Complaint(), []);

        StatementSection Section(string key, IEnumerable<string> paragraphs, IEnumerable<string> items) =>
            new(key, words.Say($"statement.{key}.basis"), words.Say($"statement.{key}.title"), [.. paragraphs], [.. items]);

        // Without a line nobody knows whether nobody receives the data: only people can say so.
        IEnumerable<string> Recipients() =>
        [
            .. recipients.Length > 0 ? [words.Say("statement.recipients")] : Array.Empty<string>(),
            .. about.Activities.Where(of => of.Recipients.Count == 0).Select(of => words.Unknown(of.Activity, "/recipients", "recipientsAtAll")).Distinct(),
        ];

        string Placeholder(string key) => words.Say("placeholder", ("fact", words.Say("missing." + key)));

        string Purpose(SubjectActivity of) => ExportContext.Parts(
            " ",
            SubjectWords.Bare(of.Activity.Name) + (of.Activity.IsEstablished ? "." : $" ({words.Say("page.proposal")})."),
            words.Capacity(of.Activity),
            ExportContext.Parts(" ", of.Activity.Grounds.Count == 0
                ? [words.Unknown(of.Activity, "/grounds", "ground")]
                : of.Activity.Grounds.Select((_, position) => words.Ground(of.Activity, position)).Select(ground => $"{ground.Text} ({ground.Label})")),
            ExportContext.Parts(" ", words.ProtectedData(of)));

        IEnumerable<string> OrPlaceholder(IEnumerable<string> items, string key) =>
            items.ToArray() is { Length: > 0 } some ? some : [Placeholder(key)];

        bool IsTransfer((ProcessingActivity Activity, SubjectRecipient Recipient) at, string remark) => Transfers(at).Contains(remark);

        IEnumerable<string> Transfers((ProcessingActivity Activity, SubjectRecipient Recipient) at) => at.Recipient.Transfers.Select(transfer => words.Transfer(at.Activity, at.Recipient, transfer));
    }

    /// <summary>"Naam, adres en BSN: van jou." – data of which the same is said, together.</summary>
    private static IEnumerable<string> Same(IEnumerable<(string Name, string Text)> lines) => lines
        .GroupBy(line => line.Text, line => line.Name)
        .Select(same => $"{string.Join(", ", same.Distinct(StringComparer.OrdinalIgnoreCase).Select((name, position) => position == 0 ? name : SubjectWords.Within(name)))}: {Lower(same.Key)}");

    // After the colon; a placeholder keeps its bracket.
    private static string Lower(string text) => text.Length > 1 && char.IsUpper(text[0]) && char.IsLower(text[1]) ? char.ToLowerInvariant(text[0]) + text[1..] : text;
}
