using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.RegularExpressions;
using PrivacyRegister.Http;
using PrivacyRegister.Tests.Api.Server;

namespace PrivacyRegister.Tests.Api.Access;

/// <summary>The program as a person starts it: what it prints, and what its log must never hold.</summary>
public sealed partial class ServingProcessTests(TestedEngine engine) : RegisterFixture(engine)
{
    [Test]
    public async Task Prints_the_set_up_link_until_it_was_used_and_logs_ids_but_no_name_password_or_token()
    {
        const string userName = "wendelmoet";
        string accountId, secret, setUpToken;
        await using (var program = await Serving.Start(Register.Database))
        {
            setUpToken = Uri.UnescapeDataString(SetUpLink().Match(await program.Link).Groups["token"].Value);
            Assert.That(setUpToken, Does.Match("^[A-Za-z0-9_-]{43}$"), program.Printed);
            var browser = program.Client();
            accountId = (await browser.SetUp(userName, setUpToken)).Expect(201).Record.Id();
            (await program.Client().SignIn(userName, "a wrong password")).Expect(401);
            (await program.Client().SignIn("nobody-" + userName, "a wrong password")).Expect(401);
            (await browser.SignIn(userName, Accounts.Password)).Expect(200);
            secret = (string)(await browser.Post("session/access-tokens", new { name = "Token of " + userName, role = "privacyOfficer" })).Expect(201).Record["token"]!;
            (await program.Client().WithToken(secret).Get("people?q=" + userName)).Expect(200);
            (await browser.Delete("session")).Expect(204);

            await program.Stop();
            var log = program.Printed.Replace(SetUpLink().Match(program.Printed).Value, "", StringComparison.Ordinal);
            Assert.Multiple(() =>
            {
                Assert.That(log, Does.Contain(accountId));
                foreach (var word in new[] { userName, Accounts.Password, "a wrong password", secret, setUpToken })
                {
                    Assert.That(log, Does.Not.Contain(word).IgnoreCase);
                }
            });
        }

        await using var again = await Serving.Start(Register.Database);
        (await again.Client().WithToken(secret).Get("session")).Expect(200);
        await again.Stop();
        Assert.That(again.Printed, Does.Not.Contain("#token="));
    }

    [GeneratedRegex(@"http\S+/setup#token=(?<token>\S+)")]
    private static partial Regex SetUpLink();

    /// <summary>The program in a process of its own, at a port it chooses.</summary>
    private sealed partial class Serving : IAsyncDisposable
    {
        private readonly Process process;
        private readonly ConcurrentQueue<string> lines = [];
        private readonly TaskCompletionSource<Uri> address = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource<string> link = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly List<HttpClient> clients = [];

        private Serving(TestDatabase database)
        {
            var start = new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location]) { RedirectStandardOutput = true, RedirectStandardError = true };
            start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
            start.Environment["Database__Engine"] = database.Engine;
            start.Environment["ConnectionStrings__Register"] = database.ConnectionString;
            process = new Process { StartInfo = start, EnableRaisingEvents = true };
            process.OutputDataReceived += (_, printed) => Take(printed.Data);
            process.ErrorDataReceived += (_, printed) => Take(printed.Data);
            process.Exited += (_, _) =>
            {
                address.TrySetException(new InvalidOperationException("The program ended: " + Printed));
                link.TrySetCanceled();
            };
        }

        public string Printed => string.Join('\n', lines);

        /// <summary>The line with the set-up link, as soon as it is printed.</summary>
        public Task<string> Link => link.Task;

        public static async Task<Serving> Start(TestDatabase database)
        {
            var serving = new Serving(database);
            serving.process.Start();
            serving.process.BeginOutputReadLine();
            serving.process.BeginErrorReadLine();
            await serving.address.Task;
            return serving;
        }

        public RegisterClient Client()
        {
            var client = new HttpClient(new SocketsHttpHandler { UseCookies = true }) { BaseAddress = new Uri(address.Task.Result, ApiPaths.Base + "/") };
            clients.Add(client);
            return new RegisterClient(client);
        }

        public async Task Stop()
        {
            process.Kill();
            await process.WaitForExitAsync();
        }

        public async ValueTask DisposeAsync()
        {
            if (!process.HasExited)
            {
                await Stop();
            }

            clients.ForEach(client => client.Dispose());
            process.Dispose();
        }

        private void Take(string? line)
        {
            if (line is null)
            {
                return;
            }

            lines.Enqueue(line);
            if (Address().Match(line) is { Success: true } found)
            {
                address.TrySetResult(new Uri(found.Value));
            }

            if (SetUpLink().IsMatch(line))
            {
                link.TrySetResult(line);
            }
        }

        [GeneratedRegex(@"http://127\.0\.0\.1:\d+")]
        private static partial Regex Address();
    }
}
