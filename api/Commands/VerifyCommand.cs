using PrivacyRegister.Database;
using PrivacyRegister.Register;
using PrivacyRegister.Sentences;

namespace PrivacyRegister.Commands;

/// <summary><c>verify</c>: proves the register intact (exit code 0) or tells every difference (1).</summary>
internal static class VerifyCommand
{
    public static async Task<int> Run(IServiceProvider services, string[] args)
    {
        if (args.Length > 1)
        {
            await StartBanner.Refuse(new("command.usage", ("usage", "verify")));
            return CommandLine.Misused;
        }

        await services.GetRequiredService<Migrator>().Migrate();
        var result = await services.GetRequiredService<Verification>().Run(CancellationToken.None);
        await Console.Out.WriteLineAsync(SentenceBook.Render(
            result.Intact
                ? new Sentence("verify.intact", ("revisions", result.Revisions), ("hash", result.HeadHash))
                : new Sentence("verify.broken", ("revisions", result.Revisions), ("count", result.Differences.Count)),
            "nl"));
        foreach (var difference in result.Differences)
        {
            await Console.Out.WriteLineAsync($"{difference.Table} {difference.Key} {difference.Column}: {difference.Expected} ≠ {difference.Found}");
        }

        return result.Intact ? 0 : 1;
    }
}
