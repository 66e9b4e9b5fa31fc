using PrivacyRegister.Register;
using PrivacyRegister.Register.Findings;
using PrivacyRegister.Sentences;

namespace PrivacyRegister.Tests.Domain.Findings;

public sealed class RegisterFindingsTests
{
    [Test]
    public void Finds_nothing_in_a_register_in_which_everything_is_in_order() =>
        Assert.That(SoundRegister.Make().Findings().Select(finding => $"{finding.Code} {finding.Record.Label} {finding.Field}"), Is.Empty);

    [Test]
    public void Finds_nothing_in_an_empty_register() => Assert.That(RegisterFindings.Of(RegisterImage.Empty, SoundRegisterDay), Is.Empty);

    [Test]
    public void Every_rule_has_a_code_of_its_own_with_a_title_and_a_basis_in_both_languages() =>
        Assert.Multiple(() =>
        {
            Assert.That(RegisterFindings.Codes, Is.Unique);
            Assert.That(RegisterFindings.Codes, Is.All.Match("^F[0-9]{2}$"));
            foreach (var (rule, language) in RegisterFindings.Rules.SelectMany(rule => SentenceBook.Languages.Select(language => (rule, language))))
            {
                Assert.That(SentenceBook.Keys(language), Does.Contain($"{rule.Key}.title").And.Contain($"{rule.Key}.basis"), rule.Code);
            }
        });

    private static DateOnly SoundRegisterDay => Sharing.DeKeyRegister.Day;
}
