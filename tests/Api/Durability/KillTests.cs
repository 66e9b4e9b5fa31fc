using System.Collections.Concurrent;
using System.Net.Http.Json;
using Microsoft.Data.Sqlite;
using PrivacyRegister.Tests.Api.Server;

namespace PrivacyRegister.Tests.Api.Durability;

/// <summary>
/// The program is killed (<c>kill -9</c>) in a burst of writes, again and again on the same file: no change that was
/// acknowledged is lost, and the register verifies intact each time. PRIVACYREGISTER_TEST_KILLS says how often.
/// </summary>
public sealed class KillTests
{
    private const string Setting = "PRIVACYREGISTER_TEST_KILLS";
    private const int Writers = 4;

    private static int Kills => int.TryParse(Environment.GetEnvironmentVariable(Setting), out var times) ? times : 5;

    [Test]
    public async Task Loses_no_acknowledged_change_when_killed_while_writing()
    {
        var folder = Directory.CreateTempSubdirectory("privacy-register-kill-");
        try
        {
            var settings = ProgramProcess.Settings("sqlite", new SqliteConnectionStringBuilder { DataSource = Path.Combine(folder.FullName, "register.db") }.ToString());
            var token = (await ProgramProcess.Run(settings, "access-token", "create", "--name", "writers", "--role", "privacyOfficer")).Output.Trim().Split('\n')[^1];
            // The version last acknowledged of every record.
            var acknowledged = new ConcurrentDictionary<string, int>();
            var chance = new Random(9);
            for (var kill = 1; kill <= Kills; kill++)
            {
                await using (var program = await ProgramProcess.Serve(settings))
                {
                    var before = acknowledged.Values.Sum();
                    var writers = Enumerable.Range(0, Writers).Select(_ => WriteUntilKilled(program, token, acknowledged)).ToArray();
                    while (acknowledged.Values.Sum() < before + 20)
                    {
                        await Task.WhenAny(Task.WhenAll(writers), Task.Delay(10));
                        Assert.That(writers, Has.Some.Matches<Task>(writer => !writer.IsCompleted), "the program ended by itself");
                    }

                    // Anywhere in a write, not always between two.
                    await Task.Delay(chance.Next(200));
                    await program.Kill();
                    await Task.WhenAll(writers);
                }

                var verified = await ProgramProcess.Run(settings, "verify");
                Assert.That(verified.ExitCode, Is.Zero, $"kill {kill}: {verified.Output} {verified.Errors}");
                Assert.That(verified.Output, Does.Contain("intact").IgnoreCase, $"kill {kill}");
            }

            await using var after = await ProgramProcess.Serve(settings);
            await Assert_all_are_there(after, token, acknowledged);
            await TestContext.Out.WriteLineAsync($"{Kills} kills, {acknowledged.Count} records and {acknowledged.Values.Sum()} changes acknowledged, none lost.");
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            folder.Delete(recursive: true);
        }
    }

    private static async Task WriteUntilKilled(ProgramProcess program, string token, ConcurrentDictionary<string, int> acknowledged)
    {
        using var http = Client(program, token);
        try
        {
            while (true)
            {
                using var made = await http.PostAsJsonAsync("parties", new { name = "Partij " + Guid.NewGuid(), kind = "organisation" });
                var record = JsonNode.Parse(await Accepted(made))!.AsObject();
                var id = (string)record["id"]!;
                acknowledged[id] = 1;
                record["country"] = "NL";
                using var change = new HttpRequestMessage(HttpMethod.Put, "parties/" + id) { Content = JsonContent.Create(record) };
                change.Headers.TryAddWithoutValidation("If-Match", "\"1\"");
                using var changed = await http.SendAsync(change);
                await Accepted(changed);
                acknowledged[id] = 2;
            }
        }
        catch (HttpRequestException)
        {
            // Killed: what was not answered may be there or not.
        }
    }

    private static async Task<string> Accepted(HttpResponseMessage response)
    {
        var body = await response.Content.ReadAsStringAsync();
        Assert.That(response.IsSuccessStatusCode, Is.True, body);
        return body;
    }

    private static async Task Assert_all_are_there(ProgramProcess program, string token, ConcurrentDictionary<string, int> acknowledged)
    {
        using var http = Client(program, token);
        var versions = new Dictionary<string, int>();
        JsonNode page;
        var number = 1;
        do
        {
            page = JsonNode.Parse(await http.GetStringAsync($"parties?pageSize=200&page={number++}"))!;
            foreach (var item in page["items"]!.AsArray())
            {
                versions[(string)item!["id"]!] = (int)item["version"]!;
            }
        }
        while (page["items"]!.AsArray().Count > 0);

        Assert.That(acknowledged.Where(record => versions.GetValueOrDefault(record.Key) < record.Value), Is.Empty);
        Assert.That((bool)JsonNode.Parse(await http.GetStringAsync("revisions/verification"))!["intact"]!, Is.True);
    }

    private static HttpClient Client(ProgramProcess program, string token)
    {
        var http = program.Http();
        http.DefaultRequestHeaders.Add("Authorization", "Bearer " + token);
        return http;
    }
}
