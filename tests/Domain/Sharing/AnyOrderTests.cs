using System.Text.Json;
using PrivacyRegister.Register;
using PrivacyRegister.Register.Sharing;
using PrivacyRegister.Sentences;

namespace PrivacyRegister.Tests.Domain.Sharing;

/// <summary>Same register, same question, same answer: whatever the ids are and in whatever order the records came.</summary>
public sealed class AnyOrderTests
{
    [Test]
    public void Order_of_records_and_their_ids_change_nothing()
    {
        var register = Busy();
        var expected = Told(register.Ask());
        var random = new Random(20181231);
        var records = RecordTypes.All.SelectMany(type => register.Image.Set(type).All).ToArray();
        for (var round = 0; round < 100; round++)
        {
            var ids = records.ToDictionary(record => record.Id, _ => Renamed(random));
            random.Shuffle(records);
            var image = RegisterImage.Empty.With([.. records.Select(record => Change(record, ids))], 7, "", default);
            var question = JsonSerializer.Deserialize<SharingQuestion>(Rename(JsonSerializer.Serialize(register.Question), ids))!;
            Assert.That(Told(SharingCheck.Answer(image, question)), Is.EqualTo(expected), $"round {round}");
        }
    }

    private static DeKeyRegister Busy()
    {
        var register = new DeKeyRegister().WhereActivity(a => a with { Grounds = [new Ground { Code = GroundCode.D }] });
        register.Add(register.NewActivity("A08") with { Grounds = [new Ground { Code = GroundCode.D }] });
        register.Add(register.NewActivity("A09") with { Grounds = [] });
        register.WhereAgreement(a => a with { Article28 = [] });
        register.Add(register.NewAgreement("VO-2", register.BeterBuren) with { EffectiveUntil = DeKeyRegister.On("2026-04-20") });
        register.Add(register.NewAgreement("VO-3", register.BeterBuren) with { Scope = [new ScopeLine { PurposeId = register.P07.Id, DataCategoryIds = [register.Address.Id] }] });
        register.Add(DeKeyRegister.Category("HUISNR", "huisnummer") with { ParentId = register.Address.Id });
        return register;
    }

    private static string Told(SharingAnswer answer) => string.Join('\n', answer.Reasons.Select(reason =>
        $"{reason.Rule} {reason.Outcome} {string.Join(' ', reason.Messages.Select(message => SentenceBook.Render(message, "nl")))} {string.Join(',', reason.Records.Select(record => record.Label))}"))
        + string.Join(',', answer.Agreements.Select(relied => relied.Agreement.Reference));

    private static RecordChange Change(RegisterRecord record, Dictionary<Guid, Guid> ids)
    {
        var renamed = (RegisterRecord)JsonSerializer.Deserialize(Rename(JsonSerializer.Serialize(record, record.GetType()), ids), record.GetType())!;
        return new RecordChange(RecordTypes.Of(record), renamed.Id, renamed);
    }

    private static string Rename(string json, Dictionary<Guid, Guid> ids) => ids.Aggregate(json, (text, pair) => text.Replace(pair.Key.ToString(), pair.Value.ToString(), StringComparison.Ordinal));

    private static Guid Renamed(Random random)
    {
        var bytes = new byte[16];
        random.NextBytes(bytes);
        return new Guid(bytes);
    }
}
