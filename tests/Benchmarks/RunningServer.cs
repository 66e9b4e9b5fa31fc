using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Reflection;

namespace PrivacyRegister.Tests.Benchmarks;

/// <summary>A server in a process of its own, as it runs in life, ended with this.</summary>
internal sealed class RunningServer : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Process process;

    private RunningServer(Process process, IPEndPoint address)
    {
        this.process = process;
        Address = address;
    }

    public IPEndPoint Address { get; }

    /// <summary>From the start of the process to the first 200.</summary>
    public TimeSpan FirstAnswer { get; private init; }

    /// <summary>The real program on this database.</summary>
    public static RunningServer Register(string connectionString, Request first) => Start(first, address =>
    {
        var program = Assembly.GetExecutingAssembly().GetCustomAttributes<AssemblyMetadataAttribute>().Single(fact => fact.Key == "Program").Value!;
        return new ProcessStartInfo("dotnet", [program])
        {
            WorkingDirectory = Path.GetDirectoryName(program),
            Environment =
            {
                ["ASPNETCORE_URLS"] = address,
                ["ASPNETCORE_ENVIRONMENT"] = "Production",
                ["Database__Engine"] = "sqlite",
                ["ConnectionStrings__Register"] = connectionString,
            },
        };
    });

    public static RunningServer Bare() => Start(
        new Request("GET", "/1", null, null),
        address => new ProcessStartInfo("dotnet", [Assembly.GetExecutingAssembly().Location, BareServer.Command, address]));

    public void Dispose()
    {
        process.Kill();
        process.WaitForExit();
        process.Dispose();
    }

    private static RunningServer Start(Request first, Func<string, ProcessStartInfo> describe)
    {
        var address = FreeAddress();
        var start = describe($"http://{address}");
        // Read and forgotten: a pipe nobody reads fills up, and then the server waits.
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        var clock = Stopwatch.StartNew();
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, line) => Console.Error.WriteLine(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        while (true)
        {
            try
            {
                Load.Once(address, first);
                return new RunningServer(process, address) { FirstAnswer = clock.Elapsed };
            }
            catch (SocketException) when (clock.Elapsed < Patience && !process.HasExited)
            {
                Thread.Sleep(5);
            }
        }
    }

    private static IPEndPoint FreeAddress()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return (IPEndPoint)listener.LocalEndpoint;
    }
}
