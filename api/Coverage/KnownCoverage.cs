using System.Runtime.CompilerServices;
using PrivacyRegister.Register;
using PrivacyRegister.Register.Coverage;

namespace PrivacyRegister.Coverage;

/// <summary>The coverage of an image on a day, kept as long as the image is: pages and filters of one list judge the register once.</summary>
internal sealed class KnownCoverage
{
    private readonly ConditionalWeakTable<RegisterImage, Judged> known = [];

    public IReadOnlyList<CoverageRow> Of(RegisterImage image, DateOnly on)
    {
        if (known.TryGetValue(image, out var judged) && judged.On == on)
        {
            return judged.Rows;
        }

        var fresh = new Judged(on, RegisterCoverage.Of(image, on));
        known.AddOrUpdate(image, fresh);
        return fresh.Rows;
    }

    private sealed record Judged(DateOnly On, IReadOnlyList<CoverageRow> Rows);
}
