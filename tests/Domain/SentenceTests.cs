using PrivacyRegister.Register;
using PrivacyRegister.Sentences;

namespace PrivacyRegister.Tests.Domain;

/// <summary>Both languages say the same things with the same arguments.</summary>
public sealed class SentenceTests
{
    [Test]
    public void Every_sentence_exists_in_both_languages() =>
        Assert.That(SentenceBook.Keys("en"), Is.Not.Empty.And.EquivalentTo(SentenceBook.Keys("nl")));

    [Test]
    public void Every_country_a_party_can_be_in_has_a_name() =>
        Assert.That(
            SentenceBook.Keys("nl").Where(key => key.StartsWith("country.", StringComparison.Ordinal)).Select(key => key["country.".Length..]),
            Is.EquivalentTo(from first in Enumerable.Range('A', 26) from second in Enumerable.Range('A', 26) let code = $"{(char)first}{(char)second}" where Texts.IsCountry(code) select code));

    [Test]
    public void Both_languages_ask_for_the_same_arguments() =>
        Assert.Multiple(() =>
        {
            foreach (var key in SentenceBook.Keys("nl"))
            {
                Assert.That(SentenceBook.Arguments("en", key).Distinct(), Is.EquivalentTo(SentenceBook.Arguments("nl", key).Distinct()), key);
            }
        });
}
