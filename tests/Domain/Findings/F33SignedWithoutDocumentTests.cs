using PrivacyRegister.Register;
using static PrivacyRegister.Tests.Domain.Sharing.DeKeyRegister;

namespace PrivacyRegister.Tests.Domain.Findings;

public sealed class F33SignedWithoutDocumentTests
{
    private static readonly string[] OnTheDocument = ["gap /document"];

    [Test]
    public void A_recorded_document_is_in_order() => Assert.That(SoundRegister.Make().Finds("F33"), Is.Empty);

    [Test]
    public void A_signed_agreement_without_document_is_a_gap() =>
        Assert.That(SoundRegister.Make().WhereAgreement(agreement => agreement with { Document = null }).Finds("F33"), Is.EqualTo(OnTheDocument));

    [Test]
    public void A_document_of_which_nothing_is_known_is_none() =>
        Assert.That(SoundRegister.Make().WhereAgreement(agreement => agreement with { Document = new AgreementDocument { Title = " ", Url = "" } }).Finds("F33"), Is.EqualTo(OnTheDocument));

    [Test]
    public void Title_address_or_checksum_alone_will_do() => Assert.Multiple(() =>
    {
        AgreementDocument[] documents = [new() { Title = "VO-1 getekend" }, new() { Url = "https://dms.example.nl/vo-1" }, new() { Sha256 = new string('a', 64) }];
        foreach (var document in documents)
        {
            Assert.That(SoundRegister.Make().WhereAgreement(agreement => agreement with { Document = document }).Finds("F33"), Is.Empty, document.ToString());
        }
    });

    [Test]
    public void What_only_one_side_signed_has_no_signed_document_yet() => Assert.Multiple(() =>
    {
        var register = SoundRegister.Make().WhereAgreement(agreement => agreement with { Document = null, Parties = [agreement.Parties[0] with { SignedOn = null }] });
        Assert.That(register.Finds("F33"), Is.Empty, "the party has not signed");
        register = SoundRegister.Make().WhereAgreement(agreement => agreement with { Document = null, Organisations = [agreement.Organisations[0] with { SignedOn = null }] });
        Assert.That(register.Finds("F33"), Is.Empty, "we have not signed");
    });

    [Test]
    public void One_of_two_parties_that_signed_is_enough()
    {
        var register = SoundRegister.Make();
        var second = register.Add(register.BeterBuren with { Id = Id(), Name = "Ymere" });

        Assert.That(
            register.WhereAgreement(agreement => agreement with { Document = null, Parties = [new PartySignature { PartyId = second.Id }, .. agreement.Parties] }).Finds("F33"),
            Is.EqualTo(OnTheDocument));
    }

    [Test]
    public void What_was_shared_under_an_ended_agreement_must_still_be_accounted_for() =>
        Assert.That(SoundRegister.Make().WhereAgreement(agreement => agreement with { Document = null, EffectiveUntil = On("2026-03-31") }).Finds("F33"), Is.EqualTo(OnTheDocument));
}
