using System.Text.Json;
using System.Text.Json.Serialization;
using FsCheck;
using FsCheck.Fluent;
using PrivacyRegister.Register;
using PrivacyRegister.Register.Sharing;
using PrivacyRegister.Tests.Domain.Sharing;

namespace PrivacyRegister.Tests.Domain.Findings;

/// <summary>Any small register: few records, but every role, relation, kind, signature and day that makes a difference to a line.</summary>
public sealed record SmallRegister(IReadOnlyList<RegisterRecord> Records)
{
    public static readonly DateOnly Day = DeKeyRegister.Day;

    private static readonly JsonSerializerOptions Telling = new(SeedFiles.Wire) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault };

    public RegisterImage Image { get; } = ImageOf(Records);

    public IEnumerable<Agreement> Agreements => Records.OfType<Agreement>();

    /// <summary>Each recipient line of the activities that count, for each organisation of the activity.</summary>
    public IEnumerable<(ProcessingActivity Activity, int Position, Guid Organisation)> Lines =>
        from activity in Records.OfType<ProcessingActivity>()
        where !activity.IsRetired
        from position in Enumerable.Range(0, activity.Recipients.Count)
        from organisation in activity.OrganisationIds
        select (activity, position, organisation);

    /// <summary>What each line with data says of itself, asked of its own activity.</summary>
    public IEnumerable<SharingQuestion> OwnQuestions => Lines.Where(line => line.Activity.Recipients[line.Position].DataCategoryIds.Count > 0).Select(OwnQuestion);

    /// <summary>Besides those: asked of the whole register, one category at a time, and the other way.</summary>
    public IEnumerable<SharingQuestion> Questions => OwnQuestions.SelectMany(own => new[]
    {
        own,
        own with { ActivityId = null },
        own with { ActivityId = null, DataCategoryIds = [own.DataCategoryIds[0]] },
        own with { Direction = own.Direction == Direction.Provide ? Direction.Receive : Direction.Provide },
    });

    public static SharingQuestion OwnQuestion((ProcessingActivity Activity, int Position, Guid Organisation) line) => new()
    {
        OrganisationId = line.Organisation,
        PartyId = line.Activity.Recipients[line.Position].PartyId,
        PurposeId = line.Activity.PurposeId!.Value,
        DataCategoryIds = line.Activity.Recipients[line.Position].DataCategoryIds,
        Direction = line.Activity.Recipients[line.Position].Direction,
        On = Day,
        ActivityId = line.Activity.Id,
    };

    public static RegisterImage ImageOf(IEnumerable<RegisterRecord> records) =>
        RegisterImage.Empty.With([.. records.Select(record => new RecordChange(RecordTypes.Of(record), record.Id, record))], 7, "", default);

    public SmallRegister Without(RegisterRecord record) => new([.. Records.Where(other => other.Id != record.Id)]);

    public SmallRegister With(RegisterRecord changed) => new([.. Records.Select(record => record.Id == changed.Id ? changed : record)]);

    public override string ToString() => string.Join('\n', Records.Select(record => $"{record.GetType().Name} {JsonSerializer.Serialize(record, record.GetType(), Telling)}"));
}

/// <summary>
/// How small registers come about: agreements are made for a line, so that a good share of them serves it, with each fact
/// wrong now and then.
/// </summary>
public static class SmallRegisters
{
    private static readonly Guid[] Ids = [.. Enumerable.Range(1, 40).Select(number => new Guid(number, 0, 0, [0, 0, 0, 0, 0, 0, 0, 0]))];
    private static readonly Guid[] Subjects = Ids[2..4];
    private static readonly Guid[] Categories = Ids[4..9];
    private static readonly Guid[] Parties = Ids[10..15];
    private static readonly Statute Usable = new() { Law = "Woningwet", Article = "54" };

    private static readonly Gen<RecordStatus> MostlyEstablished = Mostly(RecordStatus.Established, RecordStatus.Proposed, RecordStatus.Retired);

