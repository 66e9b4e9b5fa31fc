using System.Text;
using PrivacyRegister.Tests.Api.Access;
using PrivacyRegister.Tests.Api.Server;

namespace PrivacyRegister.Tests.Api.Calendar;

/// <summary>
/// The secret in the address is nowhere in what the program prints, whatever is asked with it, also for an operator who has
/// turned everything on that can be turned on.
/// </summary>
public sealed class CalendarLogTests(TestedEngine engine) : RegisterFixture(engine)
{
    [Test]
    public async Task Logs_no_address_of_a_calendar_whatever_is_asked_and_however_much_is_logged()
    {
        var settings = ProgramProcess.Settings(Register.Database.Engine, Register.Database.ConnectionString);
        foreach (var level in new[] { "Logging__LogLevel__Default", "Logging__LogLevel__Microsoft", "Logging__Console__LogLevel__Default", "Logging__Console__LogLevel__Microsoft.AspNetCore" })
        {
            settings[level] = "Trace";
        }

        await using var program = await ProgramProcess.Serve(settings);
        using var http = program.Http();
        var browser = new RegisterClient(http);
        var account = (await browser.SetUp("wilhelmina")).Expect(201).Record.Id();
        var address = await browser.MakeLink();
        var query = new Uri(address).Query;
        var secret = query["?token=".Length..];
        var anonymous = new RegisterClient(program.Http());

        (await anonymous.Get(address)).Expect(200);
        (await anonymous.Send(HttpMethod.Head, address, null)).Expect(200);
        (await anonymous.With("If-None-Match", (await anonymous.Get(address)).ETag!).Get(address)).Expect(304);
        (await anonymous.Get(address + "&asOf=2026-01-01")).Expect(400);
        (await anonymous.Get(address + "A")).Expect(404);
        (await anonymous.Get("calendar.ics/" + secret)).Expect(401);
        (await anonymous.Get("nothing-here" + query)).Expect(401);
        (await anonymous.WithToken(secret).Get("session")).Expect(401);
        await anonymous.Post(address);
        (await browser.With("Referer", address).Get("session")).Expect(200);
        await Send(http.BaseAddress!, $"GET /api/v1/calendar.ics{query} HTTP/1.1\r\nHost: exa mple\r\n\r\n");
        await Send(http.BaseAddress!, $"GET /api/v1/calendar.ics{query}\u0001 HTTP/1.1\r\nHost: a\r\n\r\n");
        await Send(http.BaseAddress!, $"GET /api/v1/calendar.ics{query}\r\n\r\n");
        (await browser.Delete(Links.Own)).Expect(204);
        (await anonymous.Get(address)).Expect(404);
        (await browser.Get("session")).Expect(200);

        Assert.Multiple(() =>
        {
            Assert.That(program.Printed, Does.Contain($"Calendar link made by account {account}").And.Contain($"Calendar link revoked by account {account}"));
            Assert.That(program.Printed, Does.Contain("trce:").And.Contain("Kestrel"), "everything is on");
            Assert.That(program.Printed.Split('\n').Where(line => line.Contains(secret, StringComparison.OrdinalIgnoreCase)), Is.Empty);
        });
    }

    /// <summary>Sends bytes no client would, and reads to the end.</summary>
    private static async Task Send(Uri server, string request)
    {
        using var client = new System.Net.Sockets.TcpClient(server.Host, server.Port);
        var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(request));
        client.Client.Shutdown(System.Net.Sockets.SocketShutdown.Send);
        await stream.CopyToAsync(Stream.Null);
    }
}
