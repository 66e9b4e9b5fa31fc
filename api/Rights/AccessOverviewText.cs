using PrivacyRegister.Register;
using PrivacyRegister.Sentences;

namespace PrivacyRegister.Rights;

/// <summary>The access overview as a text to read and to send.</summary>
internal static class AccessOverviewText
{
    public static PlainText Of(AccessOverviewResponse overview, string language)
    {
        return new PlainText(overview.Title, language,
        [
            .. overview.Completeness.Select(sentence => new TextParagraph(sentence)),
            .. overview.Introduction.Select(sentence => new TextParagraph(sentence)),
            Chapter("who"),
            .. overview.Controllers.SelectMany<RightsController, TextPart>(controller => [new TextHeading(3, controller.Name), new TextItems(controller.Contact)]),
            .. overview.Activities.Count == 0 ? Enumerable.Empty<TextPart>() : [Chapter("what"), .. overview.Activities.SelectMany(Activity)],
            .. overview.AutomatedDecisions.Count == 0 ? Enumerable.Empty<TextPart>() : [Chapter("automated"), .. overview.AutomatedDecisions.Select(sentence => new TextParagraph(sentence))],
            Chapter("rights"),
            new TextTerms([.. overview.Rights.Select(right => ($"{right.Name} ({right.Article})", Right(right)))]),
            Chapter("restrictions"),
            .. overview.Restrictions.Count == 0
                ? [new TextParagraph(Say("page.noRestrictions"))]
                : new TextPart[] { new TextParagraph(Say("page.restrictionsIntro")), new TextItems([.. overview.Restrictions.Select(Restriction)]) },
            Chapter("howTo"),
            .. overview.HowTo.Select(sentence => new TextParagraph(sentence)),
            Chapter("complaint"),
            .. overview.Complaint.Select(sentence => new TextParagraph(sentence)),
        ]);

        string Say(string key, params (string, object?)[] arguments) => SentenceBook.Render(new Sentence("rights." + key, arguments), language);

        TextHeading Chapter(string key) => new(2, Say("page." + key));

        string Right(SubjectRight right) => right.Activities.Count == 0 ? right.Text : $"{right.Text} {Say("page.usefulFor", ("activities", right.Activities.Select(SubjectWords.Bare).ToArray()))}";

        string Restriction(AccessRestriction restriction) => Say(
            "page.restriction",
            ("data", restriction.Data),
            ("activity", SubjectWords.Bare(restriction.Activity)),
            ("necessity", SubjectWords.Bare(restriction.Necessity) + "."),
            ("provision", SubjectWords.Bare(restriction.Provision)));

        IEnumerable<TextPart> Activity(AccessActivity activity)
        {
            yield return new TextHeading(3, activity.Name, activity.Status == RecordStatus.Proposed ? Say("page.proposal") : null);
            if (activity.Description is { } description)
            {
                yield return new TextParagraph(description);
            }

            if (activity.Capacity is { } capacity)
            {
                yield return new TextParagraph(capacity);
            }

            yield return new TextTerms(
            [
                (Say("page.purpose"), activity.Purpose),
                .. activity.Grounds.Select(ground => (
                    Say("page.why") + (ground.Name.Length > 0 ? $": {SubjectWords.Within(ground.Name)} ({ground.Label})" : ""),
                    ground.Text)),
            ]);
            foreach (var sentence in activity.ProtectedData)
            {
                yield return new TextParagraph(sentence);
            }

            yield return activity.Data.Count == 0 ? new TextParagraph(Say("page.noData")) : new TextTable(
                Say("page.data"),
                [Say("page.datum"), Say("page.source"), Say("page.required"), Say("page.retention")],
                // Data of which the same is said share a row: ten times the same sentence is read by nobody.
                [.. activity.Data.GroupBy(datum => (datum.Source, datum.Required, datum.Retention))
                    .Select(same => new[] { SubjectWords.List(same.Select(datum => datum.Name), language), same.Key.Source, same.Key.Required, same.Key.Retention })]);
            yield return activity.Recipients.Count == 0 ? new TextParagraph(Say("page.noRecipients")) : new TextTable(
                Say("page.recipients"),
                [Say("page.recipient"), Say("page.role"), Say("page.country"), Say("page.recipientData")],
                [.. activity.Recipients.Select(recipient => new[]
                {
                    recipient.Name,
                    string.Join(' ', recipient.Remarks.Prepend(recipient.Role)),
                    recipient.Country,
                    recipient.Data,
                })]);
            if (activity.InternalRecipients.Count > 0)
            {
                yield return new TextParagraph(Say("page.internal", ("recipients", activity.InternalRecipients.Select(SubjectWords.Bare).ToArray())));
            }
        }
    }
}
