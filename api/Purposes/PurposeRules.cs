using PrivacyRegister.Records;
using PrivacyRegister.Register;

namespace PrivacyRegister.Purposes;

internal sealed class PurposeRules : RecordRules<Purpose>;
