using PrivacyRegister.Access;
using PrivacyRegister.Tests.Api.Server;

namespace PrivacyRegister.Tests.Api.Access;

/// <summary>People who can sign in, said in the tests' own words.</summary>
internal static class Accounts
{
    public const string Password = "correct horse battery staple";

    private static int made;

    /// <summary>A user name nobody has yet.</summary>
    public static string NewName() => $"user{Interlocked.Increment(ref made)}";

    /// <summary>Makes an account with these roles; answers it as the administrator sees it.</summary>
    public static async Task<JsonObject> WithAccount(this RegisterServer register, params Role[] roles)
    {
        var name = NewName();
        var administrator = await register.As(Role.Administrator);
        return (await administrator.Post("users", new { userName = name, displayName = "Person " + name, password = Password, roles = roles.Select(role => role.Wire()) })).Expect(201).Record;
    }

    /// <summary>A browser in which this account is signed in.</summary>
    public static async Task<RegisterClient> SignedIn(this RegisterServer register, JsonObject account, string password = Password)
    {
        var browser = register.WithCookies();
        (await browser.SignIn((string)account["userName"]!, password)).Expect(200);
        return browser;
    }

    public static Task<Answer> SignIn(this RegisterClient client, string userName, string password) => client.Post("session", new { userName, password });

    public static Task<Answer> SetUp(this RegisterClient client, string userName, string token = RegisterServer.SetupTokenValue, string password = Password) =>
        client.Post("setup", new { token, userName, displayName = "First " + userName, password });

    public static string Id(this JsonObject record) => (string)record["id"]!;

    public static RegisterClient WithToken(this RegisterClient client, string token) => client.With("Authorization", "Bearer " + token);
}
