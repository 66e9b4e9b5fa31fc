using PrivacyRegister.Records;
using PrivacyRegister.Register;

namespace PrivacyRegister.DataSubjectCategories;

internal sealed class DataSubjectCategoryRules : RecordRules<DataSubjectCategory>;
