using MediatR;
using PrivacyRegister.Access;
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

/// <summary>Every kind of record with its rules, its view and its routes: the one list of them beside <see cref="RecordType"/>.</summary>
public static class RecordServices
{
    public static IServiceCollection AddRecords(this IServiceCollection services) => services
        .AddKind<Organisation, OrganisationRules, PlainView<Organisation, OrganisationResponse>>()
        .AddKind<DataSubjectCategory, DataSubjectCategoryRules, PlainView<DataSubjectCategory, DataSubjectCategoryResponse>>()
        .AddKind<DataCategory, DataCategoryRules, PlainView<DataCategory, DataCategoryResponse>>()
        .AddKind<Party, PartyRules, PlainView<Party, PartyResponse>>()
        .AddKind<Purpose, PurposeRules, PurposeView>()
        .AddKind<ProcessingActivity, ProcessingActivityRules, PlainView<ProcessingActivity, ProcessingActivityResponse>>()
        .AddKind<Agreement, AgreementRules, AgreementView>()
        .AddKind<AdequacyDecision, AdequacyDecisionRules, PlainView<AdequacyDecision, AdequacyDecisionResponse>>()
        .AddKind<FindingAcceptance, FindingAcceptanceRules, PlainView<FindingAcceptance, FindingAcceptanceResponse>>()
        .AddKind<RightsRequest, RightsRequestRules, RightsRequestView>();

    public static void MapRecords(this IEndpointRouteBuilder api)
    {
        api.MapRecords<Organisation, OrganisationResponse>();
        api.MapRecords<DataSubjectCategory, DataSubjectCategoryResponse>();
        api.MapRecords<DataCategory, DataCategoryResponse>();
        api.MapRecords<Party, PartyResponse>();
        api.MapRecords<Purpose, PurposeResponse>();
        api.MapRecords<ProcessingActivity, ProcessingActivityResponse>();
        api.MapRecords<Agreement, AgreementResponse>();
        api.MapRecords<AdequacyDecision, AdequacyDecisionResponse>();
        api.MapRecords<FindingAcceptance, FindingAcceptanceResponse>(reading: Policies.Auditing);
        api.MapRecords<RightsRequest, RightsRequestResponse>(reading: Policies.Auditing);
    }

    // MediatR's scan closes no open generic requests; each kind closes them here.
    private static IServiceCollection AddKind<T, TRules, TView>(this IServiceCollection services)
        where T : RegisterRecord
        where TRules : RecordRules<T>
        where TView : RecordView<T> => services
        .AddSingleton<RecordRules<T>, TRules>()
        .AddSingleton<RecordView<T>, TView>()
        .AddSingleton<RecordGuard<T>>()
        .AddSingleton<IRecordGuard>(services => services.GetRequiredService<RecordGuard<T>>())
        .AddTransient<IRequestHandler<CreateRecord<T>, Saved<T>>, CreateRecordHandler<T>>()
        .AddTransient<IRequestHandler<ReplaceRecord<T>, Saved<T>>, ReplaceRecordHandler<T>>()
        .AddTransient<IRequestHandler<DeleteRecord<T>, Unit>, DeleteRecordHandler<T>>()
        .AddTransient<IRequestHandler<EstablishRecords<T>, EstablishedRecords<T>>, EstablishRecordsHandler<T>>()
        .AddTransient<IRequestHandler<GetRecord<T>, ReadRecord<T>>, GetRecordHandler<T>>()
        .AddTransient<IRequestHandler<ListRecords<T>, RecordPage<T>>, ListRecordsHandler<T>>()
        .AddTransient<IRequestHandler<CountFacets<T>, FacetsResponse>, CountFacetsHandler<T>>();
}
