namespace PrivacyRegister.Tests.Domain.Findings;

public sealed class F11NobodyOrNothingRecordedTests
{
    [Test]
    public void An_activity_says_whose_data_it_uses() =>
        Assert.That(SoundRegister.Make().WhereActivity(activity => activity with { DataSubjectCategoryIds = [] }).Finds("F11"), Is.EqualTo(new[] { "gap /dataSubjectCategoryIds" }));

    [Test]
    public void An_activity_says_which_data_it_uses() =>
        Assert.That(SoundRegister.Make().WhereActivity(activity => activity with { Data = [] }).Finds("F11"), Is.EqualTo(new[] { "gap /data" }));

    [Test]
    public void Both_missing_are_two_findings() =>
        Assert.That(SoundRegister.Make().WhereActivity(activity => activity with { DataSubjectCategoryIds = [], Data = [] }).Finds("F11"), Is.EqualTo(new[] { "gap /dataSubjectCategoryIds", "gap /data" }));

    [Test]
    public void One_of_each_is_enough() =>
        Assert.That(SoundRegister.Make().WhereActivity(activity => activity with { Data = [activity.Data[0]] }).Finds("F11"), Is.Empty);
}
