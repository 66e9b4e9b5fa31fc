using PrivacyRegister.Access;
using PrivacyRegister.Tests.Api.Access;
using PrivacyRegister.Tests.Api.Server;

namespace PrivacyRegister.Tests.Api.Calendar;

/// <summary>Calendar links, said in the tests' own words.</summary>
internal static class Links
{
    public const string Own = "session/calendar-link";

    /// <summary>Makes the link of whoever is signed in in this browser; answers its whole address.</summary>
    public static async Task<string> MakeLink(this RegisterClient browser, string query = "") => (string)(await browser.Post(Own + query)).Expect(201).Record["address"]!;

    /// <summary>The address of a new account with these roles, its calendar in Dutch.</summary>
    public static async Task<string> LinkOf(this RegisterServer register, params Role[] roles) =>
        await (await register.SignedIn(await register.WithAccount(roles))).MakeLink("?lang=nl");

    /// <summary>What a calendar program gets: it is not signed in and speaks no language.</summary>
    public static async Task<ReadCalendar> Read(this RegisterClient anonymous, string address) => await ReadCalendar.Of((await anonymous.Get(address)).Expect(200).Bytes);
}
