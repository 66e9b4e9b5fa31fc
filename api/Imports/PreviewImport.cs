using MediatR;
using PrivacyRegister.Database;
using PrivacyRegister.Register;

namespace PrivacyRegister.Imports;

/// <summary>An import with what it would do to the register as it stands; no plan once it is committed.</summary>
internal sealed record ShownImport(KeptImport Import, ImportPlan? Plan, RegisterImage Image);

/// <summary>Takes a file in and says what importing it would do. Nothing of the register changes.</summary>
internal sealed record PreviewImport(ReadOnlyMemory<byte> File, string FileName, Guid ActorId, string Language) : IRequest<ShownImport>;

internal sealed class PreviewImportHandler(Importer importer, ImportFiles files, RegisterStore store, TimeProvider time) : IRequestHandler<PreviewImport, ShownImport>
{
    public async Task<ShownImport> Handle(PreviewImport request, CancellationToken cancellationToken)
    {
        if (request.File.Length == 0)
        {
            throw new Refusal(RefusalKind.Invalid, "empty-file", new Sentence("import.refused.empty"));
        }

        var image = await store.Current(cancellationToken);
        var now = time.GetUtcNow();
        var import = new KeptImport
        {
            Id = Guid.CreateVersion7(now),
            FileName = request.FileName,
            Size = request.File.Length,
            Content = ImportFiles.Pack(request.File),
            Settings = Importer.Write(ImportSettings.None),
            CreatedAt = now,
            CreatedBy = request.ActorId,
        };
        var (file, plan) = await importer.Open(import, image, request.Language, cancellationToken);
        import = import with { Format = file.Format, Digest = plan.Digest };
        await files.Add(import, cancellationToken);
        return new ShownImport(import, plan, image);
    }
}
