using System.Text;
using MediatR;
using PrivacyRegister.Access;
using PrivacyRegister.Database;
using PrivacyRegister.Register;
using PrivacyRegister.Sentences;

namespace PrivacyRegister.Commands;

/// <summary>
/// <c>user create --name N --display-name D --role R [--role R]</c> (<c>--user-name</c> says the same as <c>--name</c>). The password comes from standard input, or is asked for
/// without showing it; never an argument, which every other program on the machine could read.
/// </summary>
internal static class UserCommand
{
    private static readonly Dictionary<string, string> Fields = new(StringComparer.Ordinal)
    {
        ["--name"] = "userName",
        ["--user-name"] = "userName",
        ["--display-name"] = "displayName",
        ["--role"] = "roles",
    };

    public static async Task<int> Create(IServiceProvider services, string[] args)
    {
        try
        {
            var options = new CommandOptions(args, Fields, repeatable: "--role");

            // Everything but the password first, so that nobody types one for nothing.
            options.Set("password", "-");
            options.Read<CreateUser>();
            options.Set("password", await Password());
            var request = options.Read<CreateUser>() with { ActorId = ActorNames.System };
            await services.GetRequiredService<Migrator>().Migrate();
            await using var scope = services.CreateAsyncScope();
            var account = await scope.ServiceProvider.GetRequiredService<IMediator>().Send(request);
            await Console.Error.WriteLineAsync(SentenceBook.Render(new("access.command.userMade", ("userName", account.UserName)), "nl"));
            await Console.Out.WriteLineAsync(account.Id.ToString("D"));
            return 0;
        }
        catch (Refusal refusal)
        {
            return await CommandOptions.Tell(refusal, Fields);
        }
    }

    private static async Task<string> Password()
    {
        var password = Console.IsInputRedirected ? await Console.In.ReadLineAsync() : Ask();
        return string.IsNullOrEmpty(password)
            ? throw new Refusal(RefusalKind.Invalid, "misused", new Sentence("access.command.passwordMissing"))
            : password;
    }

    private static string Ask()
    {
        Console.Error.Write(SentenceBook.Render(new("access.command.passwordPrompt", ("least", PasswordRules.LeastLength)), "nl"));
        var typed = new StringBuilder();
        while (Console.ReadKey(intercept: true) is { Key: not ConsoleKey.Enter } key)
        {
            if (key.Key != ConsoleKey.Backspace)
            {
                typed.Append(key.KeyChar);
            }
            else if (typed.Length > 0)
            {
                typed.Length--;
            }
        }

        Console.Error.WriteLine();
        return typed.ToString();
    }
}
