namespace PrivacyRegister.Tests.Domain.Findings;

public sealed class F14NoSecurityMeasuresTests
{
    [TestCase(new string[0], true)]
    [TestCase(new[] { " " }, true)]
    [TestCase(new[] { " ", "Toegang per rol" }, false)]
    public void An_activity_says_how_its_data_are_secured(string[] measures, bool found) =>
        Assert.That(
            SoundRegister.Make().WhereActivity(activity => activity with { SecurityMeasures = measures }).Finds("F14"),
            Is.EqualTo(found ? ["gap /securityMeasures"] : Array.Empty<string>()));
}
