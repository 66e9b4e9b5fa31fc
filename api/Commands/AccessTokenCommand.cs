using MediatR;
using PrivacyRegister.Access;
using PrivacyRegister.Database;
using PrivacyRegister.Register;
using PrivacyRegister.Sentences;

namespace PrivacyRegister.Commands;

/// <summary>
/// <c>access-token create --name N --role R [--days D]</c>: a token for a program, alone on the last line of standard output.
/// Whoever can start the program on this database could read and write it anyway; so no sign-in is asked.
/// </summary>
internal static class AccessTokenCommand
{
    private static readonly Dictionary<string, string> Fields = new(StringComparer.Ordinal)
    {
        ["--name"] = "name",
        ["--role"] = "role",
        ["--days"] = "expiresInDays",
    };

    public static async Task<int> Create(IServiceProvider services, string[] args)
    {
        try
        {
            var options = new CommandOptions(args, Fields);
            options.Number("--days");
            var request = options.Read<CreateAccessToken>() with { ActorId = ActorNames.System };
            await services.GetRequiredService<Migrator>().Migrate();
            await using var scope = services.CreateAsyncScope();
            var issued = await scope.ServiceProvider.GetRequiredService<IMediator>().Send(request);
            await Console.Error.WriteLineAsync(SentenceBook.Render(new("access.command.tokenMade", ("name", request.Name), ("role", request.Role)), "nl"));
            await Console.Out.WriteLineAsync(issued.Secret);
            return 0;
        }
        catch (Refusal refusal)
        {
            return await CommandOptions.Tell(refusal, Fields);
        }
    }
}
