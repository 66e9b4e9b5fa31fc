using System.Globalization;
using PrivacyRegister.Register;
using PrivacyRegister.Register.Sharing;
using PrivacyRegister.Sentences;

namespace PrivacyRegister.Tests.Domain.Sharing;

/// <summary>
/// A register in which one sharing is in order down to the last fact: De Key gives name and address of tenants to its
/// processor Beter Buren for P07 on ground C, under a processor agreement signed by De Key on 1 March and by Beter Buren on
/// 5 March 2026. Tests change one fact and ask again.
/// </summary>
public sealed class DeKeyRegister
{
    public static readonly DateOnly Day = On("2026-04-01");

    private readonly Dictionary<Guid, RegisterRecord> records = [];

    public DeKeyRegister()
    {
        DeKey = Add(new Organisation { Id = Id(), Name = "De Key", Status = RecordStatus.Established });
        Tenants = Add(new DataSubjectCategory { Id = Id(), Code = "HUURDER", Name = "huurders", Status = RecordStatus.Established });
        Seekers = Add(new DataSubjectCategory { Id = Id(), Code = "ZOEKER", Name = "woningzoekenden", Status = RecordStatus.Established });
        Name = Add(Category("NAAM", "volledige naam"));
        Address = Add(Category("ADRES", "adres"));
        Bsn = Add(Category("BSN", "BSN") with { Sensitivity = Sensitivity.NationalId });
        P07 = Add(new Purpose { Id = Id(), Code = "P07", Name = "Leefbare woonomgeving", Status = RecordStatus.Established });
        BeterBuren = Add(new Party { Id = Id(), Name = "Beter Buren", Kind = PartyKind.Organisation, Country = "NL", Status = RecordStatus.Established });
        Activity = Add(NewActivity("A07"));
        Agreement = Add(NewAgreement("VO-1", BeterBuren));
    }

    public Organisation DeKey { get; }
    public DataSubjectCategory Tenants { get; }
    public DataSubjectCategory Seekers { get; }
    public DataCategory Name { get; }
    public DataCategory Address { get; }
    public DataCategory Bsn { get; }
    public Purpose P07 { get; }
    public Party BeterBuren { get; }
    public ProcessingActivity Activity { get; }
    public Agreement Agreement { get; }

    public RegisterImage Image => RegisterImage.Empty.With([.. records.Values.Select(record => new RecordChange(RecordTypes.Of(record), record.Id, record))], 7, "", default);

    public static DateOnly On(string day) => DateOnly.Parse(day, CultureInfo.InvariantCulture);

    public static Guid Id() => Guid.CreateVersion7();

    public static DataCategory Category(string code, string name) => new() { Id = Id(), Code = code, Name = name, NameEn = name + " (en)", Status = RecordStatus.Established };

    public ProcessingActivity NewActivity(string code) => new()
    {
        Id = Id(),
        Code = code,
        Name = "Buurtbemiddeling",
        Status = RecordStatus.Established,
        PurposeId = P07.Id,
        OrganisationIds = [DeKey.Id],
        DataSubjectCategoryIds = [Tenants.Id],
        Data = [new ActivityData { DataCategoryId = Name.Id }, new ActivityData { DataCategoryId = Address.Id }],
        Grounds = [new Ground { Code = GroundCode.C, Interest = "rust", Balancing = new Balancing { Outcome = BalancingOutcome.Positive } }],
        Recipients = [new Recipient { PartyId = BeterBuren.Id, Role = RecipientRole.Processor, Relation = RecipientRelation.WorksForUs, DataCategoryIds = [Name.Id, Address.Id] }],
    };

    public Agreement NewAgreement(string reference, Party party) => new()
    {
        Id = Id(),
        Reference = reference,
        Title = "Overeenkomst " + reference,
        Kind = AgreementKind.ProcessorAgreement,
        Status = RecordStatus.Established,
        Organisations = [new OrganisationSignature { OrganisationId = DeKey.Id, SignedOn = On("2026-03-01") }],
        Parties = [new PartySignature { PartyId = party.Id, SignedOn = On("2026-03-05") }],
        Scope = [new ScopeLine { PurposeId = P07.Id, DataCategoryIds = [Name.Id, Address.Id] }],
        Article28 = [.. Enum.GetValues<Article28Point>().Select(point => new Article28Assessment { Point = point, Assessment = Assessment.Present })],
        Article26 = [.. Enum.GetValues<Article26Point>().Select(point => new Article26Assessment { Point = point, Assessment = Assessment.Present })],
        Handling = "Alleen in het klantsysteem.",
    };

