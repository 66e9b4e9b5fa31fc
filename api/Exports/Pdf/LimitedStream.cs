namespace PrivacyRegister.Exports.Pdf;

/// <summary>Passes on what is written until it is more than <paramref name="most"/> bytes; then throws what <paramref name="refused"/> makes.</summary>
internal sealed class LimitedStream(Stream output, long most, Func<Exception> refused) : WriteOnlyStream
{
    public long Written { get; private set; }

    public override void Write(byte[] buffer, int offset, int count)
    {
        Count(count);
        output.Write(buffer, offset, count);
    }

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        Count(buffer.Length);
        return output.WriteAsync(buffer, cancellationToken);
    }

    public override void Flush() => output.Flush();

    public override Task FlushAsync(CancellationToken cancellationToken) => output.FlushAsync(cancellationToken);

    private void Count(int count)
    {
        Written += count;
        if (Written > most)
        {
            throw refused();
        }
    }
}
