namespace PrivacyRegister.Tests.Domain.Findings;

public sealed class F28ControllerWithoutContactTests
{
    [Test]
    public void An_organisation_names_its_contact()
    {
        var register = SoundRegister.Make();

        Assert.That(register.Where(register.DeKey, organisation => organisation with { ContactPersonId = null }).Finds("F28"), Is.EqualTo(new[] { "gap /contactPersonId" }));
    }

    [Test]
    public void Not_everyone_must_designate_a_DPO()
    {
        var register = SoundRegister.Make();

        Assert.That(register.Where(register.DeKey, organisation => organisation with { DataProtectionOfficerId = null }).Finds("F28"), Is.Empty);
    }
}
