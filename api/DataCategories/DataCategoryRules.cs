using PrivacyRegister.Records;
using PrivacyRegister.Register;

namespace PrivacyRegister.DataCategories;

internal sealed class DataCategoryRules : RecordRules<DataCategory>
{
    public override IEnumerable<Complaint> Against(DataCategory record, RegisterImage image) =>
        Cycle(record, image, "/parentId", category => category.ParentId is { } parent ? [parent] : []);
}
