using PrivacyRegister.Register;
using PrivacyRegister.Sentences;
using PrivacyRegister.Tests.Domain.Sharing;

namespace PrivacyRegister.Tests.Domain.Findings;

public sealed class F12DataWithoutRetentionTests
{
    [Test]
    public void One_finding_names_all_data_without_retention_and_opens_the_first()
    {
        var register = SoundRegister.Make().WhereActivity(activity => activity with { Data = [.. activity.Data.Select(datum => datum with { Retention = null })] });

        Assert.Multiple(() =>
        {
            Assert.That(register.Finds("F12"), Is.EqualTo(new[] { "gap /data/0/retention" }));
            Assert.That(
                SentenceBook.Render(register.Findings().Single(finding => finding.Code == "F12").Message, "nl"),
                Is.EqualTo("Bij activiteit A07 ontbreekt hoe lang je dit bewaart: volledige naam en adres."));
        });
    }

    [TestCase("P2Y", null, false)]
    [TestCase(null, "einde van de huurovereenkomst", false)]
    [TestCase("P2Y", "zolang als nodig", false)]
    [TestCase(null, "Na volledige beantwoording en afhandeling van de vraag", false)]
    [TestCase(null, "zolang als nodig voor de huurovereenkomst", false)]
    [TestCase(null, null, true)]
    [TestCase(null, "  ", true)]
    [TestCase(null, "zolang als nodig", true)]
    [TestCase(null, "Zo lang nodig.", true)]
    [TestCase(null, "Niet langer dan noodzakelijk", true)]
    [TestCase(null, "niet langer dan nodig is voor het doel", true)]
    [TestCase(null, "zolang het nodig is", true)]
    [TestCase(null, "Bewaren zolang noodzakelijk voor de verwerking", true)]
    [TestCase(null, "as long as necessary", true)]
    [TestCase(null, "for no longer than is necessary for the purposes", true)]
    public void A_retention_states_a_period_or_an_event_that_can_be_seen_to_happen(string? period, string? untilEvent, bool found) =>
        Assert.That(Second(new Retention { Period = period, UntilEvent = untilEvent, Basis = "privacybeleid h. 4" }).Finds("F12"), Is.EqualTo(found ? ["gap /data/1/retention"] : Array.Empty<string>()));

    [Test]
    public void Nothing_recorded_and_no_criterion_are_told_apart()
    {
        var register = SoundRegister.Make().WhereActivity(activity => activity with
        {
            Data = [activity.Data[0] with { Retention = new Retention { UntilEvent = "zolang als nodig" } }, activity.Data[1] with { Retention = null }],
        });

        Assert.That(register.Finds("F12"), Is.EqualTo(new[] { "gap /data/1/retention", "gap /data/0/retention" }));
    }

    [Test]
    public void Where_we_are_processor_the_terms_are_the_controllers() =>
        Assert.That(Second(null).WhereActivity(activity => activity with { Capacity = Capacity.Processor }).Finds("F12"), Is.Empty);

    private static DeKeyRegister Second(Retention? retention) =>
        SoundRegister.Make().WhereActivity(activity => activity with { Data = [activity.Data[0], activity.Data[1] with { Retention = retention }] });
}
