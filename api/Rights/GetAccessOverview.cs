using MediatR;
using PrivacyRegister.Exports;
using PrivacyRegister.Http;
using PrivacyRegister.Register;
using PrivacyRegister.Register.Rights;

namespace PrivacyRegister.Rights;

/// <summary>The access overview of a category of data subjects on the day that is read; with what is only proposed when asked for.</summary>
public sealed record GetAccessOverview(Guid DataSubjectCategoryId, bool WithProposals, Moment AsOf, string Language) : IRequest<AccessOverviewResponse>;

internal sealed class GetAccessOverviewHandler(ExportSource source) : IRequestHandler<GetAccessOverview, AccessOverviewResponse>
{
    public async Task<AccessOverviewResponse> Handle(GetAccessOverview request, CancellationToken cancellationToken)
    {
        var at = await source.Open(new ExportScope(request.AsOf, request.Language, []), cancellationToken);
        return at.Image.DataSubjectCategories.Find(request.DataSubjectCategoryId) is { } category
            ? Answer(at, SubjectProcessing.Of(at.Image, category, request.WithProposals, at.On), request.WithProposals)
            : throw new Refusal(RefusalKind.NotFound, "not-found", new Sentence("problem.recordNotFound"));
    }

    private static AccessOverviewResponse Answer(ExportContext at, SubjectProcessing about, bool withProposals)
    {
        var words = new SubjectWords(at, _ => at.Text("rights.unknown"));
        var subjects = new RightsName(about.Category.Id, new Wording(about.Category.Name, about.Category.NameEn).In(at.Language));
        var group = ("group", (object?)SubjectWords.Within(subjects.Name));
        string[] systems = [.. about.Activities.SelectMany(of => of.Activity.Systems).Distinct(StringComparer.OrdinalIgnoreCase)];
        return new AccessOverviewResponse
        {
            DataSubjectCategory = subjects,
            On = at.On,
            Revision = at.Image.Revision,
            Title = words.Say("overview.title", group),
            Introduction =
            [
                words.Say("overview.about", group, ("organisations", about.Controllers().Select(organisation => organisation.Name).ToArray())),
                words.Say("overview.notYours", group),
                systems.Length > 0 ? words.Say("overview.systems", ("systems", systems)) : words.Say("overview.noSystems"),
                words.Say("overview.unknowns"),
                words.Say("overview.asOf", ("day", at.On)),
            ],
            ProposalsLeftOut = about.ProposalsLeftOut,
            OfUnknownSubjects = about.OfUnknownSubjects,
            Completeness = [.. words.Completeness(about, withProposals)],
            Controllers = [.. about.Controllers().Select(words.Controller)],
            Activities = [.. about.Activities.Select(of => Activity(words, of))],
            AutomatedDecisions = [.. words.AutomatedDecisions(about)],
            Restrictions = [.. about.Activities.SelectMany(of => of.Restrictions.Select(place => words.Restriction(of, place.Position, place.Restriction)))],
            Rights = [.. words.Rights(about)],
            HowTo = [.. words.HowTo()],
            Complaint = [.. words.Complaint()],
            Missing = words.Missing,
        };
    }

    private static AccessActivity Activity(SubjectWords words, SubjectActivity of)
    {
        var (at, activity) = (words.At, of.Activity);
        return new AccessActivity
        {
            Id = activity.Id,
            Code = activity.Code,
            Name = activity.Name,
            Status = activity.Status,
            Purpose = of.Purpose is { } purpose
                ? ExportContext.Parts(" ", new Wording(purpose.Name, purpose.NameEn).In(at.Language), purpose.PolicyReference is { Length: > 0 } place ? words.Say("purpose.place", ("place", SubjectWords.Bare(place))) : null)
                : SubjectWords.Capital(words.Unknown(activity, "/purposeId", "purpose")),
            Description = activity.Description,
            Capacity = words.Capacity(activity),
            Grounds = activity.Grounds.Count == 0
                ? [new AccessGround("–", "", SubjectWords.Capital(words.Unknown(activity, "/grounds", "ground")))]
                : [.. activity.Grounds.Select((_, position) => words.Ground(activity, position))],
            ProtectedData = [.. words.ProtectedData(of)],
            Data = [.. of.Data.Select(datum => new AccessDatum(
                datum.Category.Id,
                words.Name(datum.Category),
                words.Source(activity, datum),
                words.Required(activity, datum),
                words.Retention(activity, datum)))],
            Recipients = [.. of.Recipients.Select(recipient => words.Recipient(activity, recipient))],
            InternalRecipients = activity.InternalRecipients,
            Systems = activity.Systems,
        };
    }
}
