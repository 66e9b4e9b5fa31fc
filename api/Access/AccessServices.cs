using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Identity;
using PrivacyRegister.Database;
using PrivacyRegister.Http;
using PrivacyRegister.People;

namespace PrivacyRegister.Access;

/// <summary>What the composition root needs of this folder.</summary>
public static class AccessServices
{
    /// <summary>Accounts, tokens, sessions and who may what. Needs the database's services, <see cref="TimeProvider"/> and logging.</summary>
    public static IServiceCollection AddAccess(this IServiceCollection services)
    {
        services.AddSingleton<SetupToken>();
        services.AddSingleton<CurrentAccess>();
        services.AddSingleton<CurrentPeople>();
        services.AddSingleton<CurrentActorNames>();
        services.AddSingleton<AccessWriter>();
        services.AddSingleton<AccessTokens>();
        services.AddSingleton<SignInAttempts>();
        services.AddSingleton<SavedViews>();
        services.AddSingleton<CalendarLinks>();
        services.AddSingleton<PeopleWriter>();
        services.AddSingleton<PersonRules>();
        services.AddSingleton<SecurityEvents>();
        services.AddSingleton<AccessAnswers>();
        services.AddSingleton<PasswordDecoy>();
        services.AddIdentityCore<Account>(PasswordRules.Configure)
            .AddUserStore<AccountStore>()
            .AddPasswordValidator<PasswordRules>()
            .AddUserValidator<UserNameRules>();
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = PasswordRules.HashIterations);
        services.AddScoped<Accounts>();
        services.AddSingleton<DataProtectionKeys>();
        services.AddDataProtection().SetApplicationName("privacy-register");
        services.AddOptions<KeyManagementOptions>().Configure<DataProtectionKeys>((options, keys) => options.XmlRepository = keys);

        // It warns at each new key that nothing encrypts it: see DataProtectionKeys for why nothing would be gained.
        services.AddLogging(logging => logging.AddFilter(typeof(XmlKeyManager).FullName, LogLevel.Error));
        services.AddTransient<TokenOrSession>();
        services.AddAuthentication(options =>
            {
                options.AddScheme<TokenOrSession>(TokenOrSession.Scheme, null);
                options.DefaultScheme = TokenOrSession.Scheme;
            })
            .AddCookie(SessionCookie.Scheme, SessionCookie.Configure);
        services.AddAuthorization(Policies.Define);
        return services;
    }

    /// <summary>
    /// Has the head read for whoever says who they are, before anything else: what comes after need not wait, and it is cheaper to
    /// wait here, with nothing begun, than deep within the recognising. A database that cannot be read is complained of there.
    /// </summary>
    public static void UseHeadFirst(this IApplicationBuilder app) => app.Use(static next => context =>
    {
        var headers = context.Request.Headers;
        if ((headers.Authorization.Count == 0 && headers.Cookie.Count == 0) || !context.Request.Path.StartsWithSegments(ApiPaths.Base))
        {
            return next(context);
        }

        var head = context.RequestServices.GetRequiredService<RequestHead>().Get();
        return head.IsCompleted ? next(context) : After(head, next, context);

        static async Task After(Task<Head> head, RequestDelegate next, HttpContext context)
        {
            await ((Task)head).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await next(context);
        }
    });

    /// <summary>
    /// Who asks, from where, and whether they may. After routing and the static files (the client must load before anyone
    /// signs in), before the endpoints; refusals are written by what stands around it.
    /// </summary>
    public static IApplicationBuilder UseAccess(this IApplicationBuilder app) => app
        .UseAuthentication()
        .Use(next => context => CrossSiteRequests.Refuse(context, next))
        .UseAuthorization();

    /// <summary>The endpoints of this folder and of the people, under the API's base path.</summary>
    public static void MapAccess(this IEndpointRouteBuilder api)
    {
        api.MapSession();
        api.MapAccounts();
        api.MapPeople();
    }
}
