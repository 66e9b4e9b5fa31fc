using System.Diagnostics;
using PrivacyRegister.Access;
using PrivacyRegister.Tests.Api.Server;

namespace PrivacyRegister.Tests.Api.Access;

/// <summary>The commands that let people and programs in, as real processes beside a running server on the same database.</summary>
public sealed class CommandTests(TestedEngine engine) : RegisterFixture(engine)
{
    [Test]
    public async Task Makes_a_token_that_the_running_server_knows_at_once()
    {
        var run = await Run(null, "access-token", "create", "--name", "Nightly export", "--role", "auditor", "--days", "30");

        Assert.That(run.ExitCode, Is.Zero, run.Errors);
        Assert.That(run.Output.TrimEnd().Split('\n'), Has.Length.EqualTo(1), "the token alone");
        var program = Anonymous.WithToken(run.Output.Trim());
        Assert.That((string?)(await program.Get("session")).Expect(200).Record["displayName"], Is.EqualTo("Nightly export"));
        (await program.Get("revisions")).Expect(200);
        (await program.Get("users")).Expect(403);
        var listed = (await Administrator.Get("access-tokens?q=nightly")).Expect(200).Items.Single();
        Assert.That((DateTimeOffset)listed["expiresAt"]! - (DateTimeOffset)listed["createdAt"]!, Is.EqualTo(TimeSpan.FromDays(30)).Within(TimeSpan.FromMinutes(1)));
        Assert.That((string?)listed["createdBy"]!["name"], Is.EqualTo("System"));
        Assert.That(run.Errors, Does.Not.Contain(run.Output.Trim()));
    }

    [Test]
    public async Task Makes_an_account_that_can_sign_in_at_once_with_the_password_from_standard_input()
    {
        var run = await Run(Accounts.Password + "\n", "user", "create", "--name", "Óscar", "--display-name", "Óscar van Dijk", "--role", "auditor", "--role=procurement");

        Assert.That(run.ExitCode, Is.Zero, run.Errors);
        Assert.That(run.Output + run.Errors, Does.Not.Contain(Accounts.Password));
        var session = (await Register.WithCookies().SignIn("óscar", Accounts.Password)).Expect(200).Record;
        Assert.That((string?)session["displayName"], Is.EqualTo("Óscar van Dijk"));
        Assert.That(session["roles"]!.AsArray().Select(role => (string?)role), Is.EqualTo(new[] { "auditor", "procurement" }));
        Assert.That((await Run(Accounts.Password + "\n", "user", "create", "--name", "ÓSCAR", "--display-name", "Other", "--role", "auditor")).ExitCode, Is.EqualTo(1));
    }

    [TestCase("--role: ", "access-token", "create", "--name", "N", "--role", "emperor")]
    [TestCase("--name: ", "access-token", "create", "--role", "auditor")]
    [TestCase("--days", "access-token", "create", "--name", "N", "--role", "auditor", "--days", "soon")]
    [TestCase("--days: ", "access-token", "create", "--name", "N", "--role", "auditor", "--days", "366")]
    [TestCase("--role", "access-token", "create", "--name", "N", "--role")]
    [TestCase("--name", "access-token", "create", "--name", "N", "--name", "M", "--role", "auditor")]
    [TestCase("--user-name", "user", "create", "--name", "n", "--user-name", "n", "--display-name", "N", "--role", "auditor")]
    [TestCase("--password", "user", "create", "--name", "n", "--display-name", "N", "--role", "auditor", "--password", "secret")]
    [TestCase("--role: ", "user", "create", "--name", "n", "--display-name", "N")]
    [TestCase("--display-name: ", "user", "create", "--name", "n", "--role", "auditor")]
    [TestCase("12", "user", "create", "--name", "n", "--display-name", "N", "--role", "auditor")]
    [TestCase("'user destroy'", "user", "destroy")]
    public async Task Says_what_is_wrong_on_standard_error_and_writes_nothing(string complaint, params string[] arguments)
    {
        var before = await Rows();

        var run = await Run("too short\n", arguments);

        Assert.That(run.ExitCode, Is.EqualTo(2), run.Errors);
        Assert.That(run.Errors, Does.Contain(complaint));
        Assert.That(run.Output, Is.Empty);
        Assert.That(await Rows(), Is.EqualTo(before));
    }

    private async Task<long> Rows() =>
        await Register.Scalar<long>("SELECT COUNT(*) FROM AccessToken") + await Register.Scalar<long>("SELECT COUNT(*) FROM Account");

    private async Task<(int ExitCode, string Output, string Errors)> Run(string? input, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
            StandardErrorEncoding = System.Text.Encoding.UTF8,
            StandardInputEncoding = new System.Text.UTF8Encoding(false),
        };
        start.Environment["Database__Engine"] = Register.Database.Engine;
        start.Environment["ConnectionStrings__Register"] = Register.Database.ConnectionString;
        using var process = Process.Start(start)!;
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await errors);
    }
}
