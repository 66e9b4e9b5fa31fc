using PrivacyRegister.Access;

[assembly: Parallelizable(ParallelScope.Fixtures)]

namespace PrivacyRegister.Tests.Api.Server;

/// <summary>
/// Tests of the register over HTTP, on each engine: one server and one seeded database per fixture. Tests within a
/// fixture share the register, so each makes what it changes.
/// </summary>
[TestFixtureSource(typeof(TestedEngine), nameof(TestedEngine.All))]
public abstract class RegisterFixture(TestedEngine engine)
{
    private TestDatabase? database;

    /// <summary>The register under test.</summary>
    protected RegisterServer Register { get; private set; } = null!;

    protected RegisterClock Clock => Register.Clock;

    /// <summary>May change the register.</summary>
    protected RegisterClient Officer { get; private set; } = null!;

    protected RegisterClient Auditor { get; private set; } = null!;

    protected RegisterClient Procurement { get; private set; } = null!;

    protected RegisterClient Administrator { get; private set; } = null!;

    protected RegisterClient Anonymous => Register.Anonymous;

    [OneTimeSetUp]
    public async Task StartRegister()
    {
        database = await engine.Create();
        Register = await RegisterServer.Start(database, new RegisterClock());
        Officer = await Register.As(Role.PrivacyOfficer);
        Auditor = await Register.As(Role.Auditor);
        Procurement = await Register.As(Role.Procurement);
        Administrator = await Register.As(Role.Administrator);
    }

    [OneTimeTearDown]
    public async Task StopRegister()
    {
        if (Register is not null)
        {
            await Register.DisposeAsync();
        }

        if (database is not null)
        {
            await database.DisposeAsync();
        }
    }

    /// <summary>The revision the register is at.</summary>
    protected async Task<long> Revision() => (await Officer.Get("organisations?pageSize=1")).Expect(200).Revision;
}
