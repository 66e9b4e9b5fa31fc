using PrivacyRegister.Register;

namespace PrivacyRegister.Tests.Domain;

/// <summary>What somebody types, and which records they mean by it.</summary>
public sealed class RegisterSearchTests
{
    private static readonly RegisterRecord[] Records =
    [
        new Party { Id = Id(1), Name = "Beter Buren", Kind = PartyKind.Organisation, Aliases = ["Stichting Beterburen"], ChamberOfCommerceNumber = "41215393" },
        new Party { Id = Id(2), Name = "Zoeklicht", Kind = PartyKind.Organisation, Aliases = ["Bureau Zoeklicht B.V."], ChamberOfCommerceNumber = "12345678" },
        new Party { Id = Id(3), Name = "Café De Buurman", Kind = PartyKind.Organisation },
        new Party { Id = Id(4), Name = "Buren van de Kade", Kind = PartyKind.Group, Status = RecordStatus.Retired },
        new Purpose { Id = Id(5), Code = "P07", Name = "Leefbare woonomgeving", NameEn = "Liveable surroundings" },
        new ProcessingActivity { Id = Id(6), Code = "VA-P07", Name = "Aanpak geluidsoverlast" },
        new Agreement { Id = Id(7), Reference = "VO-beter-buren", Title = "Verwerkersovereenkomst buurtbemiddeling", Kind = AgreementKind.ProcessorAgreement },
        new DataCategory { Id = Id(8), Code = "BSN", Name = "Burgerservicenummer" },
        new DataSubjectCategory { Id = Id(9), Code = "HUURDER", Name = "Huurders", NameEn = "Tenants" },
        new Organisation { Id = Id(10), Name = "Woonstichting Lieven De Key", ChamberOfCommerceNumber = "33004625" },
        new AdequacyDecision { Id = Id(11), Country = "JP" },
    ];

    private static readonly RegisterImage Image =
        RegisterImage.Empty.With([.. Records.Select(record => new RecordChange(RecordTypes.Of(record), record.Id, record))], 1, "", default);

    [TestCase("Zoeklicht", "Zoeklicht", SearchMatch.Exact, TestName = "By its name")]
    [TestCase("zoeklicht", "Zoeklicht", SearchMatch.Exact, TestName = "Without regard to case")]
    [TestCase("cafe de buurman", "Café De Buurman", SearchMatch.Exact, TestName = "Without regard to accents")]
    [TestCase("stichting beterburen", "Beter Buren", SearchMatch.Exact, TestName = "By another name it is known by")]
    [TestCase("bureau zoek", "Zoeklicht", SearchMatch.Prefix, TestName = "By the beginning of another name")]
    [TestCase("12345678", "Zoeklicht", SearchMatch.Exact, TestName = "By its trade register number")]
    [TestCase("3300 4625", "Woonstichting Lieven De Key", SearchMatch.Exact, TestName = "By a number written with spaces")]
    [TestCase("p07", "P07", SearchMatch.Exact, TestName = "By its code")]
    [TestCase("va p07", "VA-P07", SearchMatch.Exact, TestName = "By a code without its signs")]
    [TestCase("VO-beter", "VO-beter-buren", SearchMatch.Prefix, TestName = "By the beginning of a reference")]
    [TestCase("de key", "Woonstichting Lieven De Key", SearchMatch.Words, TestName = "By words of its name")]
    [TestCase("key lieven", "Woonstichting Lieven De Key", SearchMatch.Words, TestName = "By words in another order")]
    [TestCase("overlast", "VA-P07", SearchMatch.Inside, TestName = "By what stands inside a long word")]
    [TestCase("tenants", "HUURDER", SearchMatch.Exact, TestName = "By its English name")]
    [TestCase("zoeklciht", "Zoeklicht", SearchMatch.Similar, TestName = "With two letters changed places")]
    [TestCase("zoelicht", "Zoeklicht", SearchMatch.Similar, TestName = "With a letter missing")]
    [TestCase("zooeklicht", "Zoeklicht", SearchMatch.Similar, TestName = "With a letter too many")]
    [TestCase("soeklicht", "Zoeklicht", SearchMatch.Similar, TestName = "With a wrong first letter")]
    [TestCase("geluisdover", "VA-P07", SearchMatch.Similar, TestName = "With a slip while still typing")]
    [TestCase("burgreservcienummer", "BSN", SearchMatch.Similar, TestName = "With two slips in a long word")]
    [TestCase("12345679", "Zoeklicht", SearchMatch.Similar, TestName = "With one digit wrong")]
    [TestCase("lieven kay key", null, null, TestName = "Not when a word of it is nowhere")]
    [TestCase("P08", null, null, TestName = "Not by the code of its neighbour")]
    [TestCase("12345699", null, null, TestName = "Not by another number")]
    [TestCase("jp", "JP", SearchMatch.Exact, TestName = "By the code of its country")]
    [TestCase(" - ", null, null, TestName = "Nothing by signs alone")]
    [TestCase("geluidsgegevens", "VA-P07", SearchMatch.Words, TestName = "By what the data are about")]
    [TestCase("huurdergegevens", "HUURDER", SearchMatch.Exact, TestName = "By whom the data are about")]
    [TestCase("gegevens", null, null, TestName = "Not by data alone")]
    [TestCase("", null, null, TestName = "Nothing by nothing")]
    public void Finds(string typed, string? label, SearchMatch? match)
    {
        var found = RegisterSearch.Find(Image, typed);
        var best = found.Count > 0 ? found[0] : null;

        Assert.That((best?.Record.Label, best?.Match), Is.EqualTo((label, match)));
    }

    [TestCase("buren", new[] { "Buren van de Kade", "Beter Buren", "VO-beter-buren" }, TestName = "A beginning before a word")]
    [TestCase("buurt", new[] { "VO-beter-buren" }, TestName = "No slip where the word itself is found")]
    [TestCase("beter bruen", new[] { "Beter Buren", "VO-beter-buren" }, TestName = "A word with a slip beside one without")]
    [TestCase("bete", new[] { "Beter Buren", "VO-beter-buren" }, TestName = "A party before its agreement")]
    public void Shows_the_best_first(string typed, string[] labels) =>
        Assert.That(RegisterSearch.Find(Image, typed).Select(hit => hit.Record.Label), Is.EqualTo(labels));

    [Test]
    public void Shows_what_is_retired_after_its_equals()
    {
        var second = Image.With([new RecordChange(RecordType.Party, Id(20), new Party { Id = Id(20), Name = "Buren van de Keizersgracht", Kind = PartyKind.Group })], 2, "", default);

        Assert.That(RegisterSearch.Find(second, "buren van").Select(hit => hit.Record.Id), Is.EqualTo(new[] { Id(20), Id(4) }));
    }

    [Test]
    public void Says_by_which_name_it_was_found() =>
        Assert.That(RegisterSearch.Find(Image, "bureau")[0].Matched, Is.EqualTo("Bureau Zoeklicht B.V."));

    [Test]
    public void Gives_records_by_id_in_the_order_asked_and_leaves_out_what_is_gone() =>
        Assert.That(
            RegisterSearch.Pick(Image, [Id(7), Id(99), Id(1), Id(7)]).Select(record => record.Label),
            Is.EqualTo(new[] { "VO-beter-buren", "Beter Buren" }));

    private static Guid Id(int number) => new(number, 0, 0, new byte[8]);
}
