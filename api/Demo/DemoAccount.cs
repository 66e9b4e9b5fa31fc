using PrivacyRegister.Access;
using PrivacyRegister.Register;

namespace PrivacyRegister.Demo;

/// <summary>Who may sign in to the sample register. The password is no secret: it is printed at each start and opens made-up facts only.</summary>
internal sealed record DemoAccount(string UserName, string DisplayName, Wording Function, IReadOnlyList<Role> Roles)
{
    public const string Password = "voorbeeldhof-demo";

    public static IReadOnlyList<DemoAccount> All { get; } =
    [
        new("demo", "Doortje Denkbeeld", new("privacy officer en beheerder", "privacy officer and administrator"), [Role.PrivacyOfficer, Role.Administrator]),
        new("inkoop", "Ingo Inkoopman", new("inkoop", "procurement"), [Role.Procurement]),
        new("toezicht", "Teuntje Toeziener", new("auditor", "auditor"), [Role.Auditor]),
    ];
}
