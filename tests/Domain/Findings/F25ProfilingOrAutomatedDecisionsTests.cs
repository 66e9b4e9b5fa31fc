using PrivacyRegister.Register;
using PrivacyRegister.Tests.Domain.Sharing;

namespace PrivacyRegister.Tests.Domain.Findings;

public sealed class F25ProfilingOrAutomatedDecisionsTests
{
    [TestCase(true, 1)]
    [TestCase(false, 0)]
    [TestCase(null, 0)]
    public void Profiling_is_against_the_policy(bool? profiling, int found) =>
        Assert.That(
            SoundRegister.Make().WhereActivity(activity => activity with { Profiling = profiling }).Finds("F25"),
            Is.EqualTo(Enumerable.Repeat("breach /profiling", found)));

    [Test]
    public void A_machine_that_decides_needs_a_basis_and_safeguards() => Assert.Multiple(() =>
    {
        var inOrder = new AutomatedDecisions { Used = true, Basis = "art. 22(2)(a)", Safeguards = "bezwaar bij een mens" };
        Assert.That(With(inOrder).Finds("F25"), Is.Empty);
        Assert.That(With(inOrder with { Basis = null }).Finds("F25"), Is.EqualTo(new[] { "breach /automatedDecisions/basis" }));
        Assert.That(With(inOrder with { Safeguards = " " }).Finds("F25"), Is.EqualTo(new[] { "breach /automatedDecisions/safeguards" }));
        Assert.That(With(new AutomatedDecisions { Used = true }).Finds("F25"), Is.EqualTo(new[] { "breach /automatedDecisions/basis", "breach /automatedDecisions/safeguards" }));
        Assert.That(With(new AutomatedDecisions { Used = false }).Finds("F25"), Is.Empty);
        Assert.That(With(null).Finds("F25"), Is.Empty);
    });

    private static DeKeyRegister With(AutomatedDecisions? decisions) => SoundRegister.Make().WhereActivity(activity => activity with { AutomatedDecisions = decisions });
}
