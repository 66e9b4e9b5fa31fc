using PrivacyRegister.Register;
using PrivacyRegister.Tests.Domain.Sharing;
using static PrivacyRegister.Register.RecipientRelation;
using static PrivacyRegister.Register.RecipientRole;
using static PrivacyRegister.Register.TransferMechanism;
using static PrivacyRegister.Tests.Domain.Sharing.DeKeyRegister;

namespace PrivacyRegister.Tests.Domain.Findings;

public sealed class F23TransferWithoutSafeguardTests
{
    private static readonly string[] Breach = ["breach /recipients/0"];
    private static readonly string[] Gap = ["gap /recipients/0"];

    private static DeKeyRegister In(string? country)
    {
        var register = SoundRegister.Make();
        return register.Where(register.BeterBuren, party => party with { Country = country });
    }

    private static DeKeyRegister WithSubProcessorIn(string? country)
    {
        var register = SoundRegister.Make();
        var cloud = register.Add(new Party { Id = Id(), Name = "Wolk", Kind = PartyKind.Organisation, Country = country, Status = RecordStatus.Established });
        return register.WhereAgreement(agreement => agreement with { SubProcessors = [new SubProcessor { PartyId = cloud.Id, Authorised = true }] });
    }

    private static DeKeyRegister Safeguarded(DeKeyRegister register, TransferMechanism mechanism, string? assessment, string country = "IN") => register.WhereAgreement(agreement => agreement with
    {
        TransferSafeguards = [new TransferSafeguard { Country = country, Mechanism = mechanism, TransferAssessment = assessment }],
    });

    [TestCase("NL", false)]
    [TestCase("IS", false)]
    [TestCase("GB", true)]
    [TestCase("US", true)]
    [TestCase(null, true)]
    public void A_receiver_outside_the_EEA_or_without_known_country_is_a_breach(string? country, bool found) => Assert.Multiple(() =>
    {
        Assert.That(In(country).Finds("F23"), Is.EqualTo(found ? Breach : []));
        Assert.That(WithSubProcessorIn(country).Finds("F23"), Is.EqualTo(found ? Breach : []));
    });

    [Test]
    public void The_receiver_is_named_and_so_is_the_sub_processor_with_its_agreement() => Assert.Multiple(() =>
    {
        Assert.That(In("IN").Says("F23"), Does.StartWith("Beter Buren krijgt"));
        Assert.That(In(null).Says("F23"), Does.StartWith("Beter Buren krijgt").And.Contain("Land onbekend"));
        Assert.That(WithSubProcessorIn("IN").Says("F23"), Does.StartWith("Subverwerker Wolk van VO-1"));
        Assert.That(WithSubProcessorIn(null).Says("F23"), Does.StartWith("Subverwerker Wolk van VO-1").And.Contain("Land onbekend"));
    });

    [TestCase(StandardContractualClauses, "TIA-1", "IN")]
    [TestCase(BindingCorporateRules, "TIA-1", "IN")]
    [TestCase(StandardContractualClauses, null, "IN", "gap /recipients/0")]
    [TestCase(StandardContractualClauses, " ", "IN", "gap /recipients/0")]
    [TestCase(StandardContractualClauses, "TIA-1", "BR", "breach /recipients/0")]
    [TestCase(Derogation, "TIA-1", "IN")]
    [TestCase(Derogation, null, "IN")]
    public void A_safeguard_for_its_country_carries_it_once_the_transfer_is_assessed(TransferMechanism mechanism, string? assessment, string country, params string[] found) => Assert.Multiple(() =>
    {
        Assert.That(Safeguarded(In("IN"), mechanism, assessment, country).Finds("F23"), Is.EqualTo(found));
        Assert.That(Safeguarded(WithSubProcessorIn("IN"), mechanism, assessment, country).Finds("F23"), Is.EqualTo(found));
    });

    [TestCase("2026-04-02", null, true)]
    [TestCase("2026-04-01", null, false)]
    [TestCase("2021-06-28", "2026-04-01", false)]
    [TestCase("2021-06-28", "2026-03-31", true)]
    public void An_adequacy_decision_counts_from_its_day_to_its_last_day(string decided, string? until, bool found)
    {
        var decision = new AdequacyDecision { Id = Id(), Country = "GB", DecidedOn = On(decided), ValidUntil = until is null ? null : On(until), Scope = AdequacyScope.All, Status = RecordStatus.Established };

        Assert.That(In("GB").With(decision).Finds("F23"), Is.EqualTo(found ? Breach : []));
    }