    private static readonly Gen<RegisterRecord[]> Trunk =
        from organisations in Gen.Choose(1, 2)
        from sensitive in Gen.Elements(Sensitivity.Ordinary, Sensitivity.Ordinary, Sensitivity.NationalId, Sensitivity.Special, Sensitivity.Criminal)
        from deepest in Gen.Elements(Sensitivity.Ordinary, Sensitivity.NationalId)
        from disclosure in Mostly(Disclosure.Free, Disclosure.AuthorityOrProcessor)
        from retired in MostlyEstablished
        from purposes in Gen.Choose(1, 3)
        from country in Mostly<string?>("NL", "US", null)
        from members in Some(Parties[..2], least: 0)
        from inner in Some([Parties[0], Parties[2]], least: 0)
        select (RegisterRecord[])
        [
            .. Enumerable.Range(0, organisations).Select(number => new Organisation { Id = Ids[number], Name = $"Onze {number}", Status = RecordStatus.Established }),
            .. Subjects.Select((id, number) => new DataSubjectCategory { Id = id, Code = $"BETROKKENE-{number}", Name = $"betrokkenen {number}", Status = RecordStatus.Established }),
            Category(0, null),
            Category(1, 0) with { Sensitivity = sensitive },
            Category(2, 1) with { Sensitivity = deepest },
            Category(3, 0) with { Disclosure = disclosure },
            Category(4, null) with { Status = retired },
            Party(0, "NL"),
            Party(1, country),
            Party(2, "NL") with { Kind = PartyKind.Partnership, MemberPartyIds = members },
            Party(3, "NL") with { Kind = PartyKind.Partnership, MemberPartyIds = inner },
            Party(4, "NL"),
            .. Enumerable.Range(0, purposes).Select(number => new Purpose { Id = Ids[15 + number], Code = $"P{number}", Name = $"doel {number}", Status = RecordStatus.Established }),
        ];

    private static readonly Gen<SmallRegister> Whole =
        from trunk in Trunk
        from count in Gen.Choose(1, 3)
        from activities in Gen.CollectToList(Enumerable.Range(0, count), number => Activity(number, trunk))
        from agreementCount in Gen.Elements(0, 1, 2, 3, 3)
        from agreements in Gen.CollectToList(Enumerable.Range(0, agreementCount), number => AgreementFor(number, activities, trunk))
        select new SmallRegister([.. trunk, .. activities, .. agreements]);

    public static Arbitrary<SmallRegister> Any() => Arb.From(Whole, Smaller);

    public static IReadOnlyList<SmallRegister> Sample(int count, ulong seed) => [.. Whole.Sample(count, new Rnd(seed, 1), 50)];

    // A counterexample is told with the fewest agreements, activities and scope lines that still make it one.
    private static IEnumerable<SmallRegister> Smaller(SmallRegister register) =>
    [
        .. register.Records.Where(record => record is Agreement or ProcessingActivity).Select(register.Without),
        .. register.Agreements.SelectMany(agreement => agreement.Scope.Select(line => register.With(agreement with { Scope = [.. agreement.Scope.Where(other => other != line)] }))),
    ];

    private static Gen<ProcessingActivity> Activity(int number, RegisterRecord[] trunk) =>
        from status in MostlyEstablished
        from purpose in Gen.Elements(IdsOf<Purpose>(trunk))
        from organisations in Some(IdsOf<Organisation>(trunk), least: 1)
        from subjects in Some(Subjects, least: 1)
        from data in Mostly(Categories, Categories[..2], Categories[3..])
        from grounds in Mostly<Ground[]>([Interest], [Interest, new Ground { Code = GroundCode.B, Statute = Usable }], [new Ground { Code = GroundCode.B, Statute = Usable }], [])
        from exception in Gen.Elements<Article9Basis?>(
            null,
            new Article9Basis { Exception = Article9Exception.A },
            new Article9Basis { Exception = Article9Exception.D },
            new Article9Basis { Exception = Article9Exception.F },
            new Article9Basis { Exception = Article9Exception.G, Statute = Usable })
        from criminal in Gen.Elements<CriminalBasis?>(null, new CriminalBasis { Provision = "art. 33 UAVG" }, new CriminalBasis { Provision = "art. 33 UAVG", CoversDisclosure = true })
        from prescribed in Gen.Elements<Statute?>(null, Usable)
        from parties in Some(Parties, least: 1, most: 2)
        from recipients in Gen.CollectToList(parties, Line)
        select new ProcessingActivity
        {
            Id = Ids[20 + number],
            Code = $"A{number}",
            Name = $"verwerking {number}",
            Status = status,
            PurposeId = purpose,
            OrganisationIds = organisations,
            DataSubjectCategoryIds = subjects,
            Data = [.. data.Select(category => new ActivityData { DataCategoryId = category })],
            Grounds = grounds,
            Article9 = exception,
            CriminalBasis = criminal,
            NationalIdStatute = prescribed,
            Recipients = [.. recipients],
        };

