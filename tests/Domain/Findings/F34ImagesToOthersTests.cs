using PrivacyRegister.Register;
using PrivacyRegister.Tests.Domain.Sharing;
using static PrivacyRegister.Tests.Domain.Sharing.DeKeyRegister;

namespace PrivacyRegister.Tests.Domain.Findings;

public sealed class F34ImagesToOthersTests
{
    private static readonly string[] OnTheData = ["breach /recipients/0/dataCategoryIds"];

    [TestCase(RecipientRole.JointController)]
    [TestCase(RecipientRole.IndependentController)]
    public void Images_to_another_controller_are_a_breach(RecipientRole role) => Assert.That(WithImages(role).Finds("F34"), Is.EqualTo(OnTheData));

    [TestCase(RecipientRole.Processor)]
    [TestCase(RecipientRole.PublicAuthority)]
    [TestCase(null)]
    public void Images_to_a_processor_or_authority_are_in_order_and_an_unknown_role_is_asked_for_first(RecipientRole? role) => Assert.That(WithImages(role).Finds("F34"), Is.Empty);

    [TestCase(Direction.Receive)]
    [TestCase(Direction.Both)]
    public void The_direction_makes_no_difference(Direction direction) =>
        Assert.That(WithImages(RecipientRole.IndependentController).WhereLine(line => line with { Direction = direction }).Finds("F34"), Is.EqualTo(OnTheData));

    [Test]
    public void Data_free_to_go_are_in_order_whoever_gets_them() =>
        Assert.That(SoundRegister.Make().WhereLine(line => line with { Role = RecipientRole.IndependentController }).Finds("F34"), Is.Empty);

    [Test]
    public void Images_the_activity_holds_but_the_line_does_not_name_go_nowhere() =>
        Assert.That(
            WithImages(RecipientRole.IndependentController).WhereLine(line => line with { DataCategoryIds = [line.DataCategoryIds[0]] }).Finds("F34"),
            Is.Empty);

    [Test]
    public void Images_the_activity_holds_below_a_category_of_the_line_are_asked_with_it()
    {
        var register = SoundRegister.Make();
        var images = register.Add(Category("BEELD", "camerabeelden") with { ParentId = register.Name.Id, Disclosure = Disclosure.AuthorityOrProcessor });
        register.WhereLine(line => line with { Role = RecipientRole.IndependentController });
        Assert.That(register.Finds("F34"), Is.Empty, "the activity does not record them");

        register.WhereActivity(activity => activity with { Data = [.. activity.Data, new ActivityData { DataCategoryId = images.Id }] });
        Assert.That(register.Finds("F34"), Is.EqualTo(OnTheData));
    }

    private static DeKeyRegister WithImages(RecipientRole? role)
    {
        var register = SoundRegister.Make();
        var images = register.Add(Category("BEELD", "camerabeelden") with { Disclosure = Disclosure.AuthorityOrProcessor });
        register.WhereActivity(activity => activity with { Data = [.. activity.Data, new ActivityData { DataCategoryId = images.Id }] });
        return register.WhereLine(line => line with { Role = role, DataCategoryIds = [.. line.DataCategoryIds, images.Id] });
    }
}
