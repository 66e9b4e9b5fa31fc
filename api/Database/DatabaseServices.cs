using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace PrivacyRegister.Database;

/// <summary>The store and what it stands on.</summary>
public static class DatabaseServices
{
    public static IServiceCollection AddDatabase(this IServiceCollection services)
    {
        DapperTypes.Register();
        return services
            .AddSingleton(provider => DatabaseEngine.From(provider.GetRequiredService<IConfiguration>()))
            .AddSingleton<Migrator>()
            .AddSingleton<HeadReader>()
            .AddScoped<RequestHead>()
            .AddSingleton<RegisterStore>()
            .AddSingleton<RecordLog>()
            .AddSingleton<SharingCheckLog>()
            .AddSingleton<AgreementFiles>()
            .AddSingleton<Verification>()
            .AddSingleton<Seed>()
            .AddScoped<Records.RegisterReader>();
    }
}

/// <summary>Ready when the head can be read: what every request needs first.</summary>
public sealed class DatabaseHealth(HeadReader heads) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await heads.Read().WaitAsync(cancellationToken);
        return HealthCheckResult.Healthy();
    }
}
