using PrivacyRegister.Database;
using PrivacyRegister.Http;
using PrivacyRegister.Register;
using PrivacyRegister.Sentences;

namespace PrivacyRegister.Commands;

/// <summary>Where to put the backup.</summary>
internal sealed record BackupOptions
{
    [Mandatory] public string File { get; init; } = "";
    public bool Force { get; init; }
}

/// <summary>
/// <c>backup FILE [--force]</c>: a copy of the database while the server runs, verified before it gets its name. SQL Server makes
/// its own backups: there the command says how.
/// </summary>
internal static class BackupCommand
{
    private const string Usage = "backup FILE [--force]";

    private static readonly Dictionary<string, string> Fields = new(StringComparer.Ordinal)
    {
        ["FILE"] = "file",
        ["--force"] = "force",
    };

    public static async Task<int> Run(IServiceProvider services, string[] args)
    {
        try
        {
            string[] named = [args[0], .. args.Skip(1).SelectMany(argument => argument.StartsWith('-') ? [argument] : new[] { "FILE", argument })];
            var options = new CommandOptions(named, Fields, flag: "--force", words: 1).Read<BackupOptions>();
            var written = await new Backup(services.GetRequiredService<DatabaseEngine>(), services.GetRequiredService<TimeProvider>()).Write(options.File, options.Force, CancellationToken.None);
            await Console.Out.WriteLineAsync(SentenceBook.Render(new("backup.written", ("file", Path.GetFullPath(options.File)), ("revisions", written.Revisions), ("hash", written.HeadHash)), "nl"));
            return 0;
        }
        catch (Refusal refusal)
        {
            var code = await CommandOptions.Tell(refusal, Fields);
            if (code == CommandLine.Misused)
            {
                await StartBanner.Refuse(new("command.usage", ("usage", Usage)));
            }

            return code;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            await StartBanner.Refuse(new("export.command.cannotWrite", ("message", refused.Message)));
            return 1;
        }
    }
}
