using PrivacyRegister.Register;
using PrivacyRegister.Tests.Domain.Sharing;

namespace PrivacyRegister.Tests.Domain.Findings;

public sealed class F29UnusedTests
{
    [Test]
    public void What_an_activity_uses_is_in_order() => Assert.That(SoundRegister.Make().Finds("F29"), Is.Empty);

    [Test]
    public void Use_by_a_proposed_activity_counts() =>
        Assert.That(SoundRegister.Make().WhereActivity(activity => activity with { Status = RecordStatus.Proposed }).Finds("F29"), Is.Empty);

    [Test]
    public void A_retired_activity_uses_neither_its_purpose_nor_an_agreement() =>
        Assert.That(
            SoundRegister.Make().WhereActivity(activity => activity with { Status = RecordStatus.Retired }).Findings().Where(finding => finding.Code == "F29").Select(finding => finding.Record.Label),
            Is.EqualTo(new[] { "P07", "VO-1" }));

    [Test]
    public void An_agreement_for_another_purpose_is_not_used()
    {
        var register = SoundRegister.Make();
        var other = register.Add(register.P07 with { Id = DeKeyRegister.Id(), Code = "P08" });
        register.Add(register.NewActivity("A08") with { PurposeId = other.Id, Recipients = [] });

        Assert.That(register.WhereAgreement(agreement => agreement with { Scope = [new ScopeLine { PurposeId = other.Id }] }).Finds("F29"), Is.EqualTo(new[] { "attention /scope" }));
    }

    [Test]
    public void An_agreement_with_one_purpose_in_use_is_used()
    {
        var register = SoundRegister.Make();
        var other = register.Add(register.P07 with { Id = DeKeyRegister.Id(), Code = "P08" });
        register.Add(register.NewActivity("A08") with { PurposeId = other.Id, Recipients = [] });

        Assert.That(register.WhereAgreement(agreement => agreement with { Scope = [.. agreement.Scope, new ScopeLine { PurposeId = other.Id }] }).Finds("F29"), Is.Empty);
    }

    [Test]
    public void An_agreement_without_scope_is_not_used() =>
        Assert.That(SoundRegister.Make().WhereAgreement(agreement => agreement with { Scope = [] }).Finds("F29"), Is.EqualTo(new[] { "attention /scope" }));

    [Test]
    public void An_agreement_of_another_of_our_organisations_is_not_used()
    {
        var register = SoundRegister.Make();
        var daughter = register.Add(register.DeKey with { Id = DeKeyRegister.Id(), Name = "Dochter" });

        Assert.That(
            register.WhereAgreement(agreement => agreement with { Organisations = [new OrganisationSignature { OrganisationId = daughter.Id }] }).Finds("F29"),
            Is.EqualTo(new[] { "attention /scope" }));
    }

    [Test]
    public void An_agreement_with_a_member_is_used_by_a_line_to_its_partnership()
    {
        var register = SoundRegister.Make();
        var partnership = register.Add(Another("Zoeklicht") with { Kind = PartyKind.Partnership, MemberPartyIds = [register.BeterBuren.Id] });

        Assert.That(register.WhereLine(line => line with { PartyId = partnership.Id }).Finds("F29"), Is.Empty);
    }

    [Test]
    public void A_party_on_no_activity_and_no_agreement_is_not_used() =>
        Assert.That(SoundRegister.Make().With(Another("Ymere")).Finds("F29"), Is.EqualTo(new[] { "attention -" }));

    [Test]
    public void A_retired_party_needs_no_use() =>
        Assert.That(SoundRegister.Make().With(Another("Ymere") with { Status = RecordStatus.Retired }).Finds("F29"), Is.Empty);

    [Test]
    public void A_party_on_a_retired_activity_or_agreement_only_is_not_used()
    {
        var register = SoundRegister.Make();
        var former = register.Add(Another("Ymere"));
        register.Add(register.NewAgreement("VO-0", former) with { Status = RecordStatus.Retired });
        register.Add(register.NewActivity("A00") with { Status = RecordStatus.Retired, Recipients = [new Recipient { PartyId = former.Id }] });

        Assert.That(register.Finds("F29"), Is.EqualTo(new[] { "attention -" }));
    }

    [Test]
    public void A_party_on_a_line_or_on_an_agreement_is_used()
    {
        var register = SoundRegister.Make();
        var onLine = register.Add(Another("Ymere"));
        var signing = register.Add(Another("Eigen Haard"));
        register.WhereActivity(activity => activity with { Recipients = [.. activity.Recipients, new Recipient { PartyId = onLine.Id }] });
        register.WhereAgreement(agreement => agreement with { Parties = [.. agreement.Parties, new PartySignature { PartyId = signing.Id }] });

        Assert.That(register.Finds("F29"), Is.Empty);
    }

    [Test]
    public void A_member_a_sub_processor_and_a_controller_we_work_for_are_used()
    {
        var register = SoundRegister.Make();
        var (member, sub, principal) = (register.Add(Another("Ymere")), register.Add(Another("Rekencentrum")), register.Add(Another("Eigen Haard")));
        var partnership = register.Add(Another("Zoeklicht") with { Kind = PartyKind.Partnership, MemberPartyIds = [member.Id] });
        register.WhereActivity(activity => activity with
        {
            Recipients = [.. activity.Recipients, new Recipient { PartyId = partnership.Id }],
            OnBehalfOf = [new Principal { PartyId = principal.Id }],
        });
        register.WhereAgreement(agreement => agreement with { SubProcessors = [new SubProcessor { PartyId = sub.Id, Authorised = true }] });

        Assert.That(register.Finds("F29"), Is.Empty);
    }

    [Test]
    public void A_purpose_with_no_activity_is_not_used()
    {
        var register = SoundRegister.Make();

        Assert.That(register.With(register.P07 with { Id = DeKeyRegister.Id(), Code = "P08" }).Finds("F29"), Is.EqualTo(new[] { "attention -" }));
    }

    private static Party Another(string name) => new() { Id = DeKeyRegister.Id(), Name = name, Kind = PartyKind.Organisation, Country = "NL", Status = RecordStatus.Established };
}