    private static Gen<Recipient> Line(Guid party) =>
        from role in Gen.Frequency<RecipientRole?>(
            (4, Gen.Constant<RecipientRole?>(RecipientRole.IndependentController)),
            (4, Gen.Constant<RecipientRole?>(RecipientRole.Processor)),
            (2, Gen.Elements<RecipientRole?>(RecipientRole.JointController, RecipientRole.PublicAuthority, null)))
        from relation in Gen.Frequency<RecipientRelation?>(
            (5, Gen.Elements<RecipientRelation?>(RecipientRelation.Exchange, RecipientRelation.WorksForUs)),
            (2, Gen.Elements<RecipientRelation?>(RecipientRelation.Statutory, null)))
        from ground in Mostly<GroundCode?>(null, GroundCode.B, GroundCode.C)
        from data in Gen.Frequency((1, Gen.Constant<Guid[]>([])), (6, Some([Categories[0], Categories[1], Categories[3], Categories[4]], least: 1, most: 2)))
        from direction in Mostly(Direction.Provide, Direction.Receive, Direction.Both)
        from statute in Mostly<Statute?>(null, Usable, Usable with { Article = " " })
        select new Recipient { PartyId = party, Role = role, Relation = relation, Ground = ground, DataCategoryIds = data, Direction = direction, Statute = statute };

    private static Gen<Agreement> AgreementFor(int number, IReadOnlyList<ProcessingActivity> activities, RegisterRecord[] trunk) =>
        from activity in Gen.Elements<ProcessingActivity>(activities)
        from line in Gen.Elements<Recipient>(activity.Recipients)
        from kind in Mostly<AgreementKind?>(KindFor(line), [.. Enum.GetValues<AgreementKind>().Cast<AgreementKind?>()])
        from organisations in Gen.CollectToList(IdsOf<Organisation>(trunk), id => Signed.Select(day => new OrganisationSignature { OrganisationId = id, SignedOn = day }))
        from others in Some(Parties, least: 0, most: 1)
        from parties in Gen.CollectToList(MembersOf(line.PartyId, trunk).Union(others), id => Signed.Select(day => new PartySignature { PartyId = id, SignedOn = day }))
        from scope in Gen.CollectToList(Enumerable.Range(0, 2), _ => Scope(activity, line, trunk))
        from lines in Mostly(2, 1, 0)
        from points in Mostly(Assessment.Present, Assessment.NotAssessed, Assessment.Absent)
        from handling in Mostly<string?>("alleen in het klantsysteem", [null])
        from status in MostlyEstablished
        from effective in Mostly<DateOnly?>(null, Day(0), Day(1))
        from until in Mostly<DateOnly?>(null, Day(-1), Day(0), Day(31), Day(30))
        from renewal in Mostly(Renewal.None, Renewal.Tacit)
        from terminated in Mostly<DateOnly?>(null, Day(0), Day(1), Day(60))
        from sub in Mostly<SubProcessor[]>([], [new SubProcessor { PartyId = Parties[1] }])
        from safeguards in Mostly<TransferSafeguard[]>([], [new TransferSafeguard { Country = "US", Mechanism = TransferMechanism.StandardContractualClauses, TransferAssessment = "TIA-1" }])
        select new Agreement
        {
            Id = Ids[30 + number],
            Reference = $"VO-{number}",
            Title = $"overeenkomst {number}",
            Kind = kind,
            Status = status,
            Organisations = [.. organisations],
            Parties = [.. parties],
            Scope = [.. scope.Take(lines)],
            Handling = handling,
            EffectiveFrom = effective,
            EffectiveUntil = until,
            Renewal = renewal,
            TerminatedOn = terminated,
            Article28 = [.. Enum.GetValues<Article28Point>().Select(point => new Article28Assessment { Point = point, Assessment = point == Article28Point.Audits ? points : Assessment.Present })],
            Article26 = [.. Enum.GetValues<Article26Point>().Select(point => new Article26Assessment { Point = point, Assessment = point == Article26Point.ContactPoint ? points : Assessment.Present })],
            SubProcessors = sub,
            TransferSafeguards = safeguards,
        };

