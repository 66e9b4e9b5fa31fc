namespace PrivacyRegister.Register;

/// <summary>The kinds of record in the log, in the order in which they can refer to one another. Names are stored: never rename one.</summary>
public enum RecordType
{
    Organisation,
    DataSubjectCategory,
    DataCategory,
    Party,
    Purpose,
    ProcessingActivity,
    Agreement,
    AdequacyDecision,
    FindingAcceptance,
    RightsRequest,
}

/// <summary>What every kind of record is called where.</summary>
public static class RecordTypes
{
    private static readonly Dictionary<Type, RecordType> ByClrType = new()
    {
        [typeof(Organisation)] = RecordType.Organisation,
        [typeof(DataSubjectCategory)] = RecordType.DataSubjectCategory,
        [typeof(DataCategory)] = RecordType.DataCategory,
        [typeof(Party)] = RecordType.Party,
        [typeof(Purpose)] = RecordType.Purpose,
        [typeof(ProcessingActivity)] = RecordType.ProcessingActivity,
        [typeof(Agreement)] = RecordType.Agreement,
        [typeof(AdequacyDecision)] = RecordType.AdequacyDecision,
        [typeof(FindingAcceptance)] = RecordType.FindingAcceptance,
        [typeof(RightsRequest)] = RecordType.RightsRequest,
    };

    private static readonly Dictionary<RecordType, Type> ByRecordType = ByClrType.ToDictionary(pair => pair.Value, pair => pair.Key);

    public static IReadOnlyList<RecordType> All { get; } = Enum.GetValues<RecordType>();

    public static RecordType Of<T>() where T : RegisterRecord => ByClrType[typeof(T)];

    public static RecordType Of(Type type) => ByClrType[type];

    public static RecordType Of(RegisterRecord record) => ByClrType[record.GetType()];

    public static Type ClrType(this RecordType type) => ByRecordType[type];

    /// <summary>The camelCase name on the wire and in the log, such as <c>processingActivity</c>.</summary>
    public static string WireName(this RecordType type) => char.ToLowerInvariant(type.ToString()[0]) + type.ToString()[1..];

    /// <summary>The collection's path segment, such as <c>processing-activities</c>; also the sheet's name in exports.</summary>
    public static string Collection(this RecordType type) => type switch
    {
        RecordType.Organisation => "organisations",
        RecordType.DataSubjectCategory => "data-subject-categories",
        RecordType.DataCategory => "data-categories",
        RecordType.Party => "parties",
        RecordType.Purpose => "purposes",
        RecordType.ProcessingActivity => "processing-activities",
        RecordType.Agreement => "agreements",
        RecordType.AdequacyDecision => "adequacy-decisions",
        RecordType.FindingAcceptance => "finding-acceptances",
        RecordType.RightsRequest => "rights-requests",
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, null),
    };
}