    [TestCase("2026-04-01", false)]
    [TestCase("2026-04-02", true)]
    [TestCase(null, true)]
    public void A_decision_for_certified_receivers_counts_from_the_day_the_certificate_was_checked(string? checkedOn, bool found)
    {
        var register = In("US").With(new AdequacyDecision { Id = Id(), Country = "US", DecidedOn = On("2023-07-10"), Scope = AdequacyScope.CertifiedOnly, Status = RecordStatus.Established });
        register.Where(register.BeterBuren, party => party with
        {
            Country = "US",
            AdequacyCertificate = new AdequacyCertificate { Scheme = AdequacyScheme.DataPrivacyFramework, CheckedOn = checkedOn is null ? null : On(checkedOn) },
        });

        Assert.That(register.Finds("F23"), Is.EqualTo(found ? Breach : []));
    }

    [TestCase("2028-03-05", false)]
    [TestCase("2028-03-06", true)]
    public void A_safeguard_lasts_as_long_as_its_agreement(string on, bool found) =>
        Assert.That(Safeguarded(In("IN"), StandardContractualClauses, "TIA-1").Finds("F23", On(on)), Is.EqualTo(found ? Breach : []));

    [TestCase(Processor, WorksForUs, true)]
    [TestCase(JointController, null, true)]
    [TestCase(IndependentController, Exchange, false)]
    public void A_line_without_data_transfers_only_where_the_role_means_personal_data(RecipientRole role, RecipientRelation? relation, bool found) =>
        Assert.That(In("IN").As(role, relation).WhereLine(line => line with { DataCategoryIds = [] }).Finds("F23"), Is.EqualTo(found ? Breach : []));

    [Test]
    public void A_statute_carries_no_transfer() =>
        Assert.That(
            In("IN").As(IndependentController, Exchange).WhereLine(line => line with { Statute = new Statute { Law = "Participatiewet", Article = "art. 64" } }).Finds("F23"),
            Is.EqualTo(Breach));

    [Test]
    public void Of_a_partnership_the_member_that_receives_it_is_named()
    {
        var register = SoundRegister.MakePartnership(IndependentController, Exchange, AgreementKind.Covenant, out var eigenHaard);

        Assert.That(register.Finds("F23"), Is.Empty);
        Assert.That(register.Where(eigenHaard, party => party with { Country = "IN" }).Finds("F23"), Is.EqualTo(Breach));
        Assert.That(register.Says("F23"), Does.StartWith("Eigen Haard (lid van Buurtoverleg)"));
    }

    [TestCase("IN", 1)]
    [TestCase(null, 1)]
    public void Two_of_our_organisations_under_one_agreement_are_told_once(string? country, int times)
    {
        var register = WithSubProcessorIn(country);
        var subsidiary = register.Add(register.DeKey with { Id = Id(), Name = "De Key Ontwikkeling" });
        register.WhereActivity(activity => activity with { OrganisationIds = [register.DeKey.Id, subsidiary.Id] })
            .WhereAgreement(agreement => agreement with { Organisations = [agreement.Organisations[0], agreement.Organisations[0] with { OrganisationId = subsidiary.Id }] });

        Assert.That(register.Finds("F23"), Has.Length.EqualTo(times));
    }

    [TestCase("IN", 2)]
    [TestCase(null, 1)]
    public void Each_agreement_needs_its_safeguard_but_an_unknown_country_is_told_once(string? country, int times)
    {
        var register = In(country).WhereAgreement(agreement => agreement with { Scope = [agreement.Scope[0] with { DataCategoryIds = [agreement.Scope[0].DataCategoryIds[0]] }] });
        register.Add(register.NewAgreement("VO-2", register.BeterBuren) with { Scope = [new ScopeLine { PurposeId = register.P07.Id, DataCategoryIds = [register.Address.Id] }] });

        Assert.That(register.Finds("F23"), Has.Length.EqualTo(times));
    }

    [Test]
    public void What_is_not_assessed_is_a_gap_beside_the_breach_of_another()
    {
        var register = Safeguarded(WithSubProcessorIn("BR"), StandardContractualClauses, null);
        register.Where(register.BeterBuren, party => party with { Country = "IN" });

        Assert.That(register.Finds("F23"), Is.EqualTo(new[] { Gap[0], Breach[0] }));
    }
}
