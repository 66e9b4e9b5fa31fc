using PrivacyRegister.Register;
using PrivacyRegister.Register.Sharing;
using static PrivacyRegister.Register.Sharing.CheckRule;
using static PrivacyRegister.Tests.Domain.Sharing.DeKeyRegister;

namespace PrivacyRegister.Tests.Domain.Sharing;

/// <summary>S9: transfers outside the EEA.</summary>
public sealed class TransferRuleTests
{
    private static DeKeyRegister In(string country, AdequacyCertificate? certificate = null)
    {
        var register = new DeKeyRegister();
        return register.Where(register.BeterBuren, p => p with { Country = country, AdequacyCertificate = certificate });
    }

    private static AdequacyDecision Decision(string country, AdequacyScope scope = AdequacyScope.All) =>
        new() { Id = Id(), Country = country, DecidedOn = On("2021-06-28"), Scope = scope, Status = RecordStatus.Established };

    [Test]
    public void The_EEA_is_the_EU_27_with_Iceland_Liechtenstein_and_Norway()
    {
        Assert.That(EuropeanEconomicArea.Members, Has.Count.EqualTo(30));
        foreach (var country in EuropeanEconomicArea.Members)
        {
            In(country).Ask().Gives();
        }
    }

    [TestCase("GB")]
    [TestCase("CH")]
    [TestCase("US")]
    public void A_country_outside_without_decision_or_safeguard_is_refused(string country) => In(country).Ask().Gives([S9]);

    [TestCase("2026-04-01", "2026-04-01", true)]
    [TestCase("2026-04-02", null, false)]
    [TestCase("2021-06-28", "2026-03-31", false)]
    [TestCase("2021-06-28", null, true)]
    [TestCase(null, null, false)]
    public void An_adequacy_decision_counts_from_its_day_to_its_last_day(string? decided, string? until, bool passes) =>
        In("GB").With(Decision("GB") with { DecidedOn = decided is null ? null : On(decided), ValidUntil = until is null ? null : On(until) }).Ask().Gives(passes ? [] : [S9]);

    [TestCase(RecordStatus.Proposed)]
    [TestCase(RecordStatus.Retired)]
    public void An_adequacy_decision_counts_only_when_established(RecordStatus status) => In("GB").With(Decision("GB") with { Status = status }).Ask().Gives([S9]);

    [TestCase(AdequacyScheme.DataPrivacyFramework, "2026-04-01", true)]
    [TestCase(AdequacyScheme.DataPrivacyFramework, "2026-04-02", false)]
    [TestCase(AdequacyScheme.DataPrivacyFramework, null, false)]
    [TestCase(AdequacyScheme.CanadaCommercial, "2026-01-01", false)]
    [TestCase(null, "2026-01-01", false)]
    public void A_partial_decision_counts_only_with_its_own_certificate_and_its_check_day(AdequacyScheme? scheme, string? checkedOn, bool passes) =>
        In("US", new AdequacyCertificate { Scheme = scheme, CheckedOn = checkedOn is null ? null : On(checkedOn) })
            .With(Decision("US", AdequacyScope.CertifiedOnly)).Ask().Gives(passes ? [] : [S9]);

    [TestCase(AdequacyScheme.CanadaCommercial, true)]
    [TestCase(AdequacyScheme.DataPrivacyFramework, false)]
    public void Canada_counts_for_commercial_organisations_only(AdequacyScheme scheme, bool passes)
    {
        In("CA", new AdequacyCertificate { Scheme = scheme, CheckedOn = On("2026-01-01") }).With(Decision("CA", AdequacyScope.CommercialOnly)).Ask().Gives(passes ? [] : [S9]);
        In("CA").With(Decision("CA", AdequacyScope.CommercialOnly)).Ask().Gives([S9]);
    }

    [Test]
    public void A_claim_of_adequacy_for_a_country_not_on_the_list_counts_for_nothing() => Assert.Multiple(() =>
    {
        var certificate = new AdequacyCertificate { Scheme = AdequacyScheme.DataPrivacyFramework, CheckedOn = On("2026-01-01") };
        In("IN", certificate).With(Decision("US", AdequacyScope.CertifiedOnly)).Ask().Gives([S9]);
        In("US", certificate).With(Decision("US", AdequacyScope.CertifiedOnly) with { ValidUntil = On("2026-03-31") }).Ask().Gives([S9]);
    });

