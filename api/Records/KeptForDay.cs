using System.Runtime.CompilerServices;
using PrivacyRegister.Register;

namespace PrivacyRegister.Records;

/// <summary>What was worked out of an image for a day, kept as long as the image is: pages and filters of one list do it once.</summary>
internal sealed class KeptForDay<T>(Func<RegisterImage, DateOnly, T> workOut) where T : class
{
    private readonly ConditionalWeakTable<RegisterImage, Worked> known = [];

    public T Of(RegisterImage image, DateOnly on)
    {
        if (known.TryGetValue(image, out var worked) && worked.On == on)
        {
            return worked.Out;
        }

        var fresh = new Worked(on, workOut(image, on));
        known.AddOrUpdate(image, fresh);
        return fresh.Out;
    }

    private sealed record Worked(DateOnly On, T Out);
}
