using PrivacyRegister.Imports.Sheets;
using PrivacyRegister.Imports.Tables;
using PrivacyRegister.Register;

namespace PrivacyRegister.Imports;

/// <summary>Takes a file apart by what it is.</summary>
internal sealed class ImportFileReader(ImportPlanner planner, IServiceProvider views)
{
    /// <exception cref="Refusal">It is nothing that can be read here, or too large.</exception>
    public ReadFile Read(ReadOnlyMemory<byte> bytes, string fileName, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var format = FileFormats.Of(bytes, fileName);
        return format switch
        {
            FileFormat.Json => new RegisterFileImport(RegisterFile.Read(bytes), planner, views),
            _ => new TableFileImport(TableReader.Read(bytes, fileName, format, cancellationToken), planner),
        };
    }
}
