using MediatR;

namespace PrivacyRegister.Access;

/// <summary>Takes back the calendar link of one's own account.</summary>
public sealed record RevokeCalendarLink(Guid AccountId) : IRequest;

internal sealed class RevokeCalendarLinkHandler(CalendarLinks links) : AsyncRequestHandler<RevokeCalendarLink>
{
    protected override Task Handle(RevokeCalendarLink request, CancellationToken cancellationToken) => links.Revoke(request.AccountId, cancellationToken);
}
