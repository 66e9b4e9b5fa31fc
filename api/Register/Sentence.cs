namespace PrivacyRegister.Register;

/// <summary>A name in both languages; English falls back on Dutch.</summary>
public readonly record struct Wording(string Nl, string? En = null)
{
    public string In(string language) => language == "en" ? En ?? Nl : Nl;
}

/// <summary>
/// A sentence a person will read, as a key into <c>api/Sentences/*.nl.json</c> and <c>*.en.json</c> with named arguments.
/// The domain says what it means; the words live in the sentence files. Arguments are string, <see cref="Wording"/>,
/// <see cref="DateOnly"/>, int, an enum, or a list of strings or wordings (written "a, b en c").
/// </summary>
public sealed record Sentence(string Key, params (string Name, object? Value)[] Arguments);
