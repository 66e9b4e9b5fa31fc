namespace PrivacyRegister.Register.Sharing;

/// <summary>What records and codes are called inside a sentence.</summary>
internal static class Naming
{
    public static Wording Of(DataCategory category) => new(category.Name, category.NameEn);

    public static Wording Of(DataSubjectCategory category) => new(category.Name, category.NameEn);

    public static IEnumerable<Wording> Of(IEnumerable<DataCategory> categories) => categories.Select(Of);

    /// <summary>A country by name; one that is no code of ISO 3166-1 by what is recorded.</summary>
    public static object OfCountry(string code) => Texts.IsCountry(code) ? new Sentence("country." + code) : code;

    public static Sentence Of(Direction direction) => new(direction switch
    {
        Direction.Provide => "check.direction.provide",
        Direction.Receive => "check.direction.receive",
        _ => "check.direction.both",
    });

    public static Sentence Of(AgreementKind kind) => new(kind switch
    {
        AgreementKind.ProcessorAgreement => "check.kind.processorAgreement",
        AgreementKind.JointControllerArrangement => "check.kind.jointControllerArrangement",
        AgreementKind.Covenant => "check.kind.covenant",
        _ => "check.kind.dataTransferAgreement",
    });

    public static Sentence Of(Article28Point point) => new(point switch
    {
        Article28Point.SubjectMatter => "check.point.subjectMatter",
        Article28Point.NatureAndPurpose => "check.point.natureAndPurpose",
        Article28Point.DataAndSubjects => "check.point.dataAndSubjects",
        Article28Point.Instructions => "check.point.instructions",
        Article28Point.Confidentiality => "check.point.confidentiality",
        Article28Point.Security => "check.point.security",
        Article28Point.SubProcessors => "check.point.subProcessors",
        Article28Point.RightsAssistance => "check.point.rightsAssistance",
        Article28Point.ComplianceAssistance => "check.point.complianceAssistance",
        Article28Point.DeletionOrReturn => "check.point.deletionOrReturn",
        _ => "check.point.audits",
    });

    public static Sentence Of(Article26Point point) => new(point switch
    {
        Article26Point.Responsibilities => "check.point.responsibilities",
        Article26Point.RightsHandling => "check.point.rightsHandling",
        Article26Point.ContactPoint => "check.point.contactPoint",
        _ => "check.point.essencePublished",
    });
}
