using PrivacyRegister.Tests.Api.Server;

namespace PrivacyRegister.Tests.Api;

/// <summary>Lists: filters, words, order, pages, and the refusal of what a list does not know.</summary>
public sealed class ListTests(TestedEngine engine) : RegisterFixture(engine)
{
    [Test]
    public async Task Says_how_many_there_are_beyond_the_page()
    {
        var page = (await Procurement.Get("purposes?pageSize=5&page=2")).Expect(200);

        Assert.That(page.Total, Is.EqualTo(18));
        Assert.That(page.Items.Select(item => (string?)item["code"]), Is.EqualTo(new[] { "P06", "P07", "P08", "P09", "P10" }));
    }
}
