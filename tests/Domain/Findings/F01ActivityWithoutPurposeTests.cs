using PrivacyRegister.Register;

namespace PrivacyRegister.Tests.Domain.Findings;

public sealed class F01ActivityWithoutPurposeTests
{
    [Test]
    public void An_established_purpose_is_in_order() => Assert.That(SoundRegister.Make().Finds("F01"), Is.Empty);

    [Test]
    public void An_activity_without_purpose_is_a_breach() =>
        Assert.That(SoundRegister.Make().WhereActivity(activity => activity with { PurposeId = null }).Finds("F01"), Is.EqualTo(new[] { "breach /purposeId" }));

    [TestCase(RecordStatus.Proposed)]
    [TestCase(RecordStatus.Retired)]
    public void A_purpose_that_is_not_established_is_a_breach(RecordStatus status)
    {
        var register = SoundRegister.Make();

        Assert.That(register.Where(register.P07, purpose => purpose with { Status = status }).Finds("F01"), Is.EqualTo(new[] { "breach /purposeId" }));
    }

    [Test]
    public void A_retired_activity_is_looked_at_no_more() =>
        Assert.That(SoundRegister.Make().WhereActivity(activity => activity with { PurposeId = null, Status = RecordStatus.Retired }).Finds("F01"), Is.Empty);
}
