using PrivacyRegister.Records;
using PrivacyRegister.Register;

namespace PrivacyRegister.Organisations;

internal sealed class OrganisationRules : RecordRules<Organisation>
{
    public override IEnumerable<Complaint> Against(Organisation record, RegisterImage image) =>
        Cycle(record, image, "/parentId", organisation => organisation.ParentId is { } parent ? [parent] : []);
}
