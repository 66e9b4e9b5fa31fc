namespace PrivacyRegister.Exports;

/// <summary>
/// Takes what is written without waiting – which an answer over HTTP refuses – and passes it on when somebody can wait. Holds
/// no more than was written since the last time.
/// </summary>
internal sealed class SpilledStream(Stream output) : WriteOnlyStream
{
    private const int Enough = 64 * 1024;

    private readonly MemoryStream waiting = new(2 * Enough);

    public override void Write(byte[] buffer, int offset, int count) => waiting.Write(buffer, offset, count);

    public override void Write(ReadOnlySpan<byte> buffer) => waiting.Write(buffer);

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        waiting.Write(buffer.Span);
        await Spill(Enough, cancellationToken);
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Flush()
    {
    }

    public override Task FlushAsync(CancellationToken cancellationToken) => Spill(1, cancellationToken);

    private async Task Spill(int least, CancellationToken cancellationToken)
    {
        if (waiting.Length >= least)
        {
            await output.WriteAsync(waiting.GetBuffer().AsMemory(0, (int)waiting.Length), cancellationToken);
            waiting.SetLength(0);
        }
    }
}
