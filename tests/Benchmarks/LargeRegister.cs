using System.Globalization;
using PrivacyRegister.Register;
using PrivacyRegister.Register.Sharing;

namespace PrivacyRegister.Tests.Benchmarks;

/// <summary>
/// A register of any size with realistic lines, always the same for the same size: about eight data lines and three
/// recipients per activity, two agreements on every five activities, one party on every five, eighteen purposes and a tree of
/// a hundred data categories. How many lines a party has under a purpose does not depend on the size, as in life.
/// </summary>
internal sealed class LargeRegister
{
    private const int PurposeCount = 18;
    private const int RootCategories = 20;
    private const int CategoriesPerRoot = 4;
    private const string Text = "Nodig om de huurovereenkomst uit te voeren en de huurder te kunnen bereiken als er iets is; vastgelegd zoals de afdeling het beschrijft.";

    private static readonly DateOnly Signed = new(2026, 1, 15);

    private readonly Random die = new(20261122);
    private readonly List<RecordChange> changes = [];
    private readonly List<SharingQuestion> questions = [];
    private readonly Guid organisation;
    private readonly Guid[] subjects;
    private readonly Guid[] categories;
    private readonly Guid[] purposes;
    private readonly Guid[] parties;

    public LargeRegister(int activities)
    {
        organisation = Add(new Organisation { Name = "Woonstichting Voorbeeld", LegalForm = "stichting", Address = "Voorbeeldstraat 1, Amsterdam" });
        subjects = [.. Enumerable.Range(1, 8).Select(number => Add(new DataSubjectCategory { Code = Numbered("betrokkenen", number), Name = Numbered("Betrokkenen", number), NameEn = Numbered("Data subjects", number) }))];
        categories = [.. Categories()];
        parties = [.. Enumerable.Range(1, activities / 5).Select(number => Add(new Party { Name = Numbered("Partij", number), Kind = PartyKind.Organisation, Country = "NL", ChamberOfCommerceNumber = Numbered("", 10_000_000 + number) }))];
        purposes = [.. Enumerable.Range(1, PurposeCount).Select(number => Add(new Purpose { Code = Numbered("BP", number), Name = Numbered("Doel", number), NameEn = Numbered("Purpose", number), Description = Text }))];
        var all = Enumerable.Range(1, activities).Select(Activity).ToArray();
        foreach (var activity in all)
        {
            Add(activity);
        }

        for (var number = 1; number <= activities * 2 / 5; number++)
        {
            // Made for an activity's own line, so that there are questions whose answer is yes.
            var activity = all[(number * 5 / 2) - 1];
            Cover(activity, activity.Recipients[0], number);
        }
    }

    /// <summary>Everything, in an order in which records can refer to one another.</summary>
    public IReadOnlyList<RecordChange> Changes => changes;

    /// <summary>Questions about three data of lines an agreement covers.</summary>
    public IReadOnlyList<SharingQuestion> Questions => questions;

    /// <summary>The register in memory, as the log would fold it.</summary>
    public RegisterImage Image() => RegisterImage.Empty.With(changes, changes.Count, new string('0', 64), DateTimeOffset.UnixEpoch);

    private static string Numbered(string name, int number) => string.Create(CultureInfo.InvariantCulture, $"{name} {number:D5}").TrimStart();

    private IEnumerable<Guid> Categories()
    {
        for (var root = 1; root <= RootCategories; root++)
        {
            var parent = Add(new DataCategory { Code = Numbered("groep", root), Name = Numbered("Groep gegevens", root), NameEn = Numbered("Group of data", root) });
            yield return parent;
            for (var child = 1; child <= CategoriesPerRoot; child++)
            {
                var number = (root * 10) + child;
                yield return Add(new DataCategory { Code = Numbered("gegeven", number), Name = Numbered("Gegeven", number), NameEn = Numbered("Datum", number), ParentId = parent });
            }
        }
    }

