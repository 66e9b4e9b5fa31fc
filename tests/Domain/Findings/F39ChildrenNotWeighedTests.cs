using PrivacyRegister.Register;
using PrivacyRegister.Tests.Domain.Sharing;

namespace PrivacyRegister.Tests.Domain.Findings;

public sealed class F39ChildrenNotWeighedTests
{
    [TestCase(GroundCode.C, null, true)]
    [TestCase(GroundCode.D, null, true)]
    [TestCase(GroundCode.D, " ", true)]
    [TestCase(GroundCode.C, "De ouders worden eerst gebeld.", false)]
    [TestCase(GroundCode.A, null, false)]
    [TestCase(GroundCode.B, null, false)]
    public void Childrens_data_on_C_or_D_are_weighed(GroundCode code, string? explanation, bool found) =>
        Assert.That(
            WithData(category => category with { DpvTerm = "pr:ChildrensData" }, new Ground { Code = code, Explanation = explanation }).Finds("F39"),
            Is.EqualTo(found ? ["attention /grounds/0/explanation"] : Array.Empty<string>()));

    [Test]
    public void Vulnerable_data_and_vulnerable_people_count_alike()
    {
        var people = SoundRegister.Make();
        people.Where(people.Tenants, tenants => tenants with { Vulnerable = true });

        Assert.Multiple(() =>
        {
            Assert.That(WithData(category => category with { Vulnerable = true }, new Ground { Code = GroundCode.C }).Finds("F39"), Is.EqualTo(new[] { "attention /grounds/0/explanation" }));
            Assert.That(people.Finds("F39"), Is.EqualTo(new[] { "attention /grounds/0/explanation" }));
        });
    }

    [Test]
    public void Other_data_of_others_are_not_asked() => Assert.That(WithData(category => category, new Ground { Code = GroundCode.C }).Finds("F39"), Is.Empty);

    [Test]
    public void Each_ground_that_lacks_it_is_named() =>
        Assert.That(
            WithData(category => category with { Vulnerable = true }, new Ground { Code = GroundCode.A }, new Ground { Code = GroundCode.C }, new Ground { Code = GroundCode.D }).Finds("F39"),
            Is.EqualTo(new[] { "attention /grounds/1/explanation", "attention /grounds/2/explanation" }));

    private static DeKeyRegister WithData(Func<DataCategory, DataCategory> change, params Ground[] grounds)
    {
        var register = SoundRegister.Make();
        var category = register.Add(change(DeKeyRegister.Category("KIND", "gegevens van kinderen")));
        return register.WhereActivity(activity => activity with { Data = [.. activity.Data, activity.Data[0] with { DataCategoryId = category.Id }], Grounds = grounds });
    }
}
