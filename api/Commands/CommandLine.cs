namespace PrivacyRegister.Commands;

/// <summary>A command of the program: does its work on the same services as the server, beside it if need be, and answers the exit code.</summary>
public delegate Task<int> Command(IServiceProvider services, string[] args);

/// <summary>The commands: <c>dotnet run --project api -- …</c>. Anything that is no command is an option of the server.</summary>
public static class CommandLine
{
    /// <summary>Wrong arguments.</summary>
    public const int Misused = 2;

    private static readonly Dictionary<string, Command> Commands = new(StringComparer.Ordinal)
    {
        ["access-token create"] = AccessTokenCommand.Create,
        ["user create"] = UserCommand.Create,
        ["backup"] = BackupCommand.Run,
        ["export"] = ExportCommand.Run,
        ["import"] = ImportCommand.Run,
        ["verify"] = VerifyCommand.Run,
    };

    /// <summary>The command these arguments name; null to serve.</summary>
    public static Command? Find(string[] args)
    {
        if (args.Length == 0 || args[0].StartsWith('-'))
        {
            return null;
        }

        return Commands.GetValueOrDefault(args[0]) ?? (args.Length > 1 ? Commands.GetValueOrDefault($"{args[0]} {args[1]}") : null) ?? Unknown;
    }

    /// <summary>Standard output is the command's own: whatever is logged goes to standard error.</summary>
    public static void Quiet(WebApplicationBuilder builder)
    {
        builder.Logging.ClearProviders();
        builder.Logging.AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.Logging.SetMinimumLevel(LogLevel.Error);
    }

    private static async Task<int> Unknown(IServiceProvider services, string[] args)
    {
        await StartBanner.Refuse(new("command.unknown", ("command", string.Join(' ', args.Take(2))), ("known", Commands.Keys.Order(StringComparer.Ordinal).ToArray())));
        return Misused;
    }
}
