using MediatR;
using PrivacyRegister.Database;

namespace PrivacyRegister.Imports;

/// <summary>Says how a file is to be read, and answers what importing it would do then. The same settings again show the plan for the register of now.</summary>
internal sealed record ChangeImport(Guid Id, ImportSettings Settings, string Language) : IRequest<ShownImport>;

internal sealed class ChangeImportHandler(Importer importer, ImportFiles files, RegisterStore store) : IRequestHandler<ChangeImport, ShownImport>
{
    public async Task<ShownImport> Handle(ChangeImport request, CancellationToken cancellationToken)
    {
        var import = await files.Find(request.Id, cancellationToken);
        if (import.CommittedAt is not null)
        {
            throw ImportFiles.Committed();
        }

        var image = await store.Current(cancellationToken);
        var shown = await importer.Plan(import, image, request.Language, cancellationToken);
        SettingsCheck.Check(request.Settings, [.. shown.Tables.Select(table => table.Name)], image);
        import = import with { Settings = Importer.Write(request.Settings) };
        var plan = await importer.Plan(import, image, request.Language, cancellationToken);
        import = import with { Digest = plan.Digest };
        var chosen = request.Settings.Tables.Select(choice => choice.Table).ToHashSet(StringComparer.Ordinal);
        var remembered = plan.Tables
            .Where(table => table.Headings is not null && chosen.Contains(table.Name))
            .GroupBy(table => table.Headings!)
            .ToDictionary(group => group.Key, group => Importer.Write(group.First().Choice), StringComparer.Ordinal);
        await files.Shown(import.Id, import.Settings, import.Digest, remembered, cancellationToken);
        return new ShownImport(import, plan, image);
    }
}
