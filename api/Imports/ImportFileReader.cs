using PrivacyRegister.Imports.Government;
using PrivacyRegister.Imports.Sheets;
using PrivacyRegister.Imports.Tables;
using PrivacyRegister.Register;

namespace PrivacyRegister.Imports;

/// <summary>Takes a file apart by what it is.</summary>
internal sealed class ImportFileReader(ImportPlanner planner, IServiceProvider views)
{
    private const string RegisterOfPack = "register.json";

    /// <exception cref="Refusal">It is nothing that can be read here, or too large.</exception>
    public ReadFile Read(ReadOnlyMemory<byte> bytes, string fileName, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var format = FileFormats.Of(bytes, fileName);
        return format switch
        {
            FileFormat.Json => new RegisterFileImport(RegisterFile.Read(bytes), planner, views),
            FileFormat.EvidencePack => new RegisterFileImport(RegisterFile.Read(OfPack(bytes)), planner, views),
            FileFormat.GovernmentRegister => new GovernmentRegisterImport(GovernmentRegister.Read(Files(bytes)), planner),
            _ => new TableFileImport(TableReader.Read(bytes, fileName, format, cancellationToken), planner),
        };
    }

    private static ReadOnlyMemory<byte> OfPack(ReadOnlyMemory<byte> bytes)
    {
        using var zip = new BoundedZip(bytes);
        return zip.Read(new BoundedEntry(RegisterOfPack));
    }

    private static List<(string Path, ReadOnlyMemory<byte> Bytes)> Files(ReadOnlyMemory<byte> bytes)
    {
        using var zip = new BoundedZip(bytes);
        return [.. zip.Entries.Select(entry => (entry.Path, GovernmentRegister.Reads(entry.Path) ? zip.Read(entry) : ReadOnlyMemory<byte>.Empty))];
    }
}
