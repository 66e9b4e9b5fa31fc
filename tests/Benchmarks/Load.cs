using System.Buffers.Text;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;

namespace PrivacyRegister.Tests.Benchmarks;

/// <summary>One request as it goes over the wire, again and again.</summary>
internal sealed record Request(string Method, string Path, string? Token, string? Body)
{
    public byte[] Bytes(IPEndPoint server)
    {
        var text = new StringBuilder($"{Method} {Path} HTTP/1.1\r\nHost: {server}\r\nAccept-Language: nl\r\n");
        if (Token is not null)
        {
            text.Append("Authorization: Bearer ").Append(Token).Append("\r\n");
        }

        if (Body is not null)
        {
            text.Append(CultureInfo.InvariantCulture, $"Content-Type: application/json\r\nContent-Length: {Encoding.UTF8.GetByteCount(Body)}\r\n");
        }

        return Encoding.UTF8.GetBytes(text.Append("\r\n").Append(Body).ToString());
    }
}

/// <summary>Sixteen connections, each with one request under way at a time, and how many answers came per second.</summary>
internal static partial class Load
{
    public const int Connections = 16;

    /// <summary>Whether <c>wrk</c> is there; without it the load comes from this process, which takes more of the machine for itself.</summary>
    public static bool HasWrk { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, "wrk")));

    /// <summary>One answer's body, asked once; the status must be 200.</summary>
    public static byte[] Once(IPEndPoint server, Request request)
    {
        using var connection = new Connection(server, request);
        connection.Ask();
        return connection.Body.ToArray();
    }

    /// <summary>Answers per second over this time.</summary>
    public static double Run(IPEndPoint server, Request request, TimeSpan time) => HasWrk ? Wrk(server, request, time) : Sockets(server, request, time);

    private static double Sockets(IPEndPoint server, Request request, TimeSpan time)
    {
        var answers = 0L;
        var clock = Stopwatch.StartNew();
        var threads = Enumerable.Range(0, Connections).Select(_ => new Thread(() =>
        {
            using var connection = new Connection(server, request);
            var own = 0L;
            for (; clock.Elapsed < time; own++)
            {
                connection.Ask();
            }

            Interlocked.Add(ref answers, own);
        })).ToArray();
        Array.ForEach(threads, thread => thread.Start());
        Array.ForEach(threads, thread => thread.Join());
        return answers / clock.Elapsed.TotalSeconds;
    }

    private static double Wrk(IPEndPoint server, Request request, TimeSpan time)
    {
        var script = Path.GetTempFileName();
        try
        {
            File.WriteAllText(script, $"wrk.method = \"{request.Method}\"\nwrk.headers[\"Accept-Language\"] = \"nl\"\n"
                + (request.Token is null ? "" : $"wrk.headers[\"Authorization\"] = \"Bearer {request.Token}\"\n")
                + (request.Body is null ? "" : $"wrk.headers[\"Content-Type\"] = \"application/json\"\nwrk.body = [[{request.Body}]]\n"));
            string[] arguments = ["-t1", $"-c{Connections}", string.Create(CultureInfo.InvariantCulture, $"-d{Math.Max(1, (int)time.TotalSeconds)}s"), "-s", script, $"http://{server}{request.Path}"];
            using var wrk = Process.Start(new ProcessStartInfo("wrk", arguments) { RedirectStandardOutput = true })!;
            var said = wrk.StandardOutput.ReadToEnd();
            wrk.WaitForExit();
            return said.Contains("Non-2xx", StringComparison.Ordinal) || !RequestsPerSecond().IsMatch(said)
                ? throw new InvalidOperationException($"Answers other than 200:\n{said}")
                : double.Parse(RequestsPerSecond().Match(said).Groups[1].ValueSpan, CultureInfo.InvariantCulture);
        }
        finally
        {
            File.Delete(script);
        }
    }

    [GeneratedRegex(@"Requests/sec:\s+([0-9.]+)")]
    private static partial Regex RequestsPerSecond();

    /// <summary>A connection that is kept: sends the request, reads the answer to its end, without pipelining.</summary>
    private sealed class Connection : IDisposable
    {
        private readonly Socket socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        private readonly byte[] request;
        private byte[] buffer = new byte[64 * 1024];
        private int bodyAt;
        private int end;

        public Connection(IPEndPoint server, Request asked)
        {
            request = asked.Bytes(server);
            socket.Connect(server);
        }

        public ReadOnlySpan<byte> Body => buffer.AsSpan(bodyAt..end);

        public void Ask()
        {
            socket.Send(request);
            end = 0;
            int headEnd;
            while ((headEnd = buffer.AsSpan(0, end).IndexOf("\r\n\r\n"u8)) < 0)
            {
                Receive();
            }

            var head = buffer.AsSpan(0, headEnd);
            var lengthAt = head.IndexOf("Content-Length: "u8);
            if (!head.StartsWith("HTTP/1.1 200"u8) || lengthAt < 0 || !Utf8Parser.TryParse(head[(lengthAt + 16)..], out int length, out _))
            {
                throw new InvalidOperationException($"Not the answer expected:\n{Encoding.UTF8.GetString(buffer.AsSpan(0, end))}");
            }

            bodyAt = headEnd + 4;
            while (end < bodyAt + length)
            {
                Receive();
            }
        }

        public void Dispose() => socket.Dispose();

        private void Receive()
        {
            if (end == buffer.Length)
            {
                Array.Resize(ref buffer, buffer.Length * 2);
            }

            var received = socket.Receive(buffer.AsSpan(end));
            end += received > 0 ? received : throw new InvalidOperationException("The server closed the connection.");
        }
    }
}
