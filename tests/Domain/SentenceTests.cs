using PrivacyRegister.Sentences;

namespace PrivacyRegister.Tests.Domain;

/// <summary>Both languages say the same things with the same arguments.</summary>
public sealed class SentenceTests
{
    [Test]
    public void Every_sentence_exists_in_both_languages() =>
        Assert.That(SentenceBook.Keys("en"), Is.Not.Empty.And.EquivalentTo(SentenceBook.Keys("nl")));

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
