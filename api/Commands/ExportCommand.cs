using System.Runtime.InteropServices;
using MediatR;
using PrivacyRegister.Database;
using PrivacyRegister.Exports;
using PrivacyRegister.Http;
using PrivacyRegister.Register;
using PrivacyRegister.Sentences;

namespace PrivacyRegister.Commands;

/// <summary>What to export, where to.</summary>
internal sealed record ExportOptions
{
    [Mandatory] public string Format { get; init; } = "";
    public string? Sheet { get; init; }
    public string? AsOf { get; init; }
    public string? Lang { get; init; }
    public IReadOnlyList<RecordStatus> Status { get; init; } = [];
    [Mandatory] public string Output { get; init; } = "";
    public bool Force { get; init; }
}

/// <summary>
/// <c>export --format html|pdf|xlsx|json|jsonld|csv|csv.zip|evidence.zip|public.html|public.jsonld … --output FILE</c>: the same bytes the API answers. The file is there whole or not at all,
/// and one that is there already is replaced only with <c>--force</c>.
/// </summary>
internal static class ExportCommand
{
    private const string Usage = "export --format html|pdf|xlsx|json|jsonld|csv|csv.zip|evidence.zip|public.html|public.jsonld [--sheet S] [--as-of D] [--lang nl|en] [--status S]… --output FILE [--force]";

    private static readonly string[] Formats = ["html", "pdf", "xlsx", "json", "jsonld", "csv", "csv.zip", "evidence.zip", "public.html", "public.jsonld"];

    private static readonly Dictionary<string, string> Fields = new(StringComparer.Ordinal)
    {
        ["--format"] = "format",
        ["--sheet"] = "sheet",
        ["--as-of"] = "asOf",
        ["--lang"] = "lang",
        ["--status"] = "status",
        ["--output"] = "output",
        ["--force"] = "force",
    };

    public static async Task<int> Run(IServiceProvider services, string[] args)
    {
        using var stop = new CancellationTokenSource();
        using var interrupted = Stopping(PosixSignal.SIGINT, stop);
        using var ended = Stopping(PosixSignal.SIGTERM, stop);
        return await Run(services, args, stop.Token);
    }

    /// <summary>The same, until it is told to stop: then nothing is left, neither of the file nor of what was made for it.</summary>
    internal static async Task<int> Run(IServiceProvider services, string[] args, CancellationToken cancellationToken)
    {
        try
        {
            var options = new CommandOptions(args, Fields, repeatable: "--status", flag: "--force", words: 1).Read<ExportOptions>();
            var request = Request(options);
            if (!options.Force && new FileInfo(options.Output) is { Exists: true, Length: > 0 })
            {
                throw new Refusal(RefusalKind.Conflict, "file-exists", new Sentence("export.command.exists", ("file", options.Output)));
            }

            await services.GetRequiredService<Migrator>().Migrate(cancellationToken: cancellationToken);
            await using var scope = services.CreateAsyncScope();
            var exported = await scope.ServiceProvider.GetRequiredService<IMediator>().Send(request, cancellationToken);
            await Save(exported, Path.GetFullPath(options.Output), cancellationToken);
            await Console.Error.WriteLineAsync(SentenceBook.Render(new("export.command.written", ("file", options.Output), ("name", exported.Name)), "nl"));
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
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            await StartBanner.Refuse(new("export.command.stopped"));
            return 1;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            await StartBanner.Refuse(new("export.command.cannotWrite", ("message", refused.Message)));
            return 1;
        }
    }

    private static IRequest<ExportedFile> Request(ExportOptions options)
    {
        var languages = SentenceBook.Languages;
        if (options.Lang is { } language && !languages.Contains(language))
        {
            throw Refusal.Invalid("/lang", new Sentence("body.notOneOf", ("allowed", languages.ToArray())));
        }

        var scope = new ExportScope(Moment.Read(options.AsOf), options.Lang ?? languages[0], options.Status);
        if (!Formats.Contains(options.Format))
        {
            throw Refusal.Invalid("/format", new Sentence("body.notOneOf", ("allowed", Formats)));
        }

        if (options.Sheet is { } sheet && (options.Format != "csv" || !Sheets.Names.Contains(sheet)))
        {
            throw Refusal.Invalid("/sheet", options.Format == "csv" ? new Sentence("body.notOneOf", ("allowed", Sheets.Names.ToArray())) : new Sentence("export.command.sheetOfCsv"));
        }

        if (options.Status.Count > 0 && options.Format.StartsWith("public.", StringComparison.Ordinal))
        {
            throw Refusal.Invalid("/status", new Sentence("export.command.statusOfPublic"));
        }

        return options.Format switch
        {
            "json" => new ExportRegister(scope),
            "csv" => new ExportSheet(options.Sheet ?? Sheets.Default, scope, SheetChoice.Everything),
            "csv.zip" => new ExportSheets(scope),
            "xlsx" => new ExportWorkbook(scope),
            "jsonld" => new ExportLinkedRegister(scope),
            "html" => new ExportReport(scope),
            "pdf" => new ExportPdf(scope),
            "evidence.zip" => new ExportEvidence(scope, MadeBy: null),
            _ => new ExportPublicRegister(scope.AsOf, scope.Language, AsPage: options.Format == "public.html"),
        };
    }

    // The signal itself would end the program at once, and leave half a file and a browser behind.
    private static PosixSignalRegistration Stopping(PosixSignal signal, CancellationTokenSource stop) => PosixSignalRegistration.Create(signal, context =>
    {
        context.Cancel = true;
        stop.Cancel();
    });

    /// <summary>Beside its place first, then renamed: nobody ever finds half a register under that name.</summary>
    private static async Task Save(ExportedFile exported, string path, CancellationToken cancellationToken)
    {
        var unfinished = $"{path}.{Guid.NewGuid():N}.part";
        try
        {
            await using (var file = new FileStream(unfinished, FileMode.CreateNew, FileAccess.Write, FileShare.None))
            {
                await exported.Write(file, cancellationToken);
                file.Flush(flushToDisk: true);
            }

            File.Move(unfinished, path, overwrite: true);
        }
        catch
        {
            File.Delete(unfinished);
            throw;
        }
    }
}
