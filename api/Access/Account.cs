using PrivacyRegister.Register;

namespace PrivacyRegister.Access;

/// <summary>A person who can sign in, as ASP.NET Core Identity handles one. The id is the <see cref="Person"/>'s.</summary>
public sealed class Account
{
    public Guid Id { get; init; }

    /// <summary>One more with every accepted change; served as the ETag.</summary>
    public int Version { get; set; }

    /// <summary>As the person writes it; compared by <see cref="NormalizedUserName"/>.</summary>
    public string UserName { get; set; } = "";

    /// <summary>Upper case, Unicode form C: what makes user names unique.</summary>
    public string NormalizedUserName { get; set; } = "";

    /// <summary>PBKDF2 as Identity writes it, its parameters included.</summary>
    public string? PasswordHash { get; set; }

    /// <summary>Renewed with the password; ends every session that began before.</summary>
    public string SecurityStamp { get; set; } = "";

    /// <summary>May not sign in; sessions and own tokens stop counting.</summary>
    public bool Disabled { get; set; }

    public DateTimeOffset CreatedAt { get; init; }

    public IReadOnlyList<Role> Roles { get; set; } = [];

    /// <summary>The person's name, kept in <c>Person</c>.</summary>
    public string DisplayName { get; set; } = "";

    /// <summary>
    /// The <c>Head.AccessVersion</c> the change was decided on. Writing it moves that version on from there or fails, so
    /// that two changes can never each be right alone and wrong together (two set-ups, two last administrators).
    /// </summary>
    public long DecidedOn { get; set; }
}
