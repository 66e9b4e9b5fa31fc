using MediatR;
using PrivacyRegister.Database;
using PrivacyRegister.Exports;
using PrivacyRegister.Http;
using PrivacyRegister.Register;
using PrivacyRegister.Register.Rights;
using PrivacyRegister.Sentences;

namespace PrivacyRegister.Rights;

/// <summary>Whom to tell that these data were corrected, erased or restricted, as the log up to the moment that is read knows.</summary>
public sealed record GetNotificationList(IReadOnlyList<Guid> DataCategoryIds, Guid? DataSubjectCategoryId, Moment AsOf, string Language) : IRequest<NotificationListResponse>;

internal sealed class GetNotificationListHandler(ExportSource source, KnownPast known) : IRequestHandler<GetNotificationList, NotificationListResponse>
{
    public async Task<NotificationListResponse> Handle(GetNotificationList request, CancellationToken cancellationToken)
    {
        var at = await source.Open(new ExportScope(request.AsOf, request.Language, []), cancellationToken);
        var past = await known.UpTo(new LogPlace { Revision = at.Image.Revision, Hash = at.Image.HeadHash }, cancellationToken);
        var categories = new CategoriesEver(past, at.Image.Revision);
        var subjects = at.Image.DataSubjectCategories.Find(request.DataSubjectCategoryId);
        var asked = request.DataCategoryIds.Distinct().Select(categories.Find).ToArray();
        if (asked.Contains(null) || (subjects is null && request.DataSubjectCategoryId is not null))
        {
            throw new Refusal(RefusalKind.NotFound, "not-found", new Sentence("problem.recordNotFound"));
        }

        var list = NotificationList.Of(past, at.Image.Revision, request.DataCategoryIds, request.DataSubjectCategoryId, at.On);
        return new NotificationListResponse
        {
            On = at.On,
            Revision = at.Image.Revision,
            DataCategories = [.. asked.Select(category => new RightsName(category!.Id, Name(category)))],
            DataSubjectCategory = subjects is null ? null : new RightsName(subjects.Id, new Wording(subjects.Name, subjects.NameEn).In(at.Language)),
            Parties = [.. list.Parties.Select(told => Party(at, told))],
            SourcesOnly = [.. list.SourcesOnly.Select(party => new RightsName(party.Id, party.Name))],
            Remarks = [.. Remarks(at, list)],
        };

        string Name(DataCategory category) => new Wording(category.Name, category.NameEn).In(at.Language);
    }

    private static IEnumerable<string> Remarks(ExportContext at, NotificationList list)
    {
        yield return Say(at, "notify.period");
        if (list.SourcesOnly.Count > 0)
        {
            yield return Say(at, "notify.sources", ("parties", list.SourcesOnly.Select(party => party.Name).ToArray()));
        }
    }

    private static NotificationParty Party(ExportContext at, PartyToNotify told) => new()
    {
        PartyId = told.Party.Id,
        Name = told.Party.Name,
        Kind = told.Party.Kind,
        Country = told.Party.Country is { } country ? RecipientWords.CountryName(country, at.Language) : null,
        Website = told.Party.Website,
        Standing = told.Standing,
        Through = [.. told.Through.Select(partnership => partnership.Name)],
        From = told.From,
        Until = told.Until,
        Period = Period(at, told),
        Roles = [.. told.Roles.Select(role => at.Text(role)!)],
        Data = [.. told.Data.Select(category => new Wording(category.Name, category.NameEn).In(at.Language))],
        Activities = told.Activities,
        Organisations = [.. told.OrganisationIds.Select(id => at.Organisation(id)).OfType<string>().Order(StringComparer.OrdinalIgnoreCase)],
        Agreements = [.. told.Agreements.Select(under => new NotificationAgreement(under.Agreement.Id, under.Agreement.Reference, under.Agreement.Title, under.Agreement.Kind, under.InForce))],
        Statutes = [.. told.Statutes.Select(SubjectWords.Statute)],
        SubProcessors = [.. told.SubProcessors.Select(sub => sub.Name)],
        Contact = Contact(at, told.Party),
        Remarks = [.. Remarks(at, told)],
    };

    private static string Period(ExportContext at, PartyToNotify told) => (told.Standing, told.From, told.Until) switch
    {
        (NotifiedStanding.Proposed, _, _) => Say(at, "notify.proposed"),
        (NotifiedStanding.Current, { } from, _) => Say(at, "notify.since", ("from", from)),
        (NotifiedStanding.Current, _, _) => Say(at, "notify.now"),
        (_, { } from, { } until) when from != until => Say(at, "notify.fromUntil", ("from", from), ("until", until)),
        (_, _, { } until) => Say(at, "notify.until", ("until", until)),
        _ => Say(at, "notify.former"),
    };

    private static IEnumerable<string> Remarks(ExportContext at, PartyToNotify told)
    {
        if (told.IsUnnamed)
        {
            yield return Say(at, "notify.unnamed");
        }

        if (told.Data.Count == 0)
        {
            yield return Say(at, "notify.dataUnknown");
        }

        if (told.IsGone)
        {
            yield return Say(at, "notify.gone");
        }

        if (told.Standing == NotifiedStanding.Proposed)
        {
            yield return Say(at, "notify.onlyProposed");
        }

        if (told.Agreements.Count == 0 && told.Statutes.Count == 0)
        {
            yield return Say(at, "notify.noAgreement");
        }

        if (Contact(at, told.Party) is null)
        {
            yield return Say(at, "notify.noContact");
        }
    }

    /// <summary>The people of a party are named to those who may take the register away: auditor and privacy officer.</summary>
    private static NotificationContact? Contact(ExportContext at, Party party) => new[] { party.DataProtectionContactId, party.ContactPersonId }
        .OfType<Guid>()
        .Select(at.FindPerson)
        .OfType<Person>()
        .Select(person => new NotificationContact(person.Name, person.Function, person.Email, person.Phone))
        .FirstOrDefault();

    private static string Say(ExportContext at, string key, params (string, object?)[] arguments) => SentenceBook.Render(new Sentence("rights." + key, arguments), at.Language);
}
