using System.Globalization;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using PrivacyRegister.Access;
using PrivacyRegister.Agreements;
using PrivacyRegister.Attention;
using PrivacyRegister.Calendar;
using PrivacyRegister.Commands;
using PrivacyRegister.Coverage;
using PrivacyRegister.Database;
using PrivacyRegister.Demo;
using PrivacyRegister.Exports;
using PrivacyRegister.Findings;
using PrivacyRegister.Flows;
using PrivacyRegister.History;
using PrivacyRegister.Http;
using PrivacyRegister.Imports;
using PrivacyRegister.LegalGrounds;
using PrivacyRegister.Records;
using PrivacyRegister.Register;
using PrivacyRegister.Rights;
using PrivacyRegister.Search;
using PrivacyRegister.SharingChecks;

namespace PrivacyRegister;

/// <summary>The composition root: what the program is made of, in the order in which a request meets it.</summary>
public static class Program
{
    private const string DefaultAddress = "http://localhost:5080";

    /// <summary>Serves (no arguments), or runs one command and ends. Exit code 0: done; 1: refused or failed; 2: wrong arguments.</summary>
    public static async Task<int> Main(string[] args)
    {
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
        if (args is [DemoRegister.Argument, .. var settings])
        {
            return await RefusedOr(async () =>
            {
                using var demo = new DemoRegister();
                await using var app = Build(settings, demo.Configure, DemoRegister.DefaultAddress);
                await DemoRegister.Prepare(app.Services);
                return await Serve(app, DemoRegister.Banner());
            });
        }

        var command = CommandLine.Find(args);
        return await RefusedOr(async () =>
        {
            if (command is null)
            {
                _ = Task.Run(Seed.Rehearse);
            }

            await using var app = Build(command is null ? args : [], command is null ? null : CommandLine.Quiet);
            if (command is not null)
            {
                return await command(app.Services, args);
            }

            await Prepare(app.Services);
            return await Serve(app, []);
        });
    }

    private static async Task<int> Serve(WebApplication app, IEnumerable<Sentence> more)
    {
        await app.StartAsync();
        await app.Services.GetRequiredService<RegisterStore>().Current(CancellationToken.None);
        await StartBanner.Write(app, more);
        await app.WaitForShutdownAsync();
        return 0;
    }

    private static async Task<int> RefusedOr(Func<Task<int>> run)
    {
        try
        {
            return await run();
        }
        catch (DatabaseRefusal refusal)
        {
            await StartBanner.Refuse(refusal.Sentence);
            return 1;
        }
        catch (IOException unavailable) when (unavailable.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException)
        {
            await StartBanner.Refuse(new("start.addressInUse", ("message", unavailable.Message)));
            return 1;
        }
    }

    /// <summary>Migrates the database to this program's version, and plants the policy's register in an empty one.</summary>
    /// <exception cref="DatabaseRefusal">The database cannot be used; nothing was touched.</exception>
    public static async Task Prepare(IServiceProvider services, CancellationToken cancellationToken = default)
    {
        // The first answer needs the register: it is read while the file is gone through and the server starts.
        await services.GetRequiredService<Migrator>().Migrate(
            () => Task.Run(async () => await services.GetRequiredService<RegisterStore>().Current(cancellationToken), cancellationToken),
            cancellationToken);
        await services.GetRequiredService<Seed>().Plant(cancellationToken);
    }

    /// <summary>The application, not started; <paramref name="configure"/> has the last word on its services.</summary>
    public static WebApplication Build(string[] args, Action<WebApplicationBuilder>? configure = null, string defaultAddress = DefaultAddress)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = ContentRoot() });
        builder.WebHost.UseStaticWebAssets();
        if (builder.Configuration["urls"] is null && builder.Configuration["http_ports"] is null && builder.Configuration["https_ports"] is null)
        {
            builder.WebHost.UseUrls(defaultAddress);
        }

        builder.WebHost.ConfigureKestrel(server =>
        {
            server.AddServerHeader = false;
            // Beyond the 1 MB that is read: a client still sending must find the problem, not a broken connection.
            server.Limits.MaxRequestBodySize = BodyText.Drained;
        });
        builder.Logging.SetMinimumLevel(LogLevel.Warning).AddFilter("PrivacyRegister", LogLevel.Information).WithoutRequests();

        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddDatabase();
        builder.Services.AddAccess();
        builder.Services.AddRecords();
        builder.Services.AddSharingChecks();
        builder.Services.AddExports();
        builder.Services.AddImports();
        builder.Services.AddFindings();
        builder.Services.AddRights();
        builder.Services.AddCoverage();
        builder.Services.AddCalendar();
        builder.Services.AddMediation();
        builder.Services.AddAutoMapper(maps =>
        {
            maps.LicenseKey = builder.Configuration["AutoMapper:LicenseKey"];
            maps.AddProfile<RecordMaps>();
        });
        builder.Services.ConfigureHttpJsonOptions(options => ApiJson.Configure(options.SerializerOptions));
        builder.Services.AddExceptionHandler<Problems.Handler>();
        builder.Services.AddHealthChecks().AddCheck<DatabaseHealth>("database", HealthStatus.Unhealthy, ["ready"]);
        builder.Services.AddApiDocument();
        configure?.Invoke(builder);

        var app = builder.Build();
        app.UseHeadFirst();
        app.UseExceptionHandler(_ => { });
        app.UseSecurityHeaders();
        app.UseStatusCodePages(answer => Problems.Write(answer.HttpContext, answer.HttpContext.Response.StatusCode));
        app.UseWhen(static context => !context.Request.Path.StartsWithSegments("/api"), static pages => pages
            .UseClientFiles()
            .UseSwaggerUI(static page =>
            {
                page.RoutePrefix = "swagger";
                page.DocumentTitle = "Privacy Register API";
                page.SwaggerEndpoint($"{ApiPaths.Base}/openapi.json", "Privacy Register");
            }));
        app.UseRouting();
        app.UseClientPage();
        app.UseAccess();

        app.MapHealthChecks("/health/live", new() { Predicate = _ => false }).AllowAnonymous();
        app.MapHealthChecks("/health/ready", new() { Predicate = check => check.Tags.Contains("ready") }).AllowAnonymous();
        app.MapOpenApi($"{ApiPaths.Base}/openapi.json").AllowAnonymous();
        app.MapOpenApi($"{ApiPaths.Base}/openapi.yaml").AllowAnonymous();
        var api = app.MapGroup(ApiPaths.Base);
        api.MapRecords();
        api.MapDocuments();
        api.MapLegalGrounds();
        api.MapRevisions();
        api.MapExports();
        api.MapImports();
        api.MapAccess();
        api.MapSharingChecks();
        api.MapAttention();
        api.MapCalendar();
        api.MapFindings();
        api.MapCoverage();
        api.MapFlows();
        api.MapRights();
        api.MapSearch();
        return app;
    }

    /// <summary>Where the program is, so that it finds its files from any folder it is started in; the project's folder under <c>dotnet run</c>.</summary>
    private static string ContentRoot() => Directory.Exists(Path.Combine(AppContext.BaseDirectory, "wwwroot")) ? AppContext.BaseDirectory : Directory.GetCurrentDirectory();
}
