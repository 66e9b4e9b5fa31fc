using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Data.Sqlite;
using PrivacyRegister.Access;
using PrivacyRegister.Database;
using PrivacyRegister.Register;

namespace PrivacyRegister.Demo;

/// <summary>
/// <c>--demo</c>: the same program over a sample register of its own, in a new file in the temporary folder that is gone
/// when the program stops. The configured database is never opened; the address and the session cookie are others than
/// the register's own, so that both can run and be signed in to side by side.
/// </summary>
public sealed class DemoRegister : IDisposable
{
    /// <summary>The argument that asks for it.</summary>
    public const string Argument = "--demo";

    /// <summary>Where it answers unless told otherwise: beside the register itself.</summary>
    public const string DefaultAddress = "http://localhost:5081";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("privacy-register-demo-");

    /// <summary>
    /// Puts the sample in the place of the configured register. Refused where SQL Server is configured: there the real
    /// register runs, and a program with a known password must not answer at an address where people expect that.
    /// </summary>
    /// <exception cref="DatabaseRefusal">SQL Server is configured.</exception>
    public void Configure(WebApplicationBuilder builder)
    {
        if (string.Equals(builder.Configuration["Database:Engine"], "sqlserver", StringComparison.OrdinalIgnoreCase))
        {
            throw new DatabaseRefusal(new("demo.sqlServer"));
        }

        var file = new SqliteConnectionStringBuilder { DataSource = Path.Combine(folder.FullName, "demo.db") };
        builder.Services.AddSingleton<DatabaseEngine>(new SqliteEngine(file.ToString()));
        builder.Services.AddSingleton<DemoNotice>();
        builder.Services.AddSingleton<DemoPlanting>();
        builder.Services.PostConfigure<CookieAuthenticationOptions>(SessionCookie.Scheme, cookies => cookies.Cookie.Name = SessionCookie.Name + "-demo");
    }

    /// <summary>Makes the file and fills it.</summary>
    public static async Task Prepare(IServiceProvider services)
    {
        await services.GetRequiredService<Migrator>().Migrate();
        await services.GetRequiredService<DemoPlanting>().Plant(CancellationToken.None);
    }

    /// <summary>What whoever starts it must know: that nothing of it is real or kept, and how to sign in.</summary>
    public static IEnumerable<Sentence> Banner() =>
    [
        new("demo.banner"),
        .. DemoAccount.All.Select(account => new Sentence("demo.account", ("userName", account.UserName), ("password", DemoAccount.Password), ("function", account.Function))),
    ];

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        try
        {
            folder.Delete(recursive: true);
        }
        catch (IOException)
        {
            // Another program looks into the file; the system clears its temporary folder by itself.
        }
    }
}
