using PrivacyRegister.Register;
using PrivacyRegister.Sentences;

namespace PrivacyRegister.Database;

/// <summary>
/// The database cannot be used as it is (read-only, corrupt, from a newer version, edited migrations, unreachable).
/// Nothing was touched; the sentence says what to do.
/// </summary>
public sealed class DatabaseRefusal(Sentence sentence, Exception? cause = null) : Exception(SentenceBook.Render(sentence, "en"), cause)
{
    public Sentence Sentence { get; } = sentence;
}
