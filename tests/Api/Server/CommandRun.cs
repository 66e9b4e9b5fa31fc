using PrivacyRegister.Commands;

namespace PrivacyRegister.Tests.Api.Server;

/// <summary>A command as the program runs it, with what it said. The console is one for all tests, so they take turns.</summary>
public sealed record CommandRun(int Code, string Output, string Said)
{
    private static readonly SemaphoreSlim Turn = new(1, 1);

    public static async Task<CommandRun> Of(RegisterServer register, params string[] args)
    {
        await Turn.WaitAsync();
        var (output, error) = (Console.Out, Console.Error);
        using var written = new StringWriter();
        using var said = new StringWriter();
        Console.SetOut(written);
        Console.SetError(said);
        try
        {
            var code = await CommandLine.Find(args)!(register.App.Services, args);
            return new CommandRun(code, written.ToString().ReplaceLineEndings("\n"), said.ToString());
        }
        finally
        {
            Console.SetOut(output);
            Console.SetError(error);
            Turn.Release();
        }
    }
}