    public T Add<T>(T record) where T : RegisterRecord
    {
        records[record.Id] = record;
        return record;
    }

    public DeKeyRegister With(params RegisterRecord[] more)
    {
        foreach (var record in more)
        {
            records[record.Id] = record;
        }

        return this;
    }

    public DeKeyRegister Without(RegisterRecord record)
    {
        records.Remove(record.Id);
        return this;
    }

    public DeKeyRegister Where<T>(T record, Func<T, T> change) where T : RegisterRecord => With(change((T)records[record.Id]));

    public DeKeyRegister WhereActivity(Func<ProcessingActivity, ProcessingActivity> change) => Where(Activity, change);

    public DeKeyRegister WhereLine(Func<Recipient, Recipient> change) => Where(Activity, activity => activity with { Recipients = [change(activity.Recipients[0])] });

    public DeKeyRegister WhereAgreement(Func<Agreement, Agreement> change) => Where(Agreement, change);

    /// <summary>The role and relation of the line, with an agreement of this kind.</summary>
    public DeKeyRegister As(RecipientRole? role, RecipientRelation? relation, AgreementKind? kind = null)
    {
        WhereLine(line => line with { Role = role, Relation = relation });
        return kind is null ? Without(Agreement) : WhereAgreement(agreement => agreement with { Kind = kind });
    }

    public SharingQuestion Question => new()
    {
        OrganisationId = DeKey.Id,
        PartyId = BeterBuren.Id,
        PurposeId = P07.Id,
        DataCategoryIds = [Name.Id, Address.Id],
        On = Day,
    };

    public SharingAnswer Ask(Func<SharingQuestion, SharingQuestion>? change = null)
    {
        var answer = SharingCheck.Answer(Image, change is null ? Question : change(Question));
        AnswerMakesSense(answer);
        Assert.That(SharingCheck.Answer(Image, answer.Question).Verdict, Is.EqualTo(answer.Verdict), "the question an answer gives back, asked again");
        return answer;
    }

    // Holds for every answer of every test: all rules speak, once per outcome, in words of both languages, and the verdict is the worst.
    private static void AnswerMakesSense(SharingAnswer answer)
    {
        Assert.That(answer.Reasons.Select(reason => reason.Rule).Distinct(), Is.EqualTo(Enum.GetValues<CheckRule>()));
        Assert.That(answer.Reasons.Select(reason => (reason.Rule, reason.Outcome)), Is.Unique);
        Assert.That(answer.Verdict, Is.EqualTo((Verdict)answer.Reasons.Max(reason => reason.Outcome)));
        foreach (var sentence in answer.Reasons.SelectMany(reason => reason.Messages.Concat(reason.Citations)).Concat(answer.Remedies.Select(remedy => remedy.Message)))
        {
            foreach (var language in SentenceBook.Languages)
            {
                Assert.That(SentenceBook.Render(sentence, language), Is.Not.Empty.And.Not.Contains("–."));
            }
        }
    }
}

public static class SharingAnswers
{
    public static CheckOutcome Outcome(this SharingAnswer answer, CheckRule rule) => answer.Reasons.Where(reason => reason.Rule == rule).Max(reason => reason.Outcome);

    public static CheckRule[] Failing(this SharingAnswer answer) => [.. answer.Reasons.Where(reason => reason.Outcome == CheckOutcome.Fail).Select(reason => reason.Rule).Distinct()];

    public static CheckRule[] Conditional(this SharingAnswer answer) => [.. answer.Reasons.Where(reason => reason.Outcome == CheckOutcome.Condition).Select(reason => reason.Rule).Distinct()];

    public static string Said(this SharingAnswer answer, CheckRule rule, string language = "nl") =>
        string.Join(' ', answer.Reasons.Where(reason => reason.Rule == rule).SelectMany(reason => reason.Messages).Select(message => SentenceBook.Render(message, language)));

    /// <summary>Asserts which rules fail and which set a condition; all others pass.</summary>
    public static void Gives(this SharingAnswer answer, CheckRule[]? fails = null, CheckRule[]? conditions = null) => Assert.Multiple(() =>
    {
        Assert.That(answer.Failing(), Is.EqualTo(fails ?? []), "failing rules");
        Assert.That(answer.Conditional(), Is.EqualTo(conditions ?? []), "rules with a condition");
    });
}
