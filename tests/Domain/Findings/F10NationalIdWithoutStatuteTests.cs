using PrivacyRegister.Register;
using PrivacyRegister.Register.Sharing;
using PrivacyRegister.Tests.Domain.Sharing;

namespace PrivacyRegister.Tests.Domain.Findings;

public sealed class F10NationalIdWithoutStatuteTests
{
    private static readonly Statute Usable = new() { Law = "Algemene wet inkomensafhankelijke regelingen", Article = "art. 38" };

    [Test]
    public void The_BSN_needs_law_and_article() => Assert.Multiple(() =>
    {
        Assert.That(Kept(null).Finds("F10"), Is.EqualTo(new[] { "breach /nationalIdStatute" }));
        Assert.That(Kept(Usable with { Article = null }).Finds("F10"), Is.EqualTo(new[] { "breach /nationalIdStatute" }));
        Assert.That(Kept(Usable).Finds("F10"), Is.Empty);
    });

    [Test]
    public void Without_BSN_none_is_needed() => Assert.That(SoundRegister.Make().Finds("F10"), Is.Empty);

    [TestCase(RecipientRole.PublicAuthority, false, "breach /recipients/0/statute")]
    [TestCase(null, false, "breach /recipients/0/statute")]
    [TestCase(RecipientRole.PublicAuthority, true, null)]
    [TestCase(RecipientRole.Processor, false, null)]
    public void To_anyone_but_a_processor_the_line_names_one_too_as_the_check_says(RecipientRole? role, bool statute, string? found)
    {
        var register = Given(role, statute ? Usable : Usable with { Article = "" }, Direction.Provide);

        Assert.Multiple(() =>
        {
            Assert.That(register.Finds("F10"), Is.EqualTo(found is null ? Array.Empty<string>() : [found]));
            Assert.That(register.Ask(question => question with { DataCategoryIds = [register.Bsn.Id] }).Outcome(CheckRule.S8), Is.EqualTo(found is null ? CheckOutcome.Pass : CheckOutcome.Fail));
        });
    }

    [TestCase(Direction.Receive, 0)]
    [TestCase(Direction.Both, 1)]
    public void A_line_that_only_receives_gives_nothing(Direction direction, int found) =>
        Assert.That(Given(RecipientRole.PublicAuthority, null, direction).Finds("F10"), Has.Length.EqualTo(found));

    [Test]
    public void On_a_line_alone_it_is_used_all_the_same()
    {
        var register = SoundRegister.Make();

        Assert.That(register.WhereLine(line => line with { DataCategoryIds = [register.Bsn.Id] }).Finds("F10"), Is.EqualTo(new[] { "breach /nationalIdStatute" }));
    }

    [Test]
    public void A_category_above_it_on_the_line_gives_what_is_recorded_below_as_the_check_says()
    {
        var register = Given(RecipientRole.PublicAuthority, null, Direction.Provide);
        var identification = register.Add(DeKeyRegister.Category("ID", "identificatie"));
        register.Where(register.Bsn, category => category with { ParentId = identification.Id }).WhereLine(line => line with { DataCategoryIds = [identification.Id] });

        Assert.Multiple(() =>
        {
            Assert.That(register.Finds("F10"), Is.EqualTo(new[] { "breach /recipients/0/statute" }));
            Assert.That(register.Ask(question => question with { DataCategoryIds = [identification.Id] }).Outcome(CheckRule.S8), Is.EqualTo(CheckOutcome.Fail));
        });
    }

    private static DeKeyRegister Kept(Statute? statute)
    {
        var register = SoundRegister.Make();
        return register.WhereActivity(activity => activity with { Data = [.. activity.Data, activity.Data[0] with { DataCategoryId = register.Bsn.Id }], NationalIdStatute = statute });
    }

    private static DeKeyRegister Given(RecipientRole? role, Statute? statute, Direction direction)
    {
        var register = Kept(Usable);
        return register.WhereLine(line => line with { Role = role, Statute = statute, Direction = direction, DataCategoryIds = [register.Bsn.Id] });
    }
}
