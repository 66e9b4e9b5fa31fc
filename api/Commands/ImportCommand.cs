using MediatR;
using PrivacyRegister.Database;
using PrivacyRegister.Imports;
using PrivacyRegister.Register;
using PrivacyRegister.Sentences;

namespace PrivacyRegister.Commands;

/// <summary>Whether to import, and why.</summary>
internal sealed record ImportOptions
{
    public bool Commit { get; init; }
    public string? Reason { get; init; }
}

/// <summary>
/// <c>import FILE [--commit] [--reason R]</c>: says row by row what importing the file would do, as the API's preview does, and
/// does it with <c>--commit</c>: all of it in one step, or nothing. Exit code 1 when a row has an error.
/// </summary>
internal static class ImportCommand
{
    private const string Usage = "import FILE [--commit] [--reason R]";
    private const string Language = "nl";

    private static readonly Dictionary<string, string> Fields = new(StringComparer.Ordinal)
    {
        ["--commit"] = "commit",
        ["--reason"] = "reason",
    };

    public static async Task<int> Run(IServiceProvider services, string[] args)
    {
        if (args.Length < 2 || args[1].StartsWith("--", StringComparison.Ordinal))
        {
            await StartBanner.Refuse(new("command.usage", ("usage", Usage)));
            return CommandLine.Misused;
        }

        try
        {
            var options = new CommandOptions(args, Fields, flag: "--commit").Read<ImportOptions>();
            if (options.Reason is { Length: > Texts.ReasonLength } reason)
            {
                throw Refusal.Invalid("/reason", new Sentence("body.tooLong", ("limit", Texts.ReasonLength), ("length", reason.Length)));
            }

            var bytes = await Read(args[1]);
            await services.GetRequiredService<Migrator>().Migrate();
            await using var scope = services.CreateAsyncScope();
            return await Import(scope.ServiceProvider.GetRequiredService<IMediator>(), bytes, Path.GetFileName(args[1]), options);
        }
        catch (Refusal refusal)
        {
            return await CommandOptions.Tell(refusal, Fields);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            await StartBanner.Refuse(new("import.command.cannotRead", ("message", unreadable.Message)));
            return 1;
        }
    }

    private static async Task<byte[]> Read(string path) => new FileInfo(path) is { Exists: true, Length: > ImportLimits.Bytes }
        ? throw ImportLimits.TooLarge()
        : await File.ReadAllBytesAsync(path);

    private static async Task<int> Import(IMediator mediator, byte[] bytes, string name, ImportOptions options)
    {
        var shown = await mediator.Send(new PreviewImport(bytes, name, Seed.SystemActor, Language));
        var plan = shown.Plan!;
        await Tell(plan);
        if (!options.Commit || plan.HasErrors)
        {
            await mediator.Send(new DiscardImport(shown.Import.Id));
            if (options.Commit)
            {
                await Console.Error.WriteLineAsync(SentenceBook.Render(new Sentence("import.refused.errors", ("count", plan.Count(ImportAction.Error))), Language));
            }

            return plan.HasErrors ? 1 : 0;
        }

        if (plan.Changes.Count == 0)
        {
            await mediator.Send(new DiscardImport(shown.Import.Id));
            await Console.Error.WriteLineAsync(SentenceBook.Render(new Sentence("import.refused.nothing"), Language));
            return 0;
        }

        var committed = await mediator.Send(new CommitImport(shown.Import.Id, Seed.SystemActor, options.Reason, Language));
        await Console.Error.WriteLineAsync(SentenceBook.Render(new Sentence("import.command.done", ("revision", committed.Image.Revision), ("changeSet", committed.Import.ChangeSetId!.Value.ToString("D"))), Language));
        return 0;
    }

    /// <summary>A line for each row that does something or has an error, tab-separated: sheet, line, what, record, fields or complaints.</summary>
    private static async Task Tell(ImportPlan plan)
    {
        foreach (var row in plan.Rows.Where(row => row.Action != ImportAction.Same))
        {
            var what = row.Action == ImportAction.Error
                ? string.Join("; ", row.Problems.Select(problem => $"{problem.Column}: {SentenceBook.Render(problem.Sentence, Language)}"))
                : string.Join(' ', row.Changes.Select(change => change.Pointer));
            await Console.Out.WriteLineAsync($"{row.Table}\t{row.Line}\t{Word(row.Action)}\t{row.Label}\t{what}");
        }

        foreach (var note in plan.Notes)
        {
            await Console.Error.WriteLineAsync(SentenceBook.Render(note, Language));
        }

        await Console.Error.WriteLineAsync(SentenceBook.Render(
            new Sentence("import.command.counts", ("create", plan.Count(ImportAction.Create)), ("change", plan.Count(ImportAction.Change)), ("same", plan.Count(ImportAction.Same)), ("error", plan.Count(ImportAction.Error))),
            Language));
    }

    private static string Word(ImportAction action) => SentenceBook.Render(new Sentence("word", ("word", action)), Language);
}
