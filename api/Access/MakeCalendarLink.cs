using MediatR;

namespace PrivacyRegister.Access;

/// <summary>Makes the calendar link of one's own account, in the place of the former. <paramref name="Language"/> (nl or en): what the calendar is written in.</summary>
public sealed record MakeCalendarLink(Guid AccountId, string Language) : IRequest<IssuedCalendarLink>;

internal sealed class MakeCalendarLinkHandler(CalendarLinks links) : IRequestHandler<MakeCalendarLink, IssuedCalendarLink>
{
    public Task<IssuedCalendarLink> Handle(MakeCalendarLink request, CancellationToken cancellationToken) =>
        links.Issue(request.AccountId, request.Language, cancellationToken);
}
