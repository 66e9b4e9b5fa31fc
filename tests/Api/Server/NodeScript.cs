using System.Diagnostics;
using System.Text;

namespace PrivacyRegister.Tests.Api.Server;

/// <summary>A script run by Node.js with the client's packages: what the program writes is read by libraries of other makers.</summary>
internal static class NodeScript
{
    /// <summary>What the script says of its standard input, as JSON. Fails with what it complains of.</summary>
    public static async Task<JsonObject> Read(byte[] input, params string[] scriptAndArguments)
    {
        using var node = Process.Start(new ProcessStartInfo("node", scriptAndArguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            Environment = { ["NODE_NO_WARNINGS"] = "1" },
        })!;
        var output = node.StandardOutput.ReadToEndAsync();
        var errors = node.StandardError.ReadToEndAsync();
        await node.StandardInput.BaseStream.WriteAsync(input);
        node.StandardInput.Close();
        await node.WaitForExitAsync();
        Assert.That(node.ExitCode, Is.Zero, $"{await errors} (or run npm ci in client first)");
        return JsonNode.Parse(await output)!.AsObject();
    }
}
