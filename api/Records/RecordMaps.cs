using AutoMapper;
using PrivacyRegister.Activities;
using PrivacyRegister.AdequacyDecisions;
using PrivacyRegister.Agreements;
using PrivacyRegister.DataCategories;
using PrivacyRegister.DataSubjectCategories;
using PrivacyRegister.Findings;
using PrivacyRegister.Organisations;
using PrivacyRegister.Parties;
using PrivacyRegister.Purposes;
using PrivacyRegister.Register;
using PrivacyRegister.Requests;

namespace PrivacyRegister.Records;

/// <summary>Flat projection of records onto their answers. What is computed is left to the views; a test asserts the maps.</summary>
public sealed class RecordMaps : Profile
{
    public RecordMaps()
    {
        Plain<Organisation, OrganisationResponse>();
        Plain<DataSubjectCategory, DataSubjectCategoryResponse>();
        Plain<DataCategory, DataCategoryResponse>();
        Plain<Party, PartyResponse>();
        Plain<Purpose, PurposeResponse>()
            .ForMember(answer => answer.Activities, map => map.Ignore())
            .ForMember(answer => answer.Grounds, map => map.Ignore())
            .ForMember(answer => answer.DataCategories, map => map.Ignore())
            .ForMember(answer => answer.Agreements, map => map.Ignore())
            .ForMember(answer => answer.Recipients, map => map.Ignore());
        Plain<ProcessingActivity, ProcessingActivityResponse>();
        Plain<Agreement, AgreementResponse>().ForMember(answer => answer.State, map => map.Ignore());
        CreateMap<PartySignature, PartySignatureResponse>().ForMember(answer => answer.State, map => map.Ignore());
        Plain<AdequacyDecision, AdequacyDecisionResponse>();
        Plain<FindingAcceptance, FindingAcceptanceResponse>();
        Plain<RightsRequest, RightsRequestResponse>()
            .ForMember(answer => answer.State, map => map.Ignore())
            .ForMember(answer => answer.DueOn, map => map.Ignore())
            .ForMember(answer => answer.LawDueOn, map => map.Ignore());
    }

    private IMappingExpression<TRecord, TAnswer> Plain<TRecord, TAnswer>()
        where TRecord : RegisterRecord
        where TAnswer : RecordResponse =>
        CreateMap<TRecord, TAnswer>().ForMember(answer => answer.ChangedBy, map => map.Ignore());
}
