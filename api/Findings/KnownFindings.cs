using System.Runtime.CompilerServices;
using PrivacyRegister.Register;
using PrivacyRegister.Register.Findings;

namespace PrivacyRegister.Findings;

/// <summary>The findings of an image on a day, kept as long as the image is: pages and filters of one list judge the register once.</summary>
internal sealed class KnownFindings
{
    private readonly ConditionalWeakTable<RegisterImage, Judged> known = [];

    public IReadOnlyList<Finding> Of(RegisterImage image, DateOnly on)
    {
        if (known.TryGetValue(image, out var judged) && judged.On == on)
        {
            return judged.Findings;
        }

        var fresh = new Judged(on, RegisterFindings.Of(image, on));
        known.AddOrUpdate(image, fresh);
        return fresh.Findings;
    }

    private sealed record Judged(DateOnly On, IReadOnlyList<Finding> Findings);
}
