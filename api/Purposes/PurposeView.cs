using AutoMapper;
using PrivacyRegister.Records;
using PrivacyRegister.Register;
using PrivacyRegister.Register.Sharing;

namespace PrivacyRegister.Purposes;

internal sealed class PurposeView(IMapper mapper) : PlainView<Purpose, PurposeResponse>(mapper)
{
    protected override bool DependsOnImage => true;

    protected override bool DependsOnDay => true;

    protected override PurposeResponse Compute(PurposeResponse response, Purpose record, ViewContext context)
    {
        var image = context.Image;
        var activities = image.Index.ActivitiesOfPurpose(record.Id).ToArray().Where(activity => !activity.IsRetired).ToArray();
        var parties = activities.SelectMany(activity => activity.Recipients).Select(line => line.PartyId).ToHashSet();
        return response with
        {
            Activities = [.. activities.Select(activity => new LinkedActivity(activity.Id, activity.Code, activity.Name, activity.Status))],
            Grounds = [.. activities.SelectMany(activity => activity.Grounds).Select(ground => ground.Code).OfType<GroundCode>().Distinct().Order()],
            DataCategories = [.. activities.SelectMany(activity => activity.Data)
                .Select(line => image.DataCategories.Find(line.DataCategoryId)).OfType<DataCategory>().Distinct()
                .OrderBy(category => category.Label, StringComparer.OrdinalIgnoreCase)
                .Select(category => new LinkedRecord(category.Id, new Wording(category.Name, category.NameEn).In(context.Language)))],
            Agreements = [.. image.Index.AgreementsOfPurpose(record.Id).ToArray()
                .Where(agreement => !agreement.IsRetired && agreement.Parties.Any(party => parties.Contains(party.PartyId)))
                .Select(agreement => new LinkedAgreement(agreement.Id, agreement.Reference, agreement.Title, agreement.Kind, AgreementForce.Of(agreement, context.On)))],
            Recipients = [.. parties.Select(id => image.Parties.Find(id)).OfType<Party>()
                .OrderBy(party => party.Label, StringComparer.OrdinalIgnoreCase)
                .Select(party => new LinkedRecord(party.Id, party.Name))],
        };
    }
}
