using System.Text;
using System.Text.Json;
using PrivacyRegister.Http;
using PrivacyRegister.SharingChecks;

namespace PrivacyRegister.Tests.Api.SharingChecks;

/// <summary>The quick way to read a question reads what the thorough way reads, and leaves it everything else.</summary>
public sealed class AskedQuestionTests
{
    private const string A = "01900000-0000-7000-8004-000000000001";
    private const string B = "01900000-0000-7000-8004-00000000000B";

    [TestCase($$"""{"partyId":"{{A}}","purposeId":"{{B}}","dataCategoryIds":["{{A}}"]}""")]
    [TestCase($$""" { "purposeId" : "{{B}}" , "dataCategoryIds" : [ ] } """)]
    [TestCase($$"""{"emergency":true,"on":"2026-03-01","direction":"both","activityId":"{{A}}","organisationId":"{{B}}","partyId":"{{A}}","purposeId":"{{B}}","dataCategoryIds":["{{A}}","{{A}}"],"dataSubjectCategoryIds":["{{B}}"]}""")]
    [TestCase($$"""{"emergency":false,"direction":"receive","purposeId":"{{B}}","dataCategoryIds":["{{A}}"]}""")]
    public void Reads_a_plain_question_as_the_thorough_way_does(string json)
    {
        var plain = AskedQuestion.ReadPlain(Encoding.UTF8.GetBytes(json));
        using var document = JsonDocument.Parse(json);
        var thorough = BodyReader.Read<SharingCheckBody>(document.RootElement, ReadOnlyFields.None);
        Assert.That(JsonSerializer.Serialize(plain), Is.EqualTo(JsonSerializer.Serialize(thorough)));
    }

    [TestCase("")]
    [TestCase("{")]
    [TestCase("null")]
    [TestCase("[]")]
    [TestCase("{}")]
    [TestCase($$"""{"purposeId":"{{B}}"}""")]
    [TestCase($$"""{"dataCategoryIds":["{{A}}"]}""")]
    [TestCase($$"""{"purposeId":"{{B}}","dataCategoryIds":["{{A}}"]} x""")]
    [TestCase($$"""{"purposeId":"{{B}}","dataCategoryIds":["{{A}}"]}{}""")]
    [TestCase($$"""{"purposeId":"{{B}}","dataCategoryIds":["{{A}}"],"purposeId":"{{B}}"}""")]
    [TestCase($$"""{"purposeId":"{{B}}","dataCategoryIds":["{{A}}"],"dataCategoryIds":[]}""")]
    [TestCase($$"""{"purposeId":"{{B}}","dataCategoryIds":["{{A}}",null]}""")]
    [TestCase($$"""{"purposeId":"{{B}}","dataCategoryIds":["{{A}}"],"note":"n"}""")]
    [TestCase($$"""{"purposeId":"{{B}}","dataCategoryIds":["{{A}}"],"partyName":"n"}""")]
    [TestCase($$"""{"purposeId":"{{B}}","dataCategoryIds":["{{A}}"],"partyId":null}""")]
    [TestCase($$"""{"purposeId":"{{B}}","dataCategoryIds":["{{A}}"],"on":"2026-02-30"}""")]
    [TestCase($$"""{"purposeId":"{{B}}","dataCategoryIds":["{{A}}"],"on":"1899-12-31"}""")]
    [TestCase($$"""{"purposeId":"{{B}}","dataCategoryIds":["{{A}}"],"on":"2026-3-1"}""")]
    [TestCase($$"""{"purposeId":"{{B}}","dataCategoryIds":["{{A}}"],"direction":"Both"}""")]
    [TestCase($$"""{"purposeId":"{{B}}","dataCategoryIds":["{{A}}"],"emergency":"true"}""")]
    [TestCase("""{"purposeId":"0190000000007000800400000000000B","dataCategoryIds":[]}""")]
    public void Leaves_anything_else_to_the_thorough_way(string json) => Assert.That(AskedQuestion.ReadPlain(Encoding.UTF8.GetBytes(json)), Is.Null);
}