    [TestCase(TransferMechanism.StandardContractualClauses, "TIA-1", "IN", CheckOutcome.Pass)]
    [TestCase(TransferMechanism.BindingCorporateRules, "TIA-1", "IN", CheckOutcome.Pass)]
    [TestCase(TransferMechanism.StandardContractualClauses, null, "IN", CheckOutcome.Condition)]
    [TestCase(TransferMechanism.StandardContractualClauses, " ", "IN", CheckOutcome.Condition)]
    [TestCase(TransferMechanism.Derogation, "TIA-1", "IN", CheckOutcome.Condition)]
    [TestCase(TransferMechanism.Derogation, null, "IN", CheckOutcome.Condition)]
    [TestCase(TransferMechanism.StandardContractualClauses, "TIA-1", "BR", CheckOutcome.Fail)]
    public void A_safeguard_for_that_country_carries_the_transfer(TransferMechanism mechanism, string? assessment, string country, CheckOutcome outcome)
    {
        var register = In("IN").WhereAgreement(a => a with { TransferSafeguards = [new TransferSafeguard { Country = country, Mechanism = mechanism, TransferAssessment = assessment }] });
        register.Ask().Gives(outcome == CheckOutcome.Fail ? [S9] : [], outcome == CheckOutcome.Condition ? [S9] : []);
    }

    [Test]
    public void The_best_of_several_safeguards_counts() =>
        In("IN").WhereAgreement(a => a with
        {
            TransferSafeguards =
            [
                new TransferSafeguard { Country = "IN", Mechanism = TransferMechanism.Derogation },
                new TransferSafeguard { Country = "IN", Mechanism = TransferMechanism.StandardContractualClauses, TransferAssessment = "TIA-1" },
            ],
        }).Ask().Gives();

    [Test]
    public void Every_sub_processor_counts_authorised_or_not()
    {
        var register = new DeKeyRegister();
        var cloud = register.Add(new Party { Id = Id(), Name = "Cloud", Kind = PartyKind.Organisation, Country = "IN", Status = RecordStatus.Established });
        var local = register.Add(new Party { Id = Id(), Name = "Lokaal", Kind = PartyKind.Organisation, Country = "NL", Status = RecordStatus.Established });
        register.WhereAgreement(a => a with { SubProcessors = [new SubProcessor { PartyId = local.Id }] }).Ask().Gives();
        register.WhereAgreement(a => a with { SubProcessors = [new SubProcessor { PartyId = local.Id }, new SubProcessor { PartyId = cloud.Id, Authorised = true }] });
        var answer = register.Ask();
        answer.Gives([S9]);
        Assert.That(answer.Said(S9), Does.Contain("Cloud"));
        register.WhereAgreement(a => a with { TransferSafeguards = [new TransferSafeguard { Country = "IN", Mechanism = TransferMechanism.CodeOfConduct, TransferAssessment = "TIA" }] }).Ask().Gives();
        register.With(cloud with { Country = null }).Ask().Gives([S9]);
    }

    [Test]
    public void A_safeguard_on_an_agreement_not_relied_on_carries_nothing()
    {
        var register = In("IN");
        var drafted = register.NewAgreement("VO-2", register.BeterBuren) with { TransferSafeguards = [new TransferSafeguard { Country = "IN", Mechanism = TransferMechanism.StandardContractualClauses, TransferAssessment = "TIA" }] };
        register.With(drafted with { Status = RecordStatus.Proposed }).Ask().Gives([S9]);
        register.With(drafted with { Scope = [] }).Ask().Gives([S9]);
        register.With(drafted).Ask().Gives();
    }

    [Test]
    public void A_statute_brings_no_safeguard() =>
        In("IN").As(RecipientRole.IndependentController, RecipientRelation.Exchange)
            .WhereLine(l => l with { Statute = new Statute { Law = "Wet", Article = "art. 1" } })
            .Ask().Gives([S9], [S6]);
}
