using System.Text.Json;
using PrivacyRegister.Database;
using PrivacyRegister.Register;

namespace PrivacyRegister.Tests.Api.Conventions;

/// <summary>
/// Snapshots outlive code: the stored samples of every earlier version must stay readable for ever, and their hashes the
/// same. Never edit a sample: a field that is added, and may be missing, adds a sample (<c>kind.2.json</c>) beside the first; a
/// new schema version adds a folder beside v1.
/// </summary>
public sealed class SnapshotTests
{
    private static readonly JsonSerializerOptions AsStored = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static string[] Samples => [.. Directory.EnumerateFiles(Folder, "*.json").Select(file => Path.GetFileNameWithoutExtension(file)!).Order(StringComparer.Ordinal)];

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "Snapshots", "v1");

    [Test]
    public void There_is_a_sample_of_every_kind_of_record()
    {
        Assert.That(Samples.Select(Kind).Distinct(), Is.EquivalentTo(RecordTypes.All.Select(type => type.WireName())));
    }

    [TestCaseSource(nameof(Samples))]
    public void A_snapshot_of_version_one_is_read_as_what_it_was(string sample)
    {
        var row = Row(sample);
        var record = row.Record()!;

        Assert.That(JsonNode.DeepEquals(JsonNode.Parse(Snapshot.Write(record)), JsonNode.Parse(row.Snapshot!)), Is.True, Snapshot.Write(record));
        Assert.That((record.Id, record.ChangedAt, record.ChangedBy), Is.EqualTo((row.RecordId, row.At, row.ActorId)));
    }

    [TestCaseSource(nameof(Samples))]
    public void Every_field_of_a_kind_is_in_one_of_its_samples(string sample)
    {
        var missing = Samples.Where(other => Kind(other) == Kind(sample)).Select(other => Missing(Row(other).Record()!)).ToArray();

        Assert.That(missing.Aggregate((one, other) => [.. one.Intersect(other)]), Is.Empty);
    }

    private static string[] Missing(RegisterRecord record) => [.. RecordShape.Of(record).Values(record).Where(value => value.Value is null).Select(value => value.Pointer)];

    private static string Kind(string sample) => sample.Split('.')[0];

    [TestCaseSource(nameof(Samples))]
    public void A_row_of_the_log_keeps_its_hash(string sample)
    {
        var row = Row(sample);

        Assert.That(row.ComputeHash(new string('0', 64)), Is.EqualTo(row.Hash));
    }

    [Test]
    public void A_snapshot_of_a_later_version_or_none_at_all_is_refused()
    {
        var row = Row("party");
        var later = row.Snapshot!.Replace("\"schemaVersion\":1", "\"schemaVersion\":99", StringComparison.Ordinal);

        Assert.That(() => Snapshot.Read(RecordType.Party, later, row.At, row.ActorId), Throws.TypeOf<JsonException>().With.Message.Contains("99"));
        foreach (var text in new[] { "", "{", "{}", "[]", "{\"schemaVersion\":\"1\"}", "{\"id\":1}" })
        {
            Assert.That(() => Snapshot.Read(RecordType.Party, text, row.At, row.ActorId), Throws.InstanceOf<JsonException>(), text);
        }
    }

    private static LogRow Row(string name)
    {
        var sample = JsonNode.Parse(File.ReadAllText(Path.Combine(Folder, name + ".json")))!;
        var snapshot = sample["snapshot"]!.AsObject();
        return new LogRow
        {
            Number = (long)sample["number"]!,
            ChangeSetId = (Guid)sample["changeSetId"]!,
            RecordType = Kind(name),
            RecordId = (Guid)snapshot["id"]!,
            Action = (string)sample["action"]!,
            ActorId = (Guid)sample["actorId"]!,
            At = DapperTypes.Instant((string)sample["at"]!),
            Reason = (string?)sample["reason"],
            Snapshot = snapshot.ToJsonString(AsStored),
            Hash = (string)sample["hash"]!,
        };
    }
}
