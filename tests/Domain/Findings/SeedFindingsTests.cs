using PrivacyRegister.Register;
using PrivacyRegister.Register.Findings;
using PrivacyRegister.Sentences;
using PrivacyRegister.Tests.Domain.Sharing;

namespace PrivacyRegister.Tests.Domain.Findings;

/// <summary>
/// What the rules about activities, organisations and purposes find in the policy's own register on its first day: walked by
/// hand, record by record. A line is severity and activities, named by what follows <c>VA-</c>.
/// </summary>
public sealed class SeedFindingsTests
{
    private static readonly IReadOnlyList<Finding> Found = RegisterFindings.Of(SeedFiles.Image, DeKeyRegister.Day);

    // Webstatistiek: the policy names no ground for it.
    [TestCase("F02", "breach: P12-webstatistiek")]
    // The policy says that ground F is not De Key's.
    [TestCase("F03")]
    // No balancing test is recorded anywhere: the only ground of eight, one of several of five.
    [TestCase("F04", "breach: P07 P07-camera P07-toegang P08 P12-contactformulier P13 P14 P18", "gap: P05 P09 P11 P12 P16")]
    // Only early signals of arrears (P05) and requests of data subjects have a statute.
    [TestCase("F05", "breach: P03 P17", "gap: P02 P04 P15 P16")]
    [TestCase("F06", "attention: P09")]
    [TestCase("F07", "breach: P01-website P12-nieuwsbrief", "gap: P12")]
    // Health signals of P09 stand with exception c.
    [TestCase("F08")]
    // No activity holds criminal data.
    [TestCase("F09")]
    [TestCase("F10", "breach: P03 P04")]
    [TestCase("F11")]
    // Retention stands only with images, access logs and contact messages; P08 and P12 hold other data as well.
    [TestCase("F12", "gap: P01 P01-website P02 P03 P04 P05 P06 P07 P08 P09 P10 P11 P12 P12-nieuwsbrief P12-webstatistiek P13 P14 P15 P16 P17 P17-avg-verzoeken P18")]
    // Four weeks, or until the incident is dealt with.
    [TestCase("F13")]
    [TestCase("F14")]
    [TestCase("F24", "gap: " + Everything)]
    [TestCase("F25")]
    [TestCase("F26", "gap: " + Everything)]
    [TestCase("F27", "attention: " + Everything)]
    // The policy names KSG Privacy.
    [TestCase("F28")]
    [TestCase("F37")]
    [TestCase("F38", "gap: " + Everything)]
    // Minors stand with requests of data subjects only, on ground B.
    [TestCase("F39")]
    [TestCase("F40", "attention: P01 P04")]
    public void Finds_exactly_these_activities(string code, params string[] expected) =>
        Assert.That(
            Found.Where(finding => finding.Code == code && finding.Record is ProcessingActivity)
                .GroupBy(finding => finding.Severity)
                .OrderBy(group => group.Key)
                .Select(group => $"{group.Key.ToString().ToLowerInvariant()}: {string.Join(' ', group.Select(finding => finding.Record.Label["VA-".Length..]).Order(StringComparer.Ordinal))}"),
            Is.EqualTo(expected));

    [Test]
    public void Presumes_a_DPIA_where_the_list_of_the_authority_does() =>
        Assert.That(
            Found.Where(finding => finding.Code == "F24").Where(finding => finding.Message.Key == "finding.f24.presumed")
                .Select(finding => SentenceBook.Render(finding.Message, "nl").Split("vanwege: ") is [_, var reasons] ? $"{finding.Record.Label[3..]}: {reasons}" : ""),
            Is.EquivalentTo(new[]
            {
                "P02: Jaarinkomen / Huishoudinkomen.",
                "P03: Jaarinkomen / Huishoudinkomen.",
                "P04: Jaarinkomen / Huishoudinkomen.",
                "P05: delen in samenwerkingsverband Vroeg Eropaf.",
                "P07-camera: Camerabeelden.",
                "P07-toegang: Elektronische toegangsregistratie.",
                "P08: Woonfraudedossier, Camerabeelden, Elektronische toegangsregistratie, delen in samenwerkingsverband Zoeklicht en delen in samenwerkingsverband Treiteraanpak.",
                "P09: Gezondheidssignalen en delen in samenwerkingsverband Meldpunt Zorg en Overlast.",
                "P14: Jaarinkomen / Huishoudinkomen.",
                "P17: Jaarinkomen / Huishoudinkomen.",
                "P18: Jaarinkomen / Huishoudinkomen.",
            }));

    [Test]
    public void Finds_no_more_of_other_records_than_that_no_agreement_has_an_owner() =>
        Assert.That(
            Found.Where(finding => Own.Contains(finding.Code) && finding.Record is not ProcessingActivity).Select(finding => $"{finding.Code} {finding.Record.Label} {finding.Field}"),
            Is.EquivalentTo(SeedFiles.Records.OfType<Agreement>().Select(agreement => $"F27 {agreement.Reference} /ownerId")));

    [Test]
    public void Names_fields_that_open_and_says_everything_in_both_languages() => Assert.Multiple(() =>
    {
        foreach (var finding in Found.Where(finding => Own.Contains(finding.Code)))
        {
            Assert.That(finding.Field, Does.StartWith("/"), finding.Code);
            foreach (var sentence in SentenceBook.Languages.SelectMany(language => new[] { finding.Message, finding.Remedy }.Select(sentence => SentenceBook.Render(sentence, language))))
            {
                Assert.That(sentence, Does.Contain(finding.Record.Label).And.EndsWith(".").And.Not.Contains("–"), finding.Code);
            }
        }
    });

    private const string Everything =
        "P01 P01-website P02 P03 P04 P05 P06 P07 P07-camera P07-toegang P08 P09 P10 P11 P12 P12-contactformulier P12-nieuwsbrief P12-webstatistiek "
        + "P13 P14 P15 P16 P17 P17-avg-verzoeken P18";

    private static readonly HashSet<string> Own =
    [
        "F02", "F03", "F04", "F05", "F06", "F07", "F08", "F09", "F10", "F11", "F12", "F13", "F14",
        "F24", "F25", "F26", "F27", "F28", "F37", "F38", "F39", "F40",
    ];
}
