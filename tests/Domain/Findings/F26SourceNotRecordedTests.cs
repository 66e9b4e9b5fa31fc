using PrivacyRegister.Register;
using PrivacyRegister.Sentences;
using PrivacyRegister.Tests.Domain.Sharing;

namespace PrivacyRegister.Tests.Domain.Findings;

public sealed class F26SourceNotRecordedTests
{
    [TestCase(true, null, false)]
    [TestCase(false, "Basisregistratie Personen", false)]
    [TestCase(null, "Basisregistratie Personen", false)]
    [TestCase(false, null, true)]
    [TestCase(false, "  ", true)]
    [TestCase(null, null, true)]
    public void Data_come_from_the_data_subject_or_from_a_source_that_is_named(bool? fromDataSubject, string? source, bool found) =>
        Assert.That(Second(fromDataSubject, source).Finds("F26"), Is.EqualTo(found ? ["gap /data/1/sourceDescription"] : Array.Empty<string>()));

    [Test]
    public void One_finding_names_all_of_them_each_once()
    {
        var register = SoundRegister.Make().WhereActivity(activity => activity with
        {
            Data = [.. activity.Data.Append(activity.Data[0]).Select(datum => datum with { FromDataSubject = null })],
        });

        Assert.Multiple(() =>
        {
            Assert.That(register.Finds("F26"), Is.EqualTo(new[] { "gap /data/0/sourceDescription" }));
            Assert.That(SentenceBook.Render(register.Findings().Single(finding => finding.Code == "F26").Message, "nl"), Does.EndWith(": volledige naam en adres."));
        });
    }

    [Test]
    public void Where_we_are_processor_informing_is_the_controllers() =>
        Assert.That(Second(null, null).WhereActivity(activity => activity with { Capacity = Capacity.Processor }).Finds("F26"), Is.Empty);

    private static DeKeyRegister Second(bool? fromDataSubject, string? source) => SoundRegister.Make().WhereActivity(activity => activity with
    {
        Data = [activity.Data[0], activity.Data[1] with { FromDataSubject = fromDataSubject, SourceDescription = source }],
    });
}
