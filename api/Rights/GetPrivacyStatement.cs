using MediatR;
using PrivacyRegister.Exports;
using PrivacyRegister.Http;
using PrivacyRegister.Register;
using PrivacyRegister.Register.Rights;

namespace PrivacyRegister.Rights;

/// <summary>The privacy statement for a category of data subjects on the day that is read; with what is only proposed when asked for.</summary>
public sealed record GetPrivacyStatement(Guid DataSubjectCategoryId, bool WithProposals, Moment AsOf, string Language) : IRequest<PrivacyStatementResponse>;

internal sealed class GetPrivacyStatementHandler(ExportSource source) : IRequestHandler<GetPrivacyStatement, PrivacyStatementResponse>
{
    public async Task<PrivacyStatementResponse> Handle(GetPrivacyStatement request, CancellationToken cancellationToken)
    {
        var at = await source.Open(new ExportScope(request.AsOf, request.Language, []), cancellationToken);
        var category = at.Image.DataSubjectCategories.Find(request.DataSubjectCategoryId) ?? throw new Refusal(RefusalKind.NotFound, "not-found", new Sentence("problem.recordNotFound"));
        var about = SubjectProcessing.Of(at.Image, category, request.WithProposals, at.On);
        var words = new SubjectWords(at, fact => at.Text("rights.placeholder", ("fact", fact)));
        var subjects = new RightsName(category.Id, new Wording(category.Name, category.NameEn).In(at.Language));
        StatementSection[] sections = [.. StatementSections.Of(words, about, SubjectWords.Within(subjects.Name))];
        return new PrivacyStatementResponse
        {
            DataSubjectCategory = subjects,
            On = at.On,
            Revision = at.Image.Revision,
            Title = words.Say("statement.title", ("group", SubjectWords.Within(subjects.Name))),
            Sections = sections,
            ProposalsLeftOut = about.ProposalsLeftOut,
            Completeness = [.. words.Completeness(about, request.WithProposals)],
            Missing = words.Missing,
        };
    }
}
