using PrivacyRegister.Imports;

namespace PrivacyRegister.Tests.Domain.Imports;

/// <summary>That somebody says there is nothing, and that nobody knows, are two things: only the first empties a cell of our own export.</summary>
public class NothingSaidTests
{
    [TestCase("n.v.t.", true, true)]
    [TestCase("Geen", true, true)]
    [TestCase("–", true, true)]
    [TestCase("?", true, false)]
    [TestCase("onbekend", true, false)]
    [TestCase("Nader te bepalen", true, false)]
    [TestCase("Geen idee BV", false, false)]
    public void Tells_a_no_from_a_question(string text, bool saysNothing, bool isDenial) =>
        Assert.That((NothingSaid.In(text), NothingSaid.IsDenial(text)), Is.EqualTo((saysNothing, isDenial)));
}
