using DotNet.Testcontainers.Builders;
using Testcontainers.MsSql;

namespace PrivacyRegister.Tests.Api.Server;

/// <summary>
/// The SQL Server the suite runs on: the one PRIVACYREGISTER_TEST_SQLSERVER names, else one in a container when Docker
/// answers, else none, and its tests are skipped with the hint how to run them.
/// </summary>
public static class SqlServerUnderTest
{
    public const string Setting = "PRIVACYREGISTER_TEST_SQLSERVER";

    private const string Image = "mcr.microsoft.com/mssql/server:2022-latest";

    private static readonly Lazy<Task<string?>> Container = new(StartContainer);
    private static MsSqlContainer? container;

    public static async Task<string> ConnectionString()
    {
        if (Environment.GetEnvironmentVariable(Setting) is { Length: > 0 } given)
        {
            return given;
        }

        if (await Container.Value is { } started)
        {
            return started;
        }

        Assert.Ignore($"No SQL Server: Docker does not answer. Start Docker, or set {Setting} to a connection string to an empty server on which databases may be created.");
        throw new InvalidOperationException("Assert.Ignore ends the test.");
    }

    internal static async Task Stop()
    {
        if (container is not null)
        {
            await container.DisposeAsync();
        }
    }

    private static async Task<string?> StartContainer()
    {
        try
        {
            container = new MsSqlBuilder(Image).Build();
        }
        catch (DockerUnavailableException)
        {
            return null;
        }

        await container.StartAsync();
        return container.GetConnectionString();
    }
}

/// <summary>Stops the container, if one was started, after the last fixture.</summary>
[SetUpFixture]
public sealed class SqlServerStop
{
    [OneTimeTearDown]
    public Task Stop() => SqlServerUnderTest.Stop();
}
