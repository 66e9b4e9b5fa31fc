using PrivacyRegister.Access;
using PrivacyRegister.Database;
using PrivacyRegister.Register;
using PrivacyRegister.Sentences;

namespace PrivacyRegister.Commands;

/// <summary>What the program tells whoever starts it, in both languages, on the console.</summary>
public static class StartBanner
{
    /// <summary>Address, database and – until the first account exists – the set-up link; then <paramref name="more"/>.</summary>
    public static async Task Write(WebApplication app, IEnumerable<Sentence> more)
    {
        var address = app.Urls.FirstOrDefault() ?? "";
        var lines = new List<Sentence>
        {
            new("start.address", ("address", address)),
            new("start.database", ("database", app.Services.GetRequiredService<DatabaseEngine>().Description)),
        };
        if (!(await app.Services.GetRequiredService<CurrentAccess>().Now(CancellationToken.None)).IsSetUp)
        {
            lines.Add(new("start.setup", ("link", app.Services.GetRequiredService<SetupToken>().Link(address))));
        }

        foreach (var line in lines.Concat(more))
        {
            await Console.Out.WriteLineAsync(SentenceBook.Render(line, "nl"));
        }
    }

    /// <summary>Why the program stops, in both languages, on standard error.</summary>
    public static async Task Refuse(Sentence sentence)
    {
        foreach (var language in SentenceBook.Languages)
        {
            await Console.Error.WriteLineAsync(SentenceBook.Render(sentence, language));
        }
    }
}
