using PrivacyRegister.Register;
using PrivacyRegister.Register.Sharing;
using PrivacyRegister.Tests.Domain.Sharing;

namespace PrivacyRegister.Tests.Domain.Findings;

public sealed class F09CriminalDataWithoutBasisTests
{
    private static readonly Guid Criminal = DeKeyRegister.Id();
    private static readonly CriminalBasis OwnUse = new() { Provision = "art. 33 lid 2 onder b UAVG" };
    private static readonly CriminalBasis Permit = OwnUse with { Provision = "art. 33 lid 4 UAVG", CoversDisclosure = true };

    [Test]
    public void Criminal_data_need_a_provision() => Assert.Multiple(() =>
    {
        Assert.That(Kept(null).Finds("F09"), Is.EqualTo(new[] { "breach /criminalBasis" }));
        Assert.That(Kept(OwnUse with { Provision = " " }).Finds("F09"), Is.EqualTo(new[] { "breach /criminalBasis" }));
        Assert.That(Kept(OwnUse).Finds("F09"), Is.Empty);
    });

    [Test]
    public void Data_that_are_not_criminal_need_none() => Assert.That(SoundRegister.Make().Finds("F09"), Is.Empty);

    [TestCase(RecipientRole.IndependentController, false, "breach /recipients/0/dataCategoryIds")]
    [TestCase(RecipientRole.PublicAuthority, false, "breach /recipients/0/dataCategoryIds")]
    [TestCase(null, false, "breach /recipients/0/dataCategoryIds")]
    [TestCase(RecipientRole.Processor, false, null)]
    [TestCase(RecipientRole.IndependentController, true, null)]
    public void Own_use_covers_a_processor_and_nobody_else_as_the_check_says_too(RecipientRole? role, bool coversDisclosure, string? found)
    {
        var register = Given(coversDisclosure ? Permit : OwnUse, role, Direction.Provide);

        Assert.Multiple(() =>
        {
            Assert.That(register.Finds("F09"), Is.EqualTo(found is null ? Array.Empty<string>() : [found]));
            Assert.That(register.Ask(question => question with { DataCategoryIds = [Criminal] }).Outcome(CheckRule.S8), Is.EqualTo(found is null ? CheckOutcome.Pass : CheckOutcome.Fail));
        });
    }

    [TestCase(Direction.Receive, 0)]
    [TestCase(Direction.Both, 1)]
    public void A_line_that_only_receives_gives_nothing(Direction direction, int found) =>
        Assert.That(Given(OwnUse, RecipientRole.IndependentController, direction).Finds("F09"), Has.Length.EqualTo(found));

    [Test]
    public void Without_any_basis_both_the_use_and_the_giving_are_found() =>
        Assert.That(Given(null, RecipientRole.IndependentController, Direction.Provide).Finds("F09"), Is.EqualTo(new[] { "breach /criminalBasis", "breach /recipients/0/dataCategoryIds" }));

    private static DeKeyRegister Kept(CriminalBasis? basis)
    {
        var register = SoundRegister.Make();
        register.Add(DeKeyRegister.Category("STRAF", "strafrechtelijke gegevens") with { Id = Criminal, Sensitivity = Sensitivity.Criminal });
        return register.WhereActivity(activity => activity with { Data = [.. activity.Data, activity.Data[0] with { DataCategoryId = Criminal }], CriminalBasis = basis });
    }

    private static DeKeyRegister Given(CriminalBasis? basis, RecipientRole? role, Direction direction) =>
        Kept(basis).WhereLine(line => line with { Role = role, Direction = direction, DataCategoryIds = [.. line.DataCategoryIds, Criminal] });
}
