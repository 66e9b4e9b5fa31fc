namespace PrivacyRegister.Register.Findings;

/// <summary>
/// How many activities that are not retired hold everything art. 30(1) GDPR asks of a record: controller with contact (a),
/// purpose (b), data subjects and data (c), transfers carried (e), retention (f) and security measures (g). Recipients (d)
/// cannot be seen missing: an activity may have none. An accepted finding counts against it as any other: what the law asks
/// is missing all the same.
/// </summary>
public sealed record Article30Progress(int Activities, int Complete)
{
    private static readonly HashSet<string> OfTheActivity = ["F01", "F11", "F12", "F14", "F23"];
    private const string OfTheOrganisation = "F28";

    public static Article30Progress Of(RegisterImage image, IReadOnlyList<Finding> findings)
    {
        var incomplete = findings.Where(finding => OfTheActivity.Contains(finding.Code)).Select(finding => finding.Record.Id).ToHashSet();
        var withoutContact = findings.Where(finding => finding.Code == OfTheOrganisation).Select(finding => finding.Record.Id).ToHashSet();
        var activities = image.ProcessingActivities.Where(activity => !activity.IsRetired).ToArray();
        return new Article30Progress(
            activities.Length,
            activities.Count(activity => activity.OrganisationIds.Count > 0 && !incomplete.Contains(activity.Id) && !activity.OrganisationIds.Any(withoutContact.Contains)));
    }
}