    private ProcessingActivity Activity(int number)
    {
        var data = Some(categories, 6, 10);
        return new ProcessingActivity
        {
            Id = NewId(),
            Version = 1,
            Status = number % 10 == 0 ? RecordStatus.Proposed : RecordStatus.Established,
            Provenance = Provenance.Entered,
            Source = "Inventarisatie 2026",
            Code = Numbered("VA", number),
            Name = Numbered("Verwerking van gegevens voor werkproces", number),
            Description = Text,
            PurposeId = One(purposes),
            OrganisationIds = [organisation],
            DataSubjectCategoryIds = Some(subjects, 1, 3),
            Data = [.. data.Select(category => new ActivityData
            {
                DataCategoryId = category,
                FromDataSubject = true,
                Required = true,
                Retention = new Retention { Period = "P7Y", StartEvent = "Einde huurovereenkomst", Afterwards = AfterRetention.Destroy, Basis = "art. 52 Algemene wet inzake rijksbelastingen" },
            })],
            Grounds = [new Ground { Code = GroundCode.A, Explanation = "Nodig voor de huurovereenkomst." }],
            Recipients = [.. Some(parties, 3, 3).Select(party => new Recipient
            {
                PartyId = party,
                Role = RecipientRole.Processor,
                Relation = RecipientRelation.WorksForUs,
                DataCategoryIds = data[..5],
            })],
            InternalRecipients = ["Klantcontact", "Financiën"],
            Systems = ["Woningsysteem", "Documentbeheer"],
            SecurityMeasures = ["Toegang per rol", "Versleuteling van opslag", "Jaarlijkse controle van rechten"],
            Profiling = false,
            Dpia = new ImpactAssessment { Need = ImpactAssessmentNeed.NotNeeded, Reason = "Geen van de punten van de lijst van de AP." },
            Notice = new PrivacyNotice { Title = "Privacyverklaring", Url = "https://www.example.org/privacy", Edition = "3" },
        };
    }

    private void Cover(ProcessingActivity activity, Recipient line, int number)
    {
        Add(new Agreement
        {
            Reference = Numbered("VO", number),
            Title = Numbered("Verwerkersovereenkomst", number),
            Kind = AgreementKind.ProcessorAgreement,
            Organisations = [new OrganisationSignature { OrganisationId = organisation, SignedOn = Signed }],
            Parties = [new PartySignature { PartyId = line.PartyId, SignedOn = Signed }],
            Scope =
            [
                new ScopeLine { PurposeId = activity.PurposeId!.Value, DataCategoryIds = line.DataCategoryIds },
                new ScopeLine { PurposeId = One(purposes), DataCategoryIds = Some(categories, 5, 5) },
            ],
            EffectiveFrom = Signed,
            Document = new AgreementDocument { Title = Numbered("Verwerkersovereenkomst", number), Url = "https://www.example.org/contracten" },
            Article28 = [.. Enum.GetValues<Article28Point>().Select(point => new Article28Assessment { Point = point, Assessment = Assessment.Present, Clause = "art. 3" })],
        });
        if (activity.IsEstablished)
        {
            questions.Add(new SharingQuestion
            {
                OrganisationId = organisation,
                PartyId = line.PartyId,
                PurposeId = activity.PurposeId.Value,
                DataCategoryIds = [.. line.DataCategoryIds.Take(3)],
                On = Signed.AddMonths(3),
            });
        }
    }

    private Guid Add(RegisterRecord record)
    {
        if (record.Id == Guid.Empty)
        {
            record = record with { Id = NewId(), Version = 1, Status = RecordStatus.Established, Provenance = Provenance.Entered };
        }

        changes.Add(new RecordChange(RecordTypes.Of(record), record.Id, record));
        return record.Id;
    }

    private Guid NewId()
    {
        Span<byte> bytes = stackalloc byte[16];
        die.NextBytes(bytes);
        return new Guid(bytes);
    }

    private Guid One(Guid[] of) => of[die.Next(of.Length)];

    private Guid[] Some(Guid[] of, int least, int most)
    {
        var chosen = new HashSet<Guid>();
        for (var count = die.Next(least, most + 1); chosen.Count < count;)
        {
            chosen.Add(One(of));
        }

        return [.. chosen];
    }
}
