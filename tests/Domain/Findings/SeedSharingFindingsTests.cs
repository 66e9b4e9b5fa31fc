using PrivacyRegister.Register.Findings;
using PrivacyRegister.Tests.Domain.Sharing;

namespace PrivacyRegister.Tests.Domain.Findings;

/// <summary>
/// What the rules about recipient lines, agreements and parties find in the policy's own register on its first day: walked
/// by hand, line by line, along chapters 3, 5 and 7. A line is severity, record and field.
/// </summary>
public sealed class SeedSharingFindingsTests
{
    private static readonly IReadOnlyList<Finding> Found = RegisterFindings.Of(SeedFiles.Image, DeKeyRegister.Day);

    // The policy names no relation of WoningNet, the care institutions, KWH and the accountant; a role is to be settled first.
    // What police and authorities get follows from their demand; AFWC gets totals only.
    [TestCase(
        "F15",
        "gap VA-P02 /recipients/0/role",
        "gap VA-P02 /recipients/0/ground",
        "gap VA-P02 /recipients/0/dataCategoryIds",
        "gap VA-P08 /recipients/2/dataCategoryIds",
        "gap VA-P09 /recipients/1/role",
        "gap VA-P13 /recipients/0/role",
        "gap VA-P16 /recipients/0/role",
        "gap VA-P16 /recipients/0/ground",
        "gap VA-P17 /recipients/0/dataCategoryIds",
        "gap VA-P18 /recipients/0/dataCategoryIds")]
    // The contractors, and Google: its agreement is said to be concluded, but no day is known.
    [TestCase("F16", "breach VA-P06 /recipients/0", "breach VA-P12-webstatistiek /recipients/0")]
    // Zoeklicht, Treiteraanpak, Meldpunt. Vroeg Eropaf goes by statute; AFWC gets no personal data.
    [TestCase("F17", "breach VA-P08 /recipients/0", "breach VA-P08 /recipients/1", "breach VA-P09 /recipients/0")]
    // All agreements are drafts: none ends, binds anybody or has contents to look at, and none covers a part.
    [TestCase("F18")]
    [TestCase("F19")]
    [TestCase("F20")]
    // The policy asks every covenant to say how data are handled; AFWC's names no data.
    [TestCase(
        "F21",
        "gap CV-afwc /scope/0/dataCategoryIds",
        "gap CV-afwc /handling",
        "gap CV-meldpunt-zorg-en-overlast /handling",
        "gap CV-treiteraanpak /handling",
        "gap CV-vroeg-eropaf /handling",
        "gap CV-zoeklicht /handling")]
    // The police three times, and the authorities: no statute is named.
    [TestCase(
        "F22",
        "breach VA-P07-camera /recipients/0/statute",
        "breach VA-P07-toegang /recipients/0/statute",
        "breach VA-P08 /recipients/2/statute",
        "breach VA-P17 /recipients/0/statute")]
    // Google in the United States, without certificate or contract clauses.
    [TestCase("F23", "breach VA-P12-webstatistiek /recipients/0")]
    // Every party, purpose and draft is on an activity.
    [TestCase("F29")]
    [TestCase("F31")]
    [TestCase("F32")]
    [TestCase("F33")]
    // Camera images and access logs go to the police only.
    [TestCase("F34")]
    // Deurwaarder and Beter Buren.
    [TestCase("F35", "attention VA-P05 /recipients/0/role", "attention VA-P07 /recipients/0/role")]
    // The members of none are known.
    [TestCase(
        "F36",
        "gap Algemene Federatie Woningcorporaties /memberPartyIds",
        "gap Meldpunt Zorg en Overlast /memberPartyIds",
        "gap Treiteraanpak /memberPartyIds",
        "gap Vroeg Eropaf /memberPartyIds",
        "gap Zoeklicht /memberPartyIds")]
    public void Finds_exactly_these_lines(string code, params string[] expected) =>
        Assert.That(
            Found.Where(finding => finding.Code == code).Select(finding => $"{finding.Severity.ToString().ToLowerInvariant()} {finding.Record.Label} {finding.Field}"),
            Is.EquivalentTo(expected));

    [Test]
    public void Says_that_no_agreement_serves_those_who_work_for_us_as_controllers() =>
        Assert.That(Found.Where(finding => finding.Code == "F35").Select(finding => finding.Message.Key), Is.All.EqualTo("finding.f35.withoutAgreement"));

    [Test]
    public void Names_the_draft_that_is_nearest_where_an_agreement_is_missing() =>
        Assert.That(Found.Where(finding => finding.Code is "F16" or "F17").Select(finding => finding.Message.Key), Is.All.EndsWith(".nearest"));
}
