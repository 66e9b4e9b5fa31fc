using System.Globalization;

namespace PrivacyRegister.Tests.Benchmarks;

/// <summary>What the register is compared with: Kestrel that knows nothing, and answers every request with so many bytes.</summary>
internal static class BareServer
{
    public const string Command = "bare";

    /// <summary>Serves until it is ended; <c>GET /12345</c> answers 12,345 bytes, whatever the method.</summary>
    public static async Task Serve(string address)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(address).ConfigureKestrel(server => server.AddServerHeader = false);
        var app = builder.Build();
        var bytes = new byte[4 * 1024 * 1024];
        Array.Fill(bytes, (byte)'x');
        app.Run(context =>
        {
            var length = int.Parse(context.Request.Path.Value.AsSpan(1), CultureInfo.InvariantCulture);
            context.Response.ContentType = "application/json; charset=utf-8";
            context.Response.ContentLength = length;
            return context.Response.Body.WriteAsync(bytes, 0, length);
        });
        await app.RunAsync();
    }
}
