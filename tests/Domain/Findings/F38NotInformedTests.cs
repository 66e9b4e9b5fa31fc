using PrivacyRegister.Register;
using PrivacyRegister.Tests.Domain.Sharing;

namespace PrivacyRegister.Tests.Domain.Findings;

public sealed class F38NotInformedTests
{
    // The register's day is 1 April 2026.
    [TestCase("Privacyverklaring", null, null, null)]
    [TestCase(null, "https://www.example.nl/privacy", null, null)]
    [TestCase("Privacyverklaring", null, "2026-04-01", null)]
    [TestCase("Privacyverklaring", null, "2026-04-02", "gap /notice/publishedOn")]
    [TestCase(null, null, "2026-04-01", "gap /notice")]
    [TestCase(" ", null, null, "gap /notice")]
    public void A_notice_is_named_and_published_by_the_day(string? title, string? url, string? publishedOn, string? found) =>
        Assert.That(
            With(new PrivacyNotice { Title = title, Url = url, PublishedOn = publishedOn is null ? null : DeKeyRegister.On(publishedOn) }).Finds("F38"),
            Is.EqualTo(found is null ? Array.Empty<string>() : [found]));

    [Test]
    public void No_notice_is_a_gap() => Assert.That(With(null).Finds("F38"), Is.EqualTo(new[] { "gap /notice" }));

    [Test]
    public void Where_we_are_processor_informing_is_the_controllers() =>
        Assert.That(With(null).WhereActivity(activity => activity with { Capacity = Capacity.Processor }).Finds("F38"), Is.Empty);

    [TestCase(Assessment.Present, false)]
    [TestCase(Assessment.Absent, true)]
    [TestCase(Assessment.NotAssessed, true)]
    [TestCase(null, true)]
    public void The_essence_of_an_arrangement_in_force_is_available(Assessment? assessment, bool found) =>
        Assert.That(Joint(assessment).Finds("F38"), Is.EqualTo(found ? ["gap /article26"] : Array.Empty<string>()));

    [Test]
    public void The_worst_of_two_says_it() =>
        Assert.That(
            Joint(Assessment.Present).WhereAgreement(agreement => agreement with { Article26 = [.. agreement.Article26, Essence(Assessment.Absent)] }).Finds("F38"),
            Is.EqualTo(new[] { "gap /article26" }));

    [Test]
    public void An_arrangement_not_in_force_has_no_essence_to_publish_yet() => Assert.Multiple(() =>
    {
        Assert.That(Joint(Assessment.Absent).WhereAgreement(agreement => agreement with { EffectiveFrom = DeKeyRegister.On("2026-04-02") }).Finds("F38"), Is.Empty);
        Assert.That(Joint(Assessment.Absent).WhereAgreement(agreement => agreement with { EffectiveFrom = DeKeyRegister.On("2026-04-01") }).Finds("F38"), Has.Length.EqualTo(1));
        Assert.That(Joint(Assessment.Absent).WhereAgreement(agreement => agreement with { Status = RecordStatus.Proposed }).Finds("F38"), Is.Empty);
    });

    [Test]
    public void Other_agreements_have_none() =>
        Assert.That(Joint(Assessment.Absent).WhereAgreement(agreement => agreement with { Kind = AgreementKind.ProcessorAgreement }).Finds("F38"), Is.Empty);

    private static DeKeyRegister With(PrivacyNotice? notice) => SoundRegister.Make().WhereActivity(activity => activity with { Notice = notice });

    private static DeKeyRegister Joint(Assessment? essence) => SoundRegister.Make().WhereAgreement(agreement => agreement with
    {
        Kind = AgreementKind.JointControllerArrangement,
        Article26 = [.. agreement.Article26.Where(point => point.Point != Article26Point.EssencePublished), .. essence is null ? Array.Empty<Article26Assessment>() : [Essence(essence.Value)]],
    });

    private static Article26Assessment Essence(Assessment assessment) => new() { Point = Article26Point.EssencePublished, Assessment = assessment };
}
