using System.Reflection;
using MediatR;

namespace PrivacyRegister.Http;

/// <summary>Registers MediatR 5, which brings no registration of its own: the mediator and every handler of this program.</summary>
public static class Mediation
{
    public static IServiceCollection AddMediation(this IServiceCollection services)
    {
        services.AddScoped<ServiceFactory>(provider => provider.GetRequiredService);
        services.AddScoped<IMediator, Mediator>();
        foreach (var handler in Assembly.GetExecutingAssembly().GetTypes().Where(type => type is { IsAbstract: false, IsGenericTypeDefinition: false }))
        {
            foreach (var role in handler.GetInterfaces().Where(role => role.IsGenericType && role.GetGenericTypeDefinition() == typeof(IRequestHandler<,>)))
            {
                services.AddTransient(role, handler);
            }
        }

        return services;
    }
}
