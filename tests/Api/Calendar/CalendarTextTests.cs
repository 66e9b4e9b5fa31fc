using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using PrivacyRegister.Calendar;
using PrivacyRegister.Register;
using PrivacyRegister.Register.Sharing;
using PrivacyRegister.Register.Upkeep;

namespace PrivacyRegister.Tests.Api.Calendar;

/// <summary>What is written for a calendar program, where no register over HTTP is needed to see it.</summary>
public sealed partial class CalendarTextTests
{
    private static readonly Uri Site = new("https://register.dekey.example");

    private static Agreement Agreement => new() { Id = Guid.Parse("01900000-0000-7000-8006-000000000001"), Reference = "VO-1", Title = "Overeenkomst", EffectiveUntil = DateOnly.MaxValue };

    [Test]
    public async Task A_calendar_without_entries_is_still_one()
    {
        var calendar = await ReadCalendar.Of(CalendarText.Write([], "nl", Site));

        Assert.That(calendar.Entries, Is.Empty);
        Assert.That(calendar.Components, Is.EqualTo(new[] { "vtimezone" }), "RFC 5545, 3.6: at least one component");
    }

    [Test]
    public async Task The_last_day_there_is_can_be_written()
    {
        var calendar = await ReadCalendar.Of(CalendarText.Write([new Review(Agreement, DateOnly.MaxValue)], "nl", Site));

        Assert.That(calendar.Entries.Single().Day, Is.EqualTo("9999-12-31"));
        Assert.That(calendar.Entries.Single().Uid, Is.EqualTo("01900000-0000-7000-8006-000000000001-review-0@register.dekey.example"));
    }

    [TestCase(false, false, "Overeenkomst loopt af: VO-1", "Agreement ends: VO-1")]
    [TestCase(false, true, "Opgezegde overeenkomst stopt: VO-1", "Terminated agreement stops: VO-1")]
    [TestCase(true, false, "Overeenkomst verlengt: VO-1", "Agreement renews: VO-1")]
    public async Task Says_how_an_agreement_ends(bool renews, bool terminated, string dutch, string english)
    {
        var day = new DateOnly(2027, 1, 31);
        var agreement = Agreement with { TerminatedOn = terminated ? day.AddDays(1) : null };
        var end = new AgreementEnd(agreement, new AgreementTerm(null, day, renews, null), AgreementState.InForce, DateTimeOffset.UnixEpoch);

        Assert.That((await ReadCalendar.Of(CalendarText.Write([end], "nl", Site))).Entries.Single().Summary, Is.EqualTo(dutch));
        Assert.That((await ReadCalendar.Of(CalendarText.Write([end], "en", Site))).Entries.Single().Summary, Is.EqualTo(english));
    }

    [Test]
    public void Links_to_the_pages_the_client_has()
    {
        var kinds = File.ReadAllText(Path.Combine(Path.GetDirectoryName(ThisFile())!, "..", "..", "..", "client", "src", "record", "kinds.ts"));
        var pages = Page().Matches(kinds[kinds.IndexOf("export const pageOf", StringComparison.Ordinal)..]).ToDictionary(match => match.Groups["collection"].Value, match => match.Groups["page"].Value);

        Assert.That(
            RecordTypes.All.Where(type => RecordPages.Of(type) is not null).ToDictionary(type => type.Collection(), type => RecordPages.Of(type)),
            Is.EquivalentTo(pages.ToDictionary(page => page.Key, page => (string?)page.Value)));
    }

    [GeneratedRegex("""^  '?(?<collection>[a-z-]+)'?: '(?<page>/[a-z-]+)',$""", RegexOptions.Multiline)]
    private static partial Regex Page();

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
