using PrivacyRegister.Register;
using PrivacyRegister.Tests.Domain.Sharing;
using static PrivacyRegister.Register.AgreementKind;
using static PrivacyRegister.Register.Assessment;
using static PrivacyRegister.Tests.Domain.Sharing.DeKeyRegister;

namespace PrivacyRegister.Tests.Domain.Findings;

public sealed class F19ContentsOfAgreementTests
{
    private static readonly string[] Gap = ["gap /article28"];

    private static DeKeyRegister Where(Func<Agreement, Agreement> change) => SoundRegister.Make().WhereAgreement(change);

    private static Agreement With(Agreement agreement, Assessment security, Assessment audits) => agreement with
    {
        Article28 =
        [
            .. agreement.Article28.Select(listed => listed.Point switch
            {
                Article28Point.Security => listed with { Assessment = security },
                Article28Point.Audits => listed with { Assessment = audits },
                _ => listed,
            }),
        ],
    };

    [TestCase(Present, Present)]
    [TestCase(Absent, Present, "breach /article28")]
    [TestCase(NotAssessed, Present, "gap /article28")]
    [TestCase(Absent, Absent, "breach /article28")]
    [TestCase(NotAssessed, NotAssessed, "gap /article28")]
    [TestCase(Absent, NotAssessed, "breach /article28", "gap /article28")]
    public void One_finding_for_the_points_that_are_absent_and_one_for_those_not_assessed(Assessment security, Assessment audits, params string[] found) =>
        Assert.That(Where(agreement => With(agreement, security, audits)).Finds("F19"), Is.EqualTo(found));

    [Test]
    public void The_points_are_named()
    {
        var said = Where(agreement => With(agreement, Absent, Absent)).Says("F19");

        Assert.That(said, Does.Contain("VO-1").And.Contain("beveiliging").And.Contain("audits"));
        Assert.That(said, Does.Not.Contain("geheimhouding"));
    }

    [Test]
    public void Each_point_of_article_28_is_asked_also_when_nobody_listed_it() => Assert.Multiple(() =>
    {
        foreach (var point in Enum.GetValues<Article28Point>())
        {
            Assert.That(Where(agreement => agreement with { Article28 = [.. agreement.Article28.Where(listed => listed.Point != point)] }).Finds("F19"), Is.EqualTo(Gap), point.ToString());
        }
    });

    [Test]
    public void Each_point_of_article_26_is_asked_of_an_arrangement() => Assert.Multiple(() =>
    {
        foreach (var point in Enum.GetValues<Article26Point>())
        {
            var register = Where(agreement => agreement with
            {
                Kind = JointControllerArrangement,
                Article28 = [],
                Article26 = [.. agreement.Article26.Select(listed => listed.Point == point ? listed with { Assessment = Absent } : listed)],
            });
            Assert.That(register.Finds("F19"), Is.EqualTo(new[] { "breach /article26" }), point.ToString());
        }

        Assert.That(Where(agreement => agreement with { Kind = JointControllerArrangement, Article28 = [] }).Finds("F19"), Is.Empty);
        Assert.That(Where(agreement => agreement with { Kind = JointControllerArrangement, Article26 = [] }).Finds("F19"), Is.EqualTo(new[] { "gap /article26" }));
    });

    [Test]
    public void A_processor_agreement_is_not_asked_for_article_26() => Assert.That(Where(agreement => agreement with { Article26 = [] }).Finds("F19"), Is.Empty);

    [TestCase(Covenant)]
    [TestCase(DataTransferAgreement)]
    public void Other_kinds_are_asked_for_neither(AgreementKind kind) =>
        Assert.That(Where(agreement => agreement with { Kind = kind, Article26 = [], Article28 = [] }).Finds("F19"), Is.Empty);

    [TestCase(RecordStatus.Proposed, null, null, false)]
    [TestCase(RecordStatus.Proposed, "2026-03-01", null, true)]
    [TestCase(RecordStatus.Proposed, null, "2026-03-05", true)]
    [TestCase(RecordStatus.Established, null, null, true)]
    [TestCase(RecordStatus.Retired, "2026-03-01", "2026-03-05", false)]
    public void Is_asked_once_it_is_established_or_one_side_has_signed(RecordStatus status, string? ours, string? theirs, bool found)
    {
        var register = Where(agreement => agreement with
        {
            Status = status,
            Article28 = [],
            Organisations = [agreement.Organisations[0] with { SignedOn = ours is null ? null : On(ours) }],
            Parties = [agreement.Parties[0] with { SignedOn = theirs is null ? null : On(theirs) }],
        });

        Assert.That(register.Finds("F19"), Is.EqualTo(found ? Gap : []));
    }

    [TestCase("2028-03-05", true)]
    [TestCase("2028-03-06", false)]
    public void Is_asked_no_more_once_it_is_over(string on, bool found) =>
        Assert.That(Where(agreement => agreement with { Article28 = [] }).Finds("F19", On(on)), Is.EqualTo(found ? Gap : []));
}
