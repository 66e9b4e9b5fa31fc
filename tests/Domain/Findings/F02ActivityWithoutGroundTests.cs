using PrivacyRegister.Register;

namespace PrivacyRegister.Tests.Domain.Findings;

public sealed class F02ActivityWithoutGroundTests
{
    [Test]
    public void An_activity_without_ground_is_a_breach() =>
        Assert.That(SoundRegister.Make().WhereActivity(activity => activity with { Grounds = [] }).Finds("F02"), Is.EqualTo(new[] { "breach /grounds" }));

    [Test]
    public void One_ground_is_enough() => Assert.That(SoundRegister.Make().Finds("F02"), Is.Empty);

    [Test]
    public void A_ground_that_lacks_everything_is_a_ground_all_the_same() =>
        Assert.That(SoundRegister.Make().WhereActivity(activity => activity with { Grounds = [new Ground { Code = GroundCode.B }] }).Finds("F02"), Is.Empty);
}
