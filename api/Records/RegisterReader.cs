using PrivacyRegister.Access;
using PrivacyRegister.Database;
using PrivacyRegister.Http;
using PrivacyRegister.Register;

namespace PrivacyRegister.Records;

/// <summary>Opens the register as a request asks for it: at its head, or as of a moment; and the day computed values hold for.</summary>
public sealed class RegisterReader(RegisterStore store, RequestHead head, CurrentActorNames names, TimeProvider time)
{
    public async ValueTask<RegisterImage> Image(Moment asOf, CancellationToken cancellationToken)
    {
        var at = await head.Get();
        return asOf.Instant is { } instant
            ? await store.AsOf(instant, at, cancellationToken)
            : await store.At(at, cancellationToken);
    }

    public async ValueTask<ViewContext> Context(Moment asOf, DateOnly? on, string language, CancellationToken cancellationToken) =>
        new(await Image(asOf, cancellationToken), on ?? asOf.Day ?? Today, language, await names.At(await head.Get(), cancellationToken));

    /// <summary>Around an image that was just written: the head of this request is older than it.</summary>
    public async ValueTask<ViewContext> Context(RegisterImage image, string language, CancellationToken cancellationToken) =>
        new(image, Today, language, await names.At(await head.Get(), cancellationToken));

    /// <summary>Today in Europe/Amsterdam.</summary>
    public DateOnly Today => Instants.Day(time.GetUtcNow());
}
