namespace PrivacyRegister.Http;

/// <summary>Names fixed by the contract.</summary>
public static class ApiPaths
{
    /// <summary>The base path of the API: the major version is in it (Dutch API Design Rules, API-20).</summary>
    public const string Base = "/api/v1";

    /// <summary>The full version, in every answer's <c>API-Version</c> header (API-57).</summary>
    public const string Version = "1.0.0";

    public const string VersionHeader = "API-Version";

    public const string JsonType = "application/json; charset=utf-8";
}
