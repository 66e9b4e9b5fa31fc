namespace PrivacyRegister.Register.Sharing;

/// <summary>The articles and policy chapters the rules rest on.</summary>
internal static class Citations
{
    public static readonly Sentence Recipient = new("check.cite.recipient");
    public static readonly Sentence NamedRecipient = new("check.cite.namedRecipient");
    public static readonly Sentence PurposeLimitation = new("check.cite.purposeLimitation");
    public static readonly Sentence Record = new("check.cite.record");
    public static readonly Sentence Instruction = new("check.cite.instruction");
    public static readonly Sentence InformOnReceipt = new("check.cite.informOnReceipt");
    public static readonly Sentence Minimisation = new("check.cite.minimisation");
    public static readonly Sentence Ground = new("check.cite.ground");
    public static readonly Sentence GroundA = new("check.cite.groundA");
    public static readonly Sentence GroundB = new("check.cite.groundB");
    public static readonly Sentence GroundC = new("check.cite.groundC");
    public static readonly Sentence GroundD = new("check.cite.groundD");
    public static readonly Sentence GroundE = new("check.cite.groundE");
    public static readonly Sentence GroundF = new("check.cite.groundF");
    public static readonly Sentence Roles = new("check.cite.roles");
    public static readonly Sentence PolicyAgreements = new("check.cite.policyAgreements");
    public static readonly Sentence Processor = new("check.cite.processor");
    public static readonly Sentence JointControllers = new("check.cite.jointControllers");
    public static readonly Sentence Covenant = new("check.cite.covenant");
    public static readonly Sentence StatutoryDuty = new("check.cite.statutoryDuty");
    public static readonly Sentence Scope = new("check.cite.scope");
    public static readonly Sentence NationalId = new("check.cite.nationalId");
    public static readonly Sentence Special = new("check.cite.special");
    public static readonly Sentence Criminal = new("check.cite.criminal");
    public static readonly Sentence Images = new("check.cite.images");
    public static readonly Sentence Protected = new("check.cite.protected");
    public static readonly Sentence Transfers = new("check.cite.transfers");
    public static readonly Sentence Adequacy = new("check.cite.adequacy");
    public static readonly Sentence Safeguards = new("check.cite.safeguards");
    public static readonly Sentence Derogation = new("check.cite.derogation");
    public static readonly Sentence ImpactAssessment = new("check.cite.impactAssessment");
}
