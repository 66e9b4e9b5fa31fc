using MediatR;
using PrivacyRegister.Access;
using PrivacyRegister.Database;
using PrivacyRegister.Http;
using PrivacyRegister.Records;
using PrivacyRegister.Register;

namespace PrivacyRegister.Calendar;

/// <summary>The deadlines of today's register that the holder of a calendar link may read, as iCalendar. <paramref name="Site"/>: where the register stands.</summary>
public sealed record GetCalendar(string Token, Uri Site) : IRequest<CalendarFile>;

internal sealed class GetCalendarHandler(CurrentAccess access, RequestHead head, RegisterReader reader, KeptCalendars calendars) : IRequestHandler<GetCalendar, CalendarFile>
{
    /// <exception cref="Refusal">404, the same for a link that never was or was revoked and for an account that is gone, is disabled or has no role.</exception>
    public async Task<CalendarFile> Handle(GetCalendar request, CancellationToken cancellationToken)
    {
        var known = await access.At(await head.Get(), cancellationToken);
        if (!TokenSecret.Calendar.TryDigest(request.Token, out var digest)
            || known.CalendarLink(digest) is not { } link
            || known.Account(link.AccountId) is not { Disabled: false, Roles.Count: > 0 } account)
        {
            throw new Refusal(RefusalKind.NotFound, "not-found", new Sentence("calendar.notFound"));
        }

        return await calendars.Of(
            await reader.Image(Moment.Now, cancellationToken),
            new CalendarEdition(reader.Today, link.Language, account.Caller.Audits, request.Site));
    }
}
