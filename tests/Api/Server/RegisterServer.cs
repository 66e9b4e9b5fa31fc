using System.Collections.Concurrent;
using Dapper;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PrivacyRegister.Access;
using PrivacyRegister.Database;
using PrivacyRegister.Http;

namespace PrivacyRegister.Tests.Api.Server;

/// <summary>
/// The real program on real Kestrel, at a port of its own, over a real database. Only the clock is the test's. Several
/// may serve one database, as nodes do.
/// </summary>
public sealed class RegisterServer : IAsyncDisposable
{
    /// <summary>What <c>POST setup</c> asks for.</summary>
    public const string SetupTokenValue = "set-up-token-of-the-tests";

    private readonly ConcurrentDictionary<Role, Task<string>> tokens = new();
    private readonly HttpClient http;

    private RegisterServer(WebApplication app, TestDatabase database, RegisterClock clock)
    {
        App = app;
        Database = database;
        Clock = clock;
        http = NewHttp();
        Anonymous = new RegisterClient(http);
    }

    /// <summary>The running program, for what cannot be seen over HTTP: its routes, its configuration.</summary>
    public WebApplication App { get; }

    public TestDatabase Database { get; }

    public RegisterClock Clock { get; }

    public Uri Address => new(App.Urls.First());

    /// <summary>A client nobody signed in.</summary>
    public RegisterClient Anonymous { get; }

    public static async Task<RegisterServer> Start(TestDatabase database, RegisterClock clock)
    {
        string[] settings =
        [
            "--urls=http://127.0.0.1:0",
            $"--Database:Engine={database.Engine}",
            $"--ConnectionStrings:Register={database.ConnectionString}",
            $"--Setup:Token={SetupTokenValue}",
        ];
        var app = Program.Build(settings, builder =>
        {
            builder.Services.AddSingleton<TimeProvider>(clock);
            builder.Logging.AddFilter("PrivacyRegister", LogLevel.Warning);
        });
        await Program.Prepare(app.Services);
        await app.StartAsync();
        return new RegisterServer(app, database, clock);
    }

    /// <summary>A client with an access token of this role.</summary>
    public async Task<RegisterClient> As(Role role) => Anonymous.With("Authorization", "Bearer " + await tokens.GetOrAdd(role, Issue));

    /// <summary>A client of its own, for tests that keep cookies.</summary>
    public RegisterClient WithCookies() => new(NewHttp());

    /// <summary>Runs SQL on the register's database beside the program, as somebody with access to it could.</summary>
    public async Task<int> Execute(string sql, object? parameters = null)
    {
        await using var connection = await App.Services.GetRequiredService<DatabaseEngine>().Open(CancellationToken.None);
        return await connection.ExecuteAsync(sql, parameters);
    }

    public async Task<T?> Scalar<T>(string sql, object? parameters = null)
    {
        await using var connection = await App.Services.GetRequiredService<DatabaseEngine>().Open(CancellationToken.None);
        return await connection.ExecuteScalarAsync<T>(sql, parameters);
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await App.StopAsync();
        await App.DisposeAsync();
    }

    private async Task<string> Issue(Role role)
    {
        var issued = await App.Services.GetRequiredService<AccessTokens>()
            .Issue($"tests as {role.Wire()}", role, RegisterClock.Start.AddYears(50), null, Seed.SystemActor, CancellationToken.None);
        return issued.Secret;
    }

    private HttpClient NewHttp() => new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = true }) { BaseAddress = new Uri(Address, ApiPaths.Base + "/") };
}
