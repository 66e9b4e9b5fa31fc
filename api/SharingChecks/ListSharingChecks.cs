using MediatR;
using PrivacyRegister.Access;
using PrivacyRegister.Database;
using PrivacyRegister.Http;
using PrivacyRegister.Records;

namespace PrivacyRegister.SharingChecks;

/// <summary>
/// What was asked, newest first: one's own checks, or everybody's for the auditor and the privacy officer. Days are in
/// Europe/Amsterdam; repeated values of one filter: any of them.
/// </summary>
public sealed record ListSharingChecks(
    Caller Caller,
    IReadOnlyList<Guid> Parties,
    IReadOnlyList<Guid> Purposes,
    IReadOnlyList<string> Verdicts,
    Guid? CheckedBy,
    DateOnly? From,
    DateOnly? Until,
    Page Page,
    Moment AsOf) : IRequest<SharingCheckPage>;

public sealed record SharingCheckPage(IReadOnlyList<SharingCheckRow> Items, int Total, Page Page, long Revision);

internal sealed class ListSharingChecksHandler(RegisterReader reader, SharingCheckLog log) : IRequestHandler<ListSharingChecks, SharingCheckPage>
{
    public async Task<SharingCheckPage> Handle(ListSharingChecks request, CancellationToken cancellationToken)
    {
        var image = await reader.Image(request.AsOf, cancellationToken);
        var seesOthers = GetSharingCheckHandler.SeesOthers(request.Caller);
        if (!seesOthers && request.CheckedBy is { } other && other != request.Caller.Id)
        {
            return new SharingCheckPage([], 0, request.Page, image.Revision);
        }

        var until = request.Until is { } last ? Instants.EndOf(last) : DateTimeOffset.MaxValue;
        var entries = await log.Entries(
            seesOthers ? request.CheckedBy : request.Caller.Id,
            request.From is { } first && first > DateOnly.MinValue ? Instants.EndOf(first.AddDays(-1)).AddTicks(1) : DateTimeOffset.MinValue,
            request.AsOf.Instant is { } moment && moment < until ? moment : until,
            cancellationToken);
        var found = entries.Where(entry =>
            (request.Parties.Count == 0 || (entry.PartyId is { } party && request.Parties.Contains(party)))
            && (request.Purposes.Count == 0 || request.Purposes.Contains(entry.PurposeId))
            && (request.Verdicts.Count == 0 || request.Verdicts.Contains(entry.Verdict))).ToArray();
        var page = found.Skip((int)Math.Min(request.Page.Skip, int.MaxValue)).Take(request.Page.Size).Select(entry => entry.Number);
        return new SharingCheckPage(await log.Read(page, cancellationToken), found.Length, request.Page, image.Revision);
    }
}
