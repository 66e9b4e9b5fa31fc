namespace PrivacyRegister.Exports;

/// <summary>A file to take away: what it is called, what it is, and how it is written. Nothing of it is held in memory as a whole.</summary>
public sealed record ExportedFile(string Name, string MediaType, Func<Stream, CancellationToken, Task> Write);
