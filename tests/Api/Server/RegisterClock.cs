namespace PrivacyRegister.Tests.Api.Server;

/// <summary>The time the register goes by: it stands still until a test moves it, forwards or backwards.</summary>
public sealed class RegisterClock : TimeProvider
{
    /// <summary>Where every fixture begins: noon in Amsterdam on a day in winter.</summary>
    public static readonly DateTimeOffset Start = new(2026, 11, 22, 11, 0, 0, TimeSpan.Zero);

    private long ticks = Start.UtcTicks;

    public DateTimeOffset Now => new(Interlocked.Read(ref ticks), TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => Now;

    public void Advance(TimeSpan by) => Interlocked.Add(ref ticks, by.Ticks);

    public void Set(DateTimeOffset now) => Interlocked.Exchange(ref ticks, now.UtcTicks);
}
