using PrivacyRegister.Register;
using PrivacyRegister.Register.Sharing;
using PrivacyRegister.Sentences;
using PrivacyRegister.Tests.Domain.Sharing;

namespace PrivacyRegister.Tests.Domain.Findings;

public sealed class F24ImpactAssessmentMissingTests
{
    // The register's day is 1 April 2026.
    [TestCase(null, true)]
    [TestCase("2026-04-02", true)]
    [TestCase("2026-04-01", false)]
    [TestCase("2026-03-31", false)]
    public void A_needed_one_is_carried_out_by_the_day_as_the_check_says_too(string? carriedOut, bool found)
    {
        var register = With(new ImpactAssessment { Need = ImpactAssessmentNeed.Needed, CarriedOutOn = carriedOut is null ? null : DeKeyRegister.On(carriedOut) });

        Assert.Multiple(() =>
        {
            Assert.That(register.Finds("F24"), Is.EqualTo(found ? ["breach /dpia/carriedOutOn"] : Array.Empty<string>()));
            Assert.That(register.Ask().Outcome(CheckRule.S10), Is.EqualTo(found ? CheckOutcome.Fail : CheckOutcome.Pass));
        });
    }

    [Test]
    public void Not_assessed_is_a_gap() => Assert.Multiple(() =>
    {
        Assert.That(With(null).Finds("F24"), Is.EqualTo(new[] { "gap /dpia" }));
        Assert.That(With(new ImpactAssessment { Need = ImpactAssessmentNeed.NotAssessed }).Finds("F24"), Is.EqualTo(new[] { "gap /dpia" }));
        Assert.That(Said(With(null)), Is.EqualTo("Bij activiteit A07 is niet beoordeeld of een DPIA nodig is."));
    });

    [TestCase("pd:Income", Disclosure.Free, true)]
    [TestCase("pr:HousingFraudFile", Disclosure.Free, true)]
    [TestCase("pd:Health", Disclosure.Free, true)]
    [TestCase("pr:CameraImages", Disclosure.AuthorityOrProcessor, true)]
    [TestCase("pd:EmailAddress", Disclosure.Free, false)]
    public void The_data_may_say_that_it_is_probably_needed(string term, Disclosure disclosure, bool presumed) => Assert.Multiple(() =>
    {
        var unassessed = WithData(null, term, disclosure);
        Assert.That(unassessed.Finds("F24"), Is.EqualTo(new[] { "gap /dpia" }));
        Assert.That(Said(unassessed), presumed ? Does.EndWith("Waarschijnlijk wel, vanwege: gegeven.") : Does.Not.Contain("Waarschijnlijk"));

        var unexplained = WithData(new ImpactAssessment { Need = ImpactAssessmentNeed.NotNeeded }, term, disclosure);
        Assert.That(unexplained.Finds("F24"), Is.EqualTo(presumed ? ["gap /dpia/reason"] : Array.Empty<string>()));

        var explained = WithData(new ImpactAssessment { Need = ImpactAssessmentNeed.NotNeeded, Reason = "Tien dossiers per jaar." }, term, disclosure);
        Assert.That(explained.Finds("F24"), Is.Empty);
    });

    [Test]
    public void A_warning_list_says_so_too() =>
        Assert.That(
            Said(With(null).WhereActivity(activity => activity with { WarningList = new WarningList { Used = true, Protocol = "protocol 3" } })),
            Does.EndWith("vanwege: een signaleringslijst."));

    [TestCase(PartyKind.Partnership, true, true)]
    [TestCase(PartyKind.Partnership, false, false)]
    [TestCase(PartyKind.Organisation, true, false)]
    public void So_does_a_partnership_that_is_given_data(PartyKind kind, bool data, bool presumed)
    {
        var register = With(null);
        register.Where(register.BeterBuren, party => party with { Kind = kind });
        if (!data)
        {
            register.WhereLine(line => line with { DataCategoryIds = [] });
        }

        Assert.That(Said(register), presumed ? Does.EndWith("vanwege: delen in samenwerkingsverband Beter Buren.") : Does.Not.Contain("Waarschijnlijk"));
    }

    private static string Said(DeKeyRegister register) => SentenceBook.Render(register.Findings().Single(finding => finding.Code == "F24").Message, "nl");

    private static DeKeyRegister With(ImpactAssessment? assessment) => SoundRegister.Make().WhereActivity(activity => activity with { Dpia = assessment });

    private static DeKeyRegister WithData(ImpactAssessment? assessment, string term, Disclosure disclosure)
    {
        var register = With(assessment);
        var category = register.Add(DeKeyRegister.Category("GEGEVEN", "gegeven") with { DpvTerm = term, Disclosure = disclosure });
        return register.WhereActivity(activity => activity with { Data = [.. activity.Data, activity.Data[0] with { DataCategoryId = category.Id }] });
    }
}
