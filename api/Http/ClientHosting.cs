using System.Security.Cryptography;
using Microsoft.AspNetCore.StaticFiles;
using PrivacyRegister.Demo;

namespace PrivacyRegister.Http;

/// <summary>
/// Serves the built client: its files cached by their hashed names, its one page fresh with a nonce of its own, and on
/// every answer the headers that keep a page to itself. Nothing is ever asked of a third party.
/// </summary>
public static class ClientHosting
{
    private const string NoncePlace = "__CSP_NONCE__";

    private static readonly string[] PublicDocuments = [ApiPaths.Base + "/openapi.", ApiPaths.Base + "/exports/register.schema.json", ApiPaths.Base + "/vocabulary"];

    /// <summary>Headers for every answer; pages get their content security policy when they are served.</summary>
    public static void UseSecurityHeaders(this IApplicationBuilder app) => app.Use(static (context, next) =>
    {
        SetSecurityHeaders(context);
        return next(context);
    });

    /// <summary>Set again where an answer begins anew: a refusal clears what was set before it.</summary>
    public static void SetSecurityHeaders(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        if (context.Request.Path.StartsWithSegments("/api"))
        {
            headers.CacheControl = "no-store";
            headers[ApiPaths.VersionHeader] = ApiPaths.Version;
            headers.ContentSecurityPolicy = "default-src 'none'; frame-ancestors 'none'";
            var asked = context.Request.Path.Value!;
            if (Array.Exists(PublicDocuments, path => asked.StartsWith(path, StringComparison.OrdinalIgnoreCase)))
            {
                // Public and meant for others' tools (Dutch API Design Rules, API-51).
                headers.AccessControlAllowOrigin = "*";
            }
        }
        else
        {
            // What a page may do; data do nothing.
            headers["Referrer-Policy"] = "same-origin";
            headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
        }
    }

    public static IApplicationBuilder UseClientFiles(this IApplicationBuilder app) => app.UseStaticFiles(new StaticFileOptions
    {
        ContentTypeProvider = new FileExtensionContentTypeProvider(),
        OnPrepareResponse = static file =>
        {
            // Vite puts the content's hash in the names under assets/: what is there never changes.
            file.Context.Response.Headers.CacheControl = file.Context.Request.Path.StartsWithSegments("/assets")
                ? "public, max-age=31536000, immutable"
                : "no-cache";
        },
    });

    /// <summary>
    /// Any address that is no endpoint and no part of the API is the client's own: it gets the page. After routing, and
    /// before authorization, since the page must load before anyone signs in.
    /// </summary>
    public static void UseClientPage(this IApplicationBuilder app) => app.Use(static (context, next) =>
    {
        var path = context.Request.Path;
        return context.GetEndpoint() is null
            && (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method))
            && !path.StartsWithSegments("/api") && !path.StartsWithSegments("/assets") && !path.StartsWithSegments("/health")
            ? ServePage(context)
            : next(context);
    });

    private static async Task ServePage(HttpContext context)
    {
        var file = context.RequestServices.GetRequiredService<IWebHostEnvironment>().WebRootFileProvider.GetFileInfo("index.html");
        if (!file.Exists)
        {
            await Problems.Write(context, StatusCodes.Status404NotFound);
            return;
        }

        string page;
        using (var reader = new StreamReader(file.CreateReadStream()))
        {
            page = await reader.ReadToEndAsync(context.RequestAborted);
        }

        var nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(18));
        context.Response.Headers.ContentSecurityPolicy =
            $"default-src 'none'; script-src 'self' 'nonce-{nonce}'; style-src 'self' 'nonce-{nonce}'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
        context.Response.Headers.CacheControl = "no-store";
        context.Response.ContentType = "text/html; charset=utf-8";
        page = context.RequestServices.GetService<DemoNotice>()?.On(page) ?? page;
        await context.Response.WriteAsync(page.Replace(NoncePlace, nonce, StringComparison.Ordinal), context.RequestAborted);
    }
}
