using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using PrivacyRegister.Http;
using PrivacyRegister.Register;
using PrivacyRegister.Register.Coverage;
using PrivacyRegister.Register.Findings;
using PrivacyRegister.Register.Sharing;

namespace PrivacyRegister.Tests.Benchmarks;

/// <summary>What was measured against what was promised.</summary>
internal sealed record Result(string What, double Measured, string Unit, double Target, bool AtLeast, string Detail)
{
    public bool Met => AtLeast ? Measured >= Target : Measured <= Target;
}

/// <summary>
/// The speed the register promises, as ratios within one run, so that they hold on any machine: two servers side by side, in
/// turns, and the median of the turns.
/// </summary>
internal static class Benchmark
{
    private const int Activities = 5_000;
    private const int FewActivities = 500;
    private const int ManyActivities = 50_000;
    private const int Turns = 7;
    private const int CheckTurns = 15;
    private const int QuestionsAsked = 100;
    private const int JudgingTurns = 15;
    private const int JudgingWarmUps = 5;
    private const int Starts = 5;

    private static readonly DateOnly JudgedDay = new(2026, 4, 15);
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(6);
    private static readonly TimeSpan Turn = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan CheckTurn = TimeSpan.FromMilliseconds(200);

    public static async Task<int> Main(string[] arguments)
    {
        if (arguments is [BareServer.Command, var address])
        {
            await BareServer.Serve(address);
            return 0;
        }

        if (arguments is ["load", var folder])
        {
            await LoadOnly(Directory.CreateDirectory(folder));
            return 0;
        }

        if (arguments is ["pdf", var count, var file])
        {
            await PrintedRegister.Write(int.Parse(count, CultureInfo.InvariantCulture), file);
            return 0;
        }

        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        if (arguments is ["findings"])
        {
            return Report([FindingsCost()]);
        }

        if (arguments is ["coverage"])
        {
            return Report([CoverageCost()]);
        }

        if (arguments is ["exports"])
        {
            return Report(await ExportSpeed.Measure(Activities));
        }

        if (arguments is ["imports"])
        {
            return Report(await ImportSpeed.Measure(Activities));
        }

        Console.WriteLine($"{Environment.ProcessorCount} processors, {Load.Connections} connections, load by {(Load.HasWrk ? "wrk" : "this program")}.");
        return Report([CheckCost(), FindingsCost(), CoverageCost(), .. await ExportSpeed.Measure(Activities), .. await ImportSpeed.Measure(Activities), .. await OverHttp()]);
    }

    private static int Report(Result[] results)
    {
        foreach (var result in results)
        {
            Console.WriteLine($"{(result.Met ? "met   " : "MISSED")}  {result.What}: {result.Measured:0.00}{result.Unit} (target {(result.AtLeast ? "≥" : "≤")} {result.Target:0.00}{result.Unit}; {result.Detail})");
        }

        return results.All(result => result.Met) ? 0 : 1;
    }

    /// <summary><c>load FOLDER</c>: the database to keep, for profiling the program on it, with a token and a question.</summary>
    private static async Task LoadOnly(DirectoryInfo folder)
    {
        var register = new LargeRegister(Activities);
        var database = await LoadedDatabase.Create(register, folder);
        Console.WriteLine(database.Token);
        Console.WriteLine(JsonSerializer.Serialize(register.Questions[0], ApiJson.Options));
    }

    private static Result CheckCost()
    {
        var few = new Asking(FewActivities);
        var many = new Asking(ManyActivities);
        few.Run(CheckTurn * 5);
        many.Run(CheckTurn * 5);
        var turns = Enumerable.Range(0, CheckTurns).Select(_ => (Few: few.Run(CheckTurn), Many: many.Run(CheckTurn))).ToArray();
        return new Result(
            $"cost of a check on {ManyActivities:N0} activities against {FewActivities:N0}",
            Median(turns.Select(turn => turn.Many / turn.Few)),
            "x",
            1.5,
            AtLeast: false,
            $"{Median(turns.Select(turn => turn.Many)):0.00} µs against {Median(turns.Select(turn => turn.Few)):0.00} µs");
    }

    /// <summary><c>findings</c> measures this alone.</summary>
    private static Result FindingsCost() => AgainstWriting("findings", image => RegisterFindings.Of(image, JudgedDay).Count);

    /// <summary><c>coverage</c> measures this alone.</summary>
    private static Result CoverageCost() => AgainstWriting("rows of coverage", image => RegisterCoverage.Of(image, JudgedDay).Count);

