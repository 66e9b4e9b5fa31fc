namespace PrivacyRegister.Register.Sharing;

/// <summary>What a recipient line must rest on, by the party's role (law) and relation (policy ch. 5), and whether it can.</summary>
internal enum Footing
{
    RoleMissing,
    RelationMissing,

    /// <summary>Only a statute on the line with ground B would do, and it is not there.</summary>
    StatuteMissing,
    Statute,
    ProcessorAgreement,

    /// <summary>An arrangement, or a covenant that says all art. 26 asks.</summary>
    JointControllers,
    Covenant,
    DataTransferAgreement,
}

internal static class Footings
{
    /// <summary>
    /// Relation matters for an independent controller only; a public authority always goes by statute. Where statute and
    /// agreement could both serve, the statute comes first.
    /// </summary>
    public static Footing Of(LineCase at) => (at.Line.Role, at.Line.Relation) switch
    {
        (null, _) => Footing.RoleMissing,
        (RecipientRole.Processor, _) => Footing.ProcessorAgreement,
        (RecipientRole.JointController, _) => Footing.JointControllers,
        (RecipientRole.PublicAuthority, _) or (_, RecipientRelation.Statutory) =>
            HasStatute(at) && at.Ground == GroundCode.B ? Footing.Statute : Footing.StatuteMissing,
        (_, RecipientRelation.Exchange) => HasStatute(at) ? Footing.Statute : Footing.Covenant,
        (_, RecipientRelation.WorksForUs) => HasStatute(at) ? Footing.Statute : Footing.DataTransferAgreement,
        _ => Footing.RelationMissing,
    };

    /// <summary>Whether law and policy disagree: an independent controller that works for us (policy ch. 5 asks for an agreement the law does not).</summary>
    public static bool IsContested(Recipient line) => line is { Role: RecipientRole.IndependentController, Relation: RecipientRelation.WorksForUs };

    /// <summary>The kind of agreement to make.</summary>
    public static AgreementKind Kind(this Footing footing) => footing switch
    {
        Footing.ProcessorAgreement => AgreementKind.ProcessorAgreement,
        Footing.JointControllers => AgreementKind.JointControllerArrangement,
        Footing.Covenant => AgreementKind.Covenant,
        _ => AgreementKind.DataTransferAgreement,
    };

    public static Sentence Citation(this Footing footing) => footing switch
    {
        Footing.ProcessorAgreement => Citations.Processor,
        Footing.JointControllers => Citations.JointControllers,
        Footing.Covenant => Citations.Covenant,
        Footing.Statute or Footing.StatuteMissing => Citations.StatutoryDuty,
        Footing.RoleMissing => Citations.Roles,
        _ => Citations.PolicyAgreements,
    };

    private static bool HasStatute(LineCase at) => at.Line.Statute is { IsUsable: true };
}
