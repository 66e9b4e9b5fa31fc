using PrivacyRegister.Register;
using PrivacyRegister.Tests.Domain.Sharing;

namespace PrivacyRegister.Tests.Domain.Findings;

public sealed class F40GenderForContractTests
{
    [TestCase("pd:Gender", new[] { GroundCode.A }, true)]
    [TestCase("pd:Gender", new[] { GroundCode.B, GroundCode.A }, true)]
    [TestCase("pd:Gender", new[] { GroundCode.B }, false)]
    [TestCase("pd:Name", new[] { GroundCode.A }, false)]
    [TestCase(null, new[] { GroundCode.A }, false)]
    public void Gender_on_ground_A_is_known_by_its_term(string? term, GroundCode[] grounds, bool found) =>
        Assert.That(With(term, grounds).Finds("F40"), Is.EqualTo(found ? ["attention /data/2"] : Array.Empty<string>()));

    private static DeKeyRegister With(string? term, GroundCode[] grounds)
    {
        var register = SoundRegister.Make();
        var category = register.Add(DeKeyRegister.Category("GESLACHT", "geslacht") with { DpvTerm = term });
        return register.WhereActivity(activity => activity with
        {
            Data = [.. activity.Data, activity.Data[0] with { DataCategoryId = category.Id }],
            Grounds = [.. grounds.Select(code => new Ground { Code = code })],
        });
    }
}
