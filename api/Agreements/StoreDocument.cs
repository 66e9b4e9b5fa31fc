using System.Buffers;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using MediatR;
using PrivacyRegister.Database;
using PrivacyRegister.Records;
using PrivacyRegister.Register;

namespace PrivacyRegister.Agreements;

/// <summary>
/// Stores the file of an agreement here, in the place of what was stored before, and records its SHA-256 in the agreement; its
/// name becomes the document's title where there was none. One change of the agreement, in the log as any other.
/// </summary>
public sealed record StoreDocument(Guid AgreementId, IReadOnlyCollection<int>? Expected, string Name, ReadOnlyMemory<byte> File, Guid ActorId, string? Reason) : IRequest<Saved<Agreement>>
{
    /// <summary>Largest file, in bytes: 20 MB.</summary>
    public const int Limit = 20 * 1024 * 1024;

    /// <summary>What no file may be called on one system or another, and what would show another name than it is.</summary>
    private static readonly SearchValues<char> NotInNames = SearchValues.Create("/\\:*?\"<>|");

    /// <exception cref="Refusal">400 for what is no name of a file.</exception>
    public static string ReadName(string? name) =>
        name is null ? throw Refusal.Invalid("/name", new Sentence("body.missing"))
        : name.Length > Texts.KeyLength ? throw Refusal.Invalid("/name", new Sentence("body.tooLong", ("limit", Texts.KeyLength), ("length", name.Length)))
        : !Texts.IsWellFormed(name) || name.Any(Hidden) || name.AsSpan().ContainsAny(NotInNames) || name != name.Trim(' ', '.') ? throw Refusal.Invalid("/name", new Sentence("document.badName"))
        : name;

    internal static Refusal TooLarge() => new(RefusalKind.TooLarge, "too-large", new Sentence("document.tooLarge"));

    // Format characters turn the direction of writing: "fdp.exe" would read "exe.pdf".
    private static bool Hidden(char character) =>
        char.GetUnicodeCategory(character) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}

internal sealed class StoreDocumentHandler(RegisterStore store) : IRequestHandler<StoreDocument, Saved<Agreement>>
{
    public async Task<Saved<Agreement>> Handle(StoreDocument request, CancellationToken cancellationToken)
    {
        var kind = DocumentKind.Of(request.File);
        if (!request.Name.EndsWith("." + kind.Extension, StringComparison.OrdinalIgnoreCase))
        {
            throw Refusal.Invalid("/name", new Sentence("document.otherExtension", ("extension", kind.Extension)));
        }

        // A body that said its length fills its array: twenty megabytes need no second copy.
        var bytes = MemoryMarshal.TryGetArray(request.File, out var whole) && whole.Count == whole.Array!.Length ? whole.Array : request.File.ToArray();
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
        var committed = await store.Commit(
            image =>
            {
                var before = Versions.Find<Agreement>(image, request.AgreementId, request.Expected);
                var document = before.Document ?? new AgreementDocument();
                var after = before with { Document = document with { Sha256 = hash, Title = document.Title ?? request.Name }, Version = before.Version + 1 };
                return [new RecordChange(RecordType.Agreement, before.Id, after with { FactSources = FactSources.After(before, after) })];
            },
            (connection, transaction, set, cancellation) => AgreementFiles.Put(
                connection,
                transaction,
                new StoredFileWithBytes
                {
                    AgreementId = request.AgreementId,
                    Sha256 = hash,
                    MediaType = kind.MediaType,
                    Name = request.Name,
                    Size = bytes.Length,
                    StoredAt = set.At,
                    StoredBy = request.ActorId,
                    Bytes = bytes,
                },
                cancellation),
            request.ActorId,
            request.Reason,
            cancellationToken);
        return new Saved<Agreement>(committed.Image.Agreements.Find(request.AgreementId)!, committed.Image, Created: false);
    }
}
