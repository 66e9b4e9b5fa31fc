using PrivacyRegister.Register;
using PrivacyRegister.Tests.Domain.Sharing;

namespace PrivacyRegister.Tests.Domain.Findings;

public sealed class F13ImagesKeptTooLongTests
{
    [TestCase("P4W", null, false)]
    [TestCase("P28D", null, false)]
    [TestCase("P3W7D", null, false)]
    [TestCase("P29D", null, true)]
    [TestCase("P4W1D", null, true)]
    [TestCase("P1M", null, true)]
    [TestCase("P1Y", null, true)]
    [TestCase("P29D", "tot na afhandeling van het vastgelegde incident", false)]
    [TestCase("P5Y", "einde huurovereenkomst", true)]
    [TestCase("P4W", "einde huurovereenkomst", false)]
    [TestCase("P29D", " ", true)]
    [TestCase("P29D", "zolang als nodig", true)]
    public void Images_are_kept_four_weeks_or_until_the_incident_is_dealt_with(string period, string? untilEvent, bool found) =>
        Assert.That(
            Kept(new Retention { Period = period, UntilEvent = untilEvent }, Disclosure.AuthorityOrProcessor).Finds("F13"),
            Is.EqualTo(found ? ["breach /data/2/retention/period"] : Array.Empty<string>()));

    [TestCase("einde huurovereenkomst", true)]
    [TestCase("Na afhandeling van het vastgelegde incident", false)]
    [TestCase("zolang als nodig", false)]
    public void An_event_alone_must_be_that_an_incident_was_dealt_with(string untilEvent, bool found) =>
        Assert.That(
            Kept(new Retention { UntilEvent = untilEvent }, Disclosure.AuthorityOrProcessor).Finds("F13"),
            Is.EqualTo(found ? ["attention /data/2/retention/untilEvent"] : Array.Empty<string>()));

    [Test]
    public void Other_data_may_be_kept_longer() => Assert.That(Kept(new Retention { Period = "P7Y" }, Disclosure.Free).Finds("F13"), Is.Empty);

    [Test]
    public void No_retention_at_all_is_another_finding()
    {
        var register = Kept(null, Disclosure.AuthorityOrProcessor);

        Assert.Multiple(() =>
        {
            Assert.That(register.Finds("F13"), Is.Empty);
            Assert.That(register.Finds("F12"), Is.EqualTo(new[] { "gap /data/2/retention" }));
        });
    }

    private static DeKeyRegister Kept(Retention? retention, Disclosure disclosure)
    {
        var register = SoundRegister.Make();
        var images = register.Add(DeKeyRegister.Category("BEELD", "camerabeelden") with { Disclosure = disclosure });
        return register.WhereActivity(activity => activity with { Data = [.. activity.Data, activity.Data[0] with { DataCategoryId = images.Id, Retention = retention }] });
    }
}
