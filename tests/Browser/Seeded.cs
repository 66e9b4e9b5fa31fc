namespace PrivacyRegister.Tests.Browser;

/// <summary>What the policy's seed holds, by the names on the screen, and where it stands.</summary>
internal static class Seeded
{
    public const string Organisation = "Woonstichting Lieven De Key";
    public const string BeterBuren = "Beter Buren";
    public const string LiveableSurroundings = "P07 Zorgen voor een kwalitatief goede en leefbare woonomgeving";
    public const string LiveableSurroundingsActivity = "Zorgen voor een goede en leefbare woonomgeving";
    public const string BeterBurenAgreement = "VO-beter-buren";

    public static string OrganisationAddress => Address("organisations", 1, 1);

    public static string DataSubjectAddress => Address("data-subjects", 2, 1);

    public static string DataCategoryAddress => Address("data-categories", 3, 3);

    public static string DataSubjectId => Id(2, 1);

    public static string NameCategoryId => Id(3, 1);

    public static string PartyAddress => Address("parties", 4, 1);

    public static string PurposeAddress => Address("purposes", 5, 7);

    public static string ActivityAddress => Address("activities", 6, 7);

    public static string AgreementAddress => Address("agreements", 7, 1);

    public static string AdequacyDecisionAddress => Address("adequacy-decisions", 8, 1);

    private static string Address(string page, int kind, int number) => $"/{page}/{Id(kind, number)}";

    private static string Id(int kind, int number) => $"01900000-0000-7000-800{kind}-{number:000000000000}";
}
