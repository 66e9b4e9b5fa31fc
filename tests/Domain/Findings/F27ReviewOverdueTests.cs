using PrivacyRegister.Tests.Domain.Sharing;

namespace PrivacyRegister.Tests.Domain.Findings;

public sealed class F27ReviewOverdueTests
{
    // The register's day is 1 April 2026.
    [TestCase("2026-04-02", false)]
    [TestCase("2026-04-01", false)]
    [TestCase("2026-03-31", true)]
    [TestCase(null, false)]
    public void A_review_is_overdue_from_the_day_after(string? reviewOn, bool found)
    {
        DateOnly? day = reviewOn is null ? null : DeKeyRegister.On(reviewOn);

        Assert.Multiple(() =>
        {
            Assert.That(SoundRegister.Make().WhereActivity(activity => activity with { ReviewOn = day }).Finds("F27"), Is.EqualTo(found ? ["attention /reviewOn"] : Array.Empty<string>()));
            Assert.That(SoundRegister.Make().WhereAgreement(agreement => agreement with { ReviewOn = day }).Finds("F27"), Is.EqualTo(found ? ["attention /reviewOn"] : Array.Empty<string>()));
        });
    }

    [Test]
    public void Activities_and_agreements_have_an_owner() => Assert.Multiple(() =>
    {
        Assert.That(SoundRegister.Make().WhereActivity(activity => activity with { OwnerId = null }).Finds("F27"), Is.EqualTo(new[] { "attention /ownerId" }));
        Assert.That(SoundRegister.Make().WhereAgreement(agreement => agreement with { OwnerId = null }).Finds("F27"), Is.EqualTo(new[] { "attention /ownerId" }));
        Assert.That(SoundRegister.Make().Finds("F27"), Is.Empty);
    });
}
