using System.Security.Cryptography;
using System.Text;
using PrivacyRegister.Register;

namespace PrivacyRegister.Imports;

/// <summary>
/// The records a file is about: each once, whatever number of rows it has. New ones get an id that follows from the import and
/// their place in it, so that the same file read again makes the same records.
/// </summary>
internal sealed class ImportDrafts(RegisterImage image, Guid importId)
{
    private readonly Dictionary<(RecordType, Guid), ImportDraft> drafts = [];
    private readonly List<ImportDraft> inOrder = [];
    private int made;

    public RegisterImage Image => image;

    public IReadOnlyList<ImportDraft> All => inOrder;

    public ImportDraft? Find(RecordType type, Guid id) => drafts.GetValueOrDefault((type, id));

    /// <summary>The draft of a record by its id, whether the register has it or not.</summary>
    public ImportDraft Of(RecordType type, Guid id, string? called = null)
    {
        if (drafts.TryGetValue((type, id), out var known))
        {
            return known;
        }

        var draft = new ImportDraft(type, id, image.Find(type, id), called);
        drafts.Add((type, id), draft);
        inOrder.Add(draft);
        return draft;
    }

    /// <summary>The draft of a record nobody gave an id yet.</summary>
    public ImportDraft New(RecordType type, string? called) => Of(type, NewId(importId, made++), called);

    /// <summary>A UUIDv7 with the time of the import: the same for the same import and number.</summary>
    internal static Guid NewId(Guid importId, int number)
    {
        Span<byte> bytes = stackalloc byte[16];
        importId.TryWriteBytes(bytes, bigEndian: true, out _);
        var digest = SHA256.HashData(Encoding.ASCII.GetBytes($"{importId:D}/{number}"));
        digest.AsSpan(0, 10).CopyTo(bytes[6..]);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x70);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }
}
