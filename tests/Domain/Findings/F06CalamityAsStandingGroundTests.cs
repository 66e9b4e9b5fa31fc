using PrivacyRegister.Register;

namespace PrivacyRegister.Tests.Domain.Findings;

public sealed class F06CalamityAsStandingGroundTests
{
    [TestCase(new[] { GroundCode.E }, "gap /grounds/0/ground")]
    [TestCase(new[] { GroundCode.E, GroundCode.E }, "gap /grounds/0/ground")]
    [TestCase(new[] { GroundCode.A, GroundCode.E }, "attention /grounds/1/ground")]
    [TestCase(new[] { GroundCode.A }, null)]
    [TestCase(new GroundCode[0], null)]
    public void Ground_E_is_no_standing_ground(GroundCode[] grounds, string? found) =>
        Assert.That(
            SoundRegister.Make().WhereActivity(activity => activity with { Grounds = [.. grounds.Select(code => new Ground { Code = code })] }).Finds("F06"),
            Is.EqualTo(found is null ? Array.Empty<string>() : [found]));
}
