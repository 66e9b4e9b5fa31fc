using System.Text.Json;
using System.Text.Json.Nodes;
using PrivacyRegister.Access;
using PrivacyRegister.Database;
using PrivacyRegister.Http;
using PrivacyRegister.People;
using PrivacyRegister.Register;
using PrivacyRegister.Register.Sharing;
using PrivacyRegister.SharingChecks;

namespace PrivacyRegister.Demo;

/// <summary>
/// Lives the sample register's past: every step is written through the store and the log of checks as if it happened then,
/// on a clock that stands where the step says. So its history, its chains and its "register on that day" are real ones.
/// </summary>
internal sealed class DemoPlanting(DatabaseEngine engine, HeadReader heads, PeopleWriter people, IServiceScopeFactory scopes, TimeProvider time)
{
    // An accepted finding has a recordType of its own.
    private const string KindOfRecord = "@type";

    public async Task Plant(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var actors = await Accounts(cancellationToken);
        var clock = new Calendar(now);
        var store = new RegisterStore(engine, heads, clock);
        var checks = new SharingCheckLog(engine, clock);
        var written = new Dictionary<Guid, JsonObject>();
        foreach (var step in DemoStep.All(Instants.Day(now)))
        {
            clock.Now = step.Instant(now);
            foreach (var person in step.People)
            {
                await people.Add(person with { Version = 1 }, cancellationToken);
            }

            var changes = step.Records.Select(record => Change(record, written)).ToArray();
            await store.Commit(_ => changes, actors[step.By], step.Reason, cancellationToken);
            foreach (var asked in step.Checks)
            {
                var image = await store.Current(cancellationToken);
                var answer = SharingCheck.Answer(image, asked.Question(image, Instants.Day(clock.Now)));
                await checks.Append(AskSharingCheckHandler.Row(answer, asked, actors[step.By]), cancellationToken);
            }
        }
    }

    private async Task<Dictionary<string, Guid>> Accounts(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<Accounts>();
        var actors = new Dictionary<string, Guid>(StringComparer.Ordinal);
        foreach (var account in DemoAccount.All)
        {
            actors.Add(account.UserName, (await accounts.Create(account.UserName, account.DisplayName, DemoAccount.Password, account.Roles, _ => { }, cancellationToken)).Id);
        }

        return actors;
    }

    private static RecordChange Change(JsonObject step, Dictionary<Guid, JsonObject> written)
    {
        var kind = step.ContainsKey(KindOfRecord) ? KindOfRecord : "recordType";
        var type = Enum.Parse<RecordType>((string)step[kind]!, ignoreCase: true);
        var id = Guid.Parse((string)step["id"]!);
        var facts = written.TryGetValue(id, out var known) ? known : written[id] = [];
        Merge(facts, step);
        facts.Remove(kind);
        facts["version"] = ((int?)facts["version"] ?? 0) + 1;
        return new RecordChange(type, id, (RegisterRecord)facts.Deserialize(type.ClrType(), ApiJson.Options)!);
    }

    /// <summary>RFC 7396: what is named replaces, null removes, lists are replaced whole.</summary>
    private static void Merge(JsonObject facts, JsonObject change)
    {
        foreach (var (name, value) in change)
        {
            if (value is null)
            {
                facts.Remove(name);
            }
            else if (value is JsonObject inner && facts[name] is JsonObject within)
            {
                Merge(within, inner);
            }
            else
            {
                facts[name] = value.DeepClone();
            }
        }
    }

    private sealed class Calendar(DateTimeOffset now) : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = now;

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
