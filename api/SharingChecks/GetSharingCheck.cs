using MediatR;
using PrivacyRegister.Access;
using PrivacyRegister.Database;
using PrivacyRegister.Http;
using PrivacyRegister.Register;

namespace PrivacyRegister.SharingChecks;

/// <summary>A recorded check, unchanged for ever. Others' checks are for the auditor and the privacy officer.</summary>
public sealed record GetSharingCheck(Guid Id, Caller Caller, Moment AsOf) : IRequest<SharingCheckRow>;

internal sealed class GetSharingCheckHandler(SharingCheckLog log) : IRequestHandler<GetSharingCheck, SharingCheckRow>
{
    public async Task<SharingCheckRow> Handle(GetSharingCheck request, CancellationToken cancellationToken) =>
        await log.Find(request.Id, cancellationToken) is { } row
        && (row.ActorId == request.Caller.Id || SeesOthers(request.Caller))
        && !(request.AsOf.Instant < row.At)
            ? row
            : throw new Refusal(RefusalKind.NotFound, "not-found", new Sentence("check.problem.notFound"));

    internal static bool SeesOthers(Caller caller) => caller.Roles.Contains(Role.Auditor) || caller.Roles.Contains(Role.PrivacyOfficer);
}