    /// <summary>
    /// Judging all of a register against writing that register as JSON once. Each turn has an image of its own, so that what is
    /// computed once per image is counted in.
    /// </summary>
    private static Result AgainstWriting(string what, Func<RegisterImage, int> judge)
    {
        var register = new LargeRegister(Activities);
        var count = 0;
        var turns = Enumerable.Range(0, JudgingTurns + JudgingWarmUps).Select(_ =>
        {
            var image = register.Image();
            var clock = Stopwatch.StartNew();
            count = judge(image);
            var judging = clock.Elapsed;
            clock.Restart();
            JsonSerializer.SerializeToUtf8Bytes(RecordTypes.All.Select(type => image.Set(type).All.Cast<object>()), ApiJson.Options);
            return (Judging: judging, Writing: clock.Elapsed);
        }).Skip(JudgingWarmUps).ToArray();
        return new Result(
            $"{what} of {Activities:N0} activities and {Activities * 2 / 5:N0} agreements against writing the register as JSON once",
            Median(turns.Select(turn => turn.Judging / turn.Writing)),
            "x",
            8,
            AtLeast: false,
            $"{Median(turns.Select(turn => turn.Judging.TotalMilliseconds)):0} ms against {Median(turns.Select(turn => turn.Writing.TotalMilliseconds)):0} ms; {count:N0} {what}");
    }

    private static async Task<Result[]> OverHttp()
    {
        var register = new LargeRegister(Activities);
        using var database = await LoadedDatabase.Create(register);
        var list = new Request("GET", $"{ApiPaths.Base}/processing-activities?pageSize=50", database.Token, null);
        var ask = new Request("POST", $"{ApiPaths.Base}/sharing-checks/preview", database.Token, JsonSerializer.Serialize(register.Questions[0], ApiJson.Options));

        var starts = new List<double>();
        for (var start = 0; start < Starts; start++)
        {
            using var started = RunningServer.Register(database.ConnectionString, list);
            starts.Add(started.FirstAnswer.TotalSeconds);
        }

        using var served = RunningServer.Register(database.ConnectionString, list);
        using var bare = RunningServer.Bare();
        return
        [
            Compare("POST sharing-checks/preview against bare Kestrel", 50, served, bare, ask),
            Compare("GET processing-activities?pageSize=50 against bare Kestrel", 35, served, bare, list),
            new Result("first answer after the start of the process", Median(starts), " s", 3, AtLeast: false, $"{Activities:N0} activities; {string.Join(", ", starts.Select(start => start.ToString("0.00")))} s"),
        ];
    }

    private static Result Compare(string what, double target, RunningServer served, RunningServer bare, Request request)
    {
        var body = Load.Once(served.Address, request);
        var bareRequest = request with { Path = $"/{body.Length}", Token = null };
        Load.Run(served.Address, request, WarmUp);
        Load.Run(bare.Address, bareRequest, WarmUp);
        var turns = Enumerable.Range(0, Turns).Select(_ => (Served: Load.Run(served.Address, request, Turn), Bare: Load.Run(bare.Address, bareRequest, Turn))).ToArray();
        return new Result(
            what,
            Median(turns.Select(turn => 100 * turn.Served / turn.Bare)),
            " %",
            target,
            AtLeast: true,
            $"{Median(turns.Select(turn => turn.Served)):N0} against {Median(turns.Select(turn => turn.Bare)):N0} answers a second of {body.Length:N0} bytes");
    }

    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }

    /// <summary>The same number of questions put to a register of some size, in memory.</summary>
    private sealed class Asking
    {
        private readonly RegisterImage image;
        private readonly SharingQuestion[] questions;

        public Asking(int activities)
        {
            var register = new LargeRegister(activities);
            image = register.Image();
            // Spread over the whole register.
            var every = register.Questions.Count / QuestionsAsked;
            questions = [.. register.Questions.Where((_, position) => position % every == 0).Take(QuestionsAsked)];
            if (questions.Any(question => SharingCheck.Answer(image, question).Verdict != Verdict.Allowed))
            {
                throw new InvalidOperationException("The generated register should answer yes to its own questions.");
            }
        }

        /// <summary>Microseconds per check.</summary>
        public double Run(TimeSpan time)
        {
            var asked = 0;
            var clock = Stopwatch.StartNew();
            while (clock.Elapsed < time)
            {
                foreach (var question in questions)
                {
                    SharingCheck.Answer(image, question);
                }

                asked += questions.Length;
            }

            return clock.Elapsed.TotalMicroseconds / asked;
        }
    }
}
