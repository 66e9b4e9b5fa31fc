using PrivacyRegister.Register;
using PrivacyRegister.Register.Findings;
using PrivacyRegister.Sentences;
using PrivacyRegister.Tests.Domain.Sharing;
using static PrivacyRegister.Tests.Domain.Sharing.DeKeyRegister;

namespace PrivacyRegister.Tests.Domain.Findings;

/// <summary>The register of <see cref="DeKeyRegister"/> with every fact filled in: nothing is to be found in it. Tests change one fact and look again.</summary>
internal static class SoundRegister
{
    public static readonly Guid Owner = Id();
    public static readonly Guid Contact = Id();

    public static DeKeyRegister Make()
    {
        var register = new DeKeyRegister();
        register.Where(register.DeKey, organisation => organisation with { ContactPersonId = Contact, DataProtectionOfficerId = Contact, Address = "Hoogte Kadijk 179, Amsterdam" });
        register.Without(register.Seekers);
        register.Where(register.Name, category => category with { DpvTerm = "pd:Name" });
        register.Where(register.Address, category => category with { DpvTerm = "pd:PhysicalAddress" });
        register.Where(register.BeterBuren, party => party with { ContactPersonId = Contact, DataProtectionContactId = Contact });
        register.WhereActivity(activity => activity with
        {
            Data = [.. activity.Data.Select(datum => datum with
            {
                FromDataSubject = true,
                Required = true,
                ConsequenceOfNotProviding = "Zonder naam en adres kan niemand bemiddelen.",
                Retention = new Retention { Period = "P2Y", StartEvent = "einde van de bemiddeling", Afterwards = AfterRetention.Destroy, Basis = "privacybeleid h. 4" },
            })],
            Grounds =
            [
                new Ground
                {
                    Code = GroundCode.C,
                    Interest = "rust in de buurt",
                    Balancing = new Balancing { Outcome = BalancingOutcome.Positive, CarriedOutOn = On("2026-02-01"), Reference = "BT-7" },
                },
            ],
            InternalRecipients = ["Wijkbeheer"],
            Systems = ["Klantsysteem"],
            SecurityMeasures = ["Toegang per rol"],
            Profiling = false,
            AutomatedDecisions = new AutomatedDecisions { Used = false },
            WarningList = new WarningList { Used = false },
            Dpia = new ImpactAssessment { Need = ImpactAssessmentNeed.NotNeeded, Reason = "Kleine groep, geen gevoelige gegevens." },
            Notice = new PrivacyNotice { Title = "Privacyverklaring", Url = "https://www.example.nl/privacy", PublishedOn = On("2026-02-01") },
            OwnerId = Owner,
            ReviewOn = On("2027-01-01"),
        });
        register.WhereAgreement(agreement => agreement with
        {
            EffectiveFrom = On("2026-03-05"),
            EffectiveUntil = On("2028-03-05"),
            NoticePeriodDays = 90,
            Document = new AgreementDocument { Title = "VO-1 getekend", Url = "https://dms.example.nl/vo-1", Sha256 = new string('a', 64) },
            OwnerId = Owner,
            ReviewOn = On("2027-01-01"),
        });
        return register;
    }

    /// <summary>The findings on <paramref name="on"/> (the register's own day where none is named). Every sentence must exist in both languages.</summary>
    public static IReadOnlyList<Finding> Findings(this DeKeyRegister register, DateOnly? on = null)
    {
        var found = RegisterFindings.Of(register.Image, on ?? Day);
        foreach (var sentence in found.SelectMany(finding => new[] { finding.Message, finding.Basis, finding.Remedy }))
        {
            foreach (var language in SentenceBook.Languages)
            {
                Assert.That(SentenceBook.Render(sentence, language), Is.Not.Empty.And.Not.Contains("–."));
            }
        }

        return found;
    }

    /// <summary>Severity and field of each finding of one rule, such as "breach /purposeId"; "-" where no field is named.</summary>
    public static string[] Finds(this DeKeyRegister register, string code, DateOnly? on = null) =>
        [.. register.Findings(on).Where(finding => finding.Code == code).Select(finding => $"{finding.Severity.ToString().ToLowerInvariant()} {finding.Field ?? "-"}")];

    /// <summary>The messages of one rule in Dutch, one after the other.</summary>
    public static string Says(this DeKeyRegister register, string code, DateOnly? on = null) =>
        string.Join(' ', register.Findings(on).Where(finding => finding.Code == code).Select(finding => SentenceBook.Render(finding.Message, "nl")));

    /// <summary>The line of a partnership of Beter Buren and Eigen Haard, in a role that each of them signs for itself; Eigen Haard has not.</summary>
    public static DeKeyRegister MakePartnership(RecipientRole role, RecipientRelation relation, AgreementKind kind, out Party eigenHaard)
    {
        var register = Make().As(role, relation, kind);
        eigenHaard = register.BeterBuren with { Id = Id(), Name = "Eigen Haard" };
        var partnership = new Party { Id = Id(), Name = "Buurtoverleg", Kind = PartyKind.Partnership, MemberPartyIds = [register.BeterBuren.Id, eigenHaard.Id], Status = RecordStatus.Established };
        return register.With(eigenHaard, partnership).WhereLine(line => line with { PartyId = partnership.Id });
    }
}
