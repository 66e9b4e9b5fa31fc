namespace PrivacyRegister.Tests.Browser.Pages;

/// <summary>Somebody with an account.</summary>
public sealed record Person(string UserName, string Name, string Password)
{
    /// <summary>Keeps the register and, as the first account, the users.</summary>
    public static readonly Person Officer = new("petra", "Petra de Vries", "zeven groene fietsen op de kade");

    public static readonly Person Colleague = new("omar", "Omar el Idrissi", "elke dinsdag een andere brug over");

    public static readonly Person Auditor = new("anna", "Anna Bakker", "kasboek zonder losse bladzijden");

    /// <summary>Keeps the sample register of --demo; its password is printed at the start.</summary>
    public static readonly Person DemoOfficer = new("demo", "Doortje Denkbeeld", "voorbeeldhof-demo");

    public static readonly Person Buyer = new("ivo", "Ivo Jansen", "drie offertes en een kop koffie");
}
