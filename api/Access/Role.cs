namespace PrivacyRegister.Access;

/// <summary>
/// What a person or an access token is here for. A person may have several roles, a token has exactly one.
/// camelCase on the wire, in claims and in the database. Who may do what: <see cref="Policies"/>.
/// </summary>
public enum Role
{
    /// <summary>Keeps the register: every change, imports, people. Not the DPO, who supervises (art. 38(6) GDPR) and is an <see cref="Auditor"/>.</summary>
    PrivacyOfficer,

    /// <summary>Reads everything, history, findings and exports included; changes nothing.</summary>
    Auditor,

    /// <summary>Reads the vocabulary, parties, activities and agreements, and asks sharing checks.</summary>
    Procurement,

    /// <summary>Gives and takes accounts and access tokens; reads what every signed-in role reads.</summary>
    Administrator,
}

/// <summary>The one spelling of a role outside the code: its camelCase name.</summary>
public static class RoleNames
{
    private static readonly string[] Names = ["privacyOfficer", "auditor", "procurement", "administrator"];

    /// <summary>All roles, as they are spelled on the wire.</summary>
    public static IReadOnlyList<string> All => Names;

    /// <summary>The role as it is spelled on the wire, in claims and in the database.</summary>
    public static string Wire(this Role role) => Names[(int)role];

    /// <summary>A role as the database holds it, where a check constraint lets nothing else in.</summary>
    public static Role Read(string text) => TryRead(text, out var role) ? role : throw new FormatException("The database holds an unknown role.");

    /// <summary>Reads the wire spelling, to the letter; false for anything else (numbers included).</summary>
    public static bool TryRead(string? text, out Role role)
    {
        var place = text is null ? -1 : Array.IndexOf(Names, text);
        role = place < 0 ? default : (Role)place;
        return place >= 0;
    }
}
