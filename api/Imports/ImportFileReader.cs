using PrivacyRegister.Imports.Government;
using PrivacyRegister.Register;

namespace PrivacyRegister.Imports;

/// <summary>Takes a file apart by what it is.</summary>
internal sealed class ImportFileReader(ImportPlanner planner, IServiceProvider views)
{
    /// <exception cref="Refusal">It is nothing that can be read here, or too large.</exception>
    public ReadFile Read(ReadOnlyMemory<byte> bytes, string fileName, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (bytes.Span.StartsWith("PK"u8))
        {
            return new GovernmentRegisterImport(GovernmentRegister.Read(GovernmentZip.Read(bytes)), planner);
        }

        return new RegisterFileImport(RegisterFile.Read(bytes), planner, views);
    }
}