    private static Gen<ScopeLine> Scope(ProcessingActivity activity, Recipient line, RegisterRecord[] trunk) =>
        from purpose in Mostly(activity.PurposeId!.Value, IdsOf<Purpose>(trunk))
        from data in Gen.Frequency((3, Gen.Constant<Guid[]>([.. line.DataCategoryIds, .. Categories[1..3]])), (2, Some(Categories, least: 0)))
        from subjects in Gen.Frequency((3, Gen.Constant<Guid[]>([])), (1, Some(Subjects, least: 1)))
        from direction in Mostly(Direction.Both, Direction.Provide, Direction.Receive)
        select new ScopeLine { PurposeId = purpose, DataCategoryIds = [.. data.Distinct()], DataSubjectCategoryIds = subjects, Direction = direction };

    private static Gen<DateOnly?> Signed => Mostly<DateOnly?>(Day(-20), Day(0), Day(1), null);

    private static Ground Interest => new() { Code = GroundCode.C, Interest = "rust", Balancing = new Balancing { Outcome = BalancingOutcome.Positive } };

    private static AgreementKind KindFor(Recipient line) => line switch
    {
        { Role: RecipientRole.Processor } => AgreementKind.ProcessorAgreement,
        { Role: RecipientRole.JointController } => AgreementKind.JointControllerArrangement,
        { Relation: RecipientRelation.WorksForUs } => AgreementKind.DataTransferAgreement,
        _ => AgreementKind.Covenant,
    };

    private static IEnumerable<Guid> MembersOf(Guid party, RegisterRecord[] trunk)
    {
        var members = trunk.OfType<Party>().Single(record => record.Id == party).MemberPartyIds;
        return members.Count == 0 ? [party] : members.SelectMany(member => MembersOf(member, trunk));
    }

    private static DataCategory Category(int number, int? parent) => new()
    {
        Id = Categories[number],
        Code = $"GEGEVEN-{number}",
        Name = $"gegeven {number}",
        NameEn = $"datum {number}",
        ParentId = parent is { } above ? Categories[above] : null,
        Status = RecordStatus.Established,
    };

    private static Party Party(int number, string? country) =>
        new() { Id = Parties[number], Name = $"Partij {number}", Kind = PartyKind.Organisation, Country = country, Status = RecordStatus.Established };

    private static DateOnly Day(int later) => SmallRegister.Day.AddDays(later);

    private static Guid[] IdsOf<T>(RegisterRecord[] records) where T : RegisterRecord => [.. records.OfType<T>().Select(record => record.Id)];

    /// <summary>The usual twelve times out of thirteen, otherwise one of the unusual.</summary>
    private static Gen<T> Mostly<T>(T usual, params T[] unusual) => Gen.Frequency((12, Gen.Constant(usual)), (1, Gen.Elements(unusual)));

    private static Gen<Guid[]> Some(Guid[] of, int least, int most = int.MaxValue) =>
        from shuffled in Gen.Shuffle(of)
        from count in Gen.Choose(least, Math.Min(most, of.Length))
        select shuffled[..count];
}
