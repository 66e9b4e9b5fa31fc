using System.Collections;
using PrivacyRegister.People;
using PrivacyRegister.Register;

namespace PrivacyRegister.Tests.Domain.Imports;

/// <summary>
/// A register no one would think of, but anyone might keep: every field of every kind filled or empty by a seeded die, made from
/// the records' own shape, and within the rules. Texts are those that trip spreadsheets up.
/// </summary>
internal sealed class GeneratedRegister
{
    private static readonly RecordType[] Kinds =
    [
        RecordType.Organisation, RecordType.DataSubjectCategory, RecordType.DataCategory, RecordType.Party, RecordType.Purpose,
        RecordType.ProcessingActivity, RecordType.Agreement, RecordType.AdequacyDecision,
    ];

    private static readonly string[] Words =
    [
        "Huur", "=SOM(A1)", "+31 20", "-5", "@home", "'aanhaling", "a | b", "a;b,c", "regel 1\nregel 2", "\"tussen\"", "Ω é ü 漢字 😀", "O'Brien & <b>", "1.0", "007", "2026-01-01", "ja",
        "naam (met haakjes)", "kop: staart", "art. 7 AVG", "\ttab binnen\tin", "eindigt op komma,",
    ];

    private readonly Random die;
    private readonly Dictionary<Type, Guid[]> ids = [];
    private int counter;

    public GeneratedRegister(int seed)
    {
        die = new Random(seed);
        foreach (var kind in Kinds)
        {
            ids[kind.ClrType()] = [.. Enumerable.Range(0, die.Next(1, 4)).Select(_ => Guid.CreateVersion7())];
        }

        ids[typeof(Person)] = [.. Enumerable.Range(0, 2).Select(_ => Guid.CreateVersion7())];
        People = new PeopleImage(1, ids[typeof(Person)].Select((id, place) => new Person { Id = id, Version = 1, Name = $"Persoon {place} {Text()}", Function = "Functie", Email = "a@example.nl" }));
        Image = RegisterImage.Empty.With([.. Kinds.SelectMany(Records)], 1, new string('0', 64), new DateTimeOffset(2026, 11, 1, 0, 0, 0, TimeSpan.Zero));
    }

    public RegisterImage Image { get; }

    public PeopleImage People { get; }

    private IEnumerable<RecordChange> Records(RecordType kind) => ids[kind.ClrType()].Select((id, place) =>
    {
        var record = (RegisterRecord)Object(kind.ClrType(), place);
        record = record with { Id = id, Version = die.Next(1, 9), Provenance = Provenance.Stated, FactSources = [], ChangedAt = DateTimeOffset.UnixEpoch, ChangedBy = Guid.Empty };
        return new RecordChange(kind, id, Sound(record));
    });

    /// <summary>Within the rules that no shape can tell.</summary>
    private static RegisterRecord Sound(RegisterRecord record) => record switch
    {
        Party { Kind: not PartyKind.Partnership } party => party with { MemberPartyIds = [] },
        ProcessingActivity activity => activity with
        {
            Grounds = [.. activity.Grounds.Where(ground => ground.Code != GroundCode.F)],
            Recipients = [.. activity.Recipients.Select(line => line with { Ground = line.Ground == GroundCode.F ? null : line.Ground })],
        },
        Agreement agreement => agreement with
        {
            EffectiveUntil = agreement.EffectiveFrom is { } from && agreement.EffectiveUntil < from ? from : agreement.EffectiveUntil,
            TerminatedOn = agreement.EffectiveFrom is { } start && agreement.TerminatedOn < start ? start : agreement.TerminatedOn,
        },
        AdequacyDecision decision => decision with { ValidUntil = decision.ValidUntil < decision.DecidedOn ? decision.DecidedOn : decision.ValidUntil },
        _ => record,
    };

    private object Object(Type type, int place)
    {
        var made = Activator.CreateInstance(type)!;
        foreach (var field in RecordShape.Of(type).Fields.Where(field => field.JsonName is not ("factSources" or "changedAt" or "changedBy")))
        {
            type.GetProperty(field.Name)!.SetValue(made, field.IsList ? List(field, place) : Value(field, type, place));
        }

        return made;
    }

    private object List(RecordField field, int place)
    {
        var items = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(field.ItemType))!;
        var seen = new HashSet<object>();
        for (var left = die.Next(4); left > 0; left--)
        {
            var item = field.Nested ? Object(field.ItemType, place) : Scalar(field, field.DeclaringType, place);
            if (item is not null && seen.Add(field.Nested ? About(item) : item))
            {
                items.Add(item);
            }
        }

        return items;
    }

    // What a line is about: two about the same are refused, where the rules refuse them.
    private static object About(object line) => line switch
    {
        ActivityData data => data.DataCategoryId,
        Ground ground => ground.Code!,
        OrganisationSignature side => side.OrganisationId,
        PartySignature side => side.PartyId,
        SubProcessor sub => sub.PartyId,
        Article28Assessment point => point.Point!,
        Article26Assessment point => point.Point!,
        _ => new object(),
    };

    private object? Value(RecordField field, Type owner, int place)
    {
        if (field is { IsNullable: true, Mandatory: false } && die.Next(4) == 0)
        {
            return null;
        }

        return field.Nested ? Object(field.ItemType, place) : Scalar(field, owner, place);
    }

    private object? Scalar(RecordField field, Type owner, int place) => field.ItemType switch
    {
        // One's own kind only upwards: no circles.
        _ when field.RefersTo is { } target => target == owner ? (place == 0 ? null : ids[target][die.Next(place)]) : ids[target][die.Next(ids[target].Length)],
        var type when type == typeof(Guid) => Guid.Empty,
        var type when type == typeof(bool) => die.Next(2) == 0,
        var type when type == typeof(int) => die.Next(0, 400),
        var type when type == typeof(DateOnly) => new DateOnly(1950, 1, 1).AddDays(die.Next(60_000)),
        { IsEnum: true } type => Enum.GetValues(type).GetValue(die.Next(Enum.GetValues(type).Length))!,
        _ when field.Has<CountryAttribute>() => new[] { "NL", "US", "CH" }[die.Next(3)],
        _ when field.Has<PeriodAttribute>() => new[] { "P4W", "P7Y", "P1Y6M", "P30D" }[die.Next(4)],
        _ when field.Has<WebAddressAttribute>() => "https://example.nl/?a=1&b=2",
        _ when field.Has<Sha256Attribute>() => new string("0123456789abcdef"[die.Next(16)], 64),
        _ when field.KeyText is not null => $"{Words[die.Next(8)]} {++counter}".ReplaceLineEndings(" "),
        _ => Text(),
    };

    private string Text() => string.Join(' ', Enumerable.Range(0, die.Next(1, 4)).Select(_ => Words[die.Next(Words.Length)])).Trim();
}
