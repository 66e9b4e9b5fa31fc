using System.Globalization;
using PrivacyRegister.Exports;
using PrivacyRegister.Records;
using PrivacyRegister.Register;
using PrivacyRegister.Register.Findings;
using PrivacyRegister.Register.Rights;
using PrivacyRegister.Sentences;

namespace PrivacyRegister.Rights;

/// <summary>
/// Puts what the register says into sentences for the people it is about. What it does not say becomes
/// <paramref name="unknown"/> – never a guess – and is kept in <see cref="Missing"/> for the privacy officer.
/// </summary>
internal sealed class SubjectWords(ExportContext at, Func<string, string> unknown)
{
    // Words an event may begin with itself: "na opname", "until the tenancy ends".
    private static readonly string[] After = ["na ", "vanaf ", "sinds ", "bij ", "after ", "from ", "since ", "upon "];
    private static readonly string[] Until = ["tot ", "zolang ", "until ", "as long as ", "for as long as "];

    private readonly List<MissingFact> missing = [];

    /// <summary>What was said to be not recorded so far, each once.</summary>
    public IReadOnlyList<MissingFact> Missing => [.. missing.Distinct()];

    public ExportContext At => at;

    public string Say(string key, params (string, object?)[] arguments) => at.Text("rights." + key, arguments);

    /// <summary>What stands where a fact is absent. <paramref name="key"/> names the fact.</summary>
    public string Unknown(RegisterRecord record, string? field, string key)
    {
        var fact = Say("missing." + key);
        missing.Add(new MissingFact(NamedRecord.Of(record, at.Language), field, fact));
        return unknown(fact);
    }

    /// <summary>A free text of the register as the end of a sentence: on one line, its own full stop left to the sentence.</summary>
    public static string Bare(string text) => text.ReplaceLineEndings(" ").Trim().TrimEnd('.');

    /// <summary>"Opname" within a sentence is "opname"; WoningNet and BSN stay as they are.</summary>
    public static string Within(string text)
    {
        var bare = Bare(text);
        var word = bare.AsSpan(0, bare.AsSpan().IndexOf(' ') is var space and >= 0 ? space : bare.Length);
        return word.Length > 1 && !word[1..].ContainsAnyInRange('A', 'Z') ? char.ToLower(bare[0], CultureInfo.InvariantCulture) + bare[1..] : bare;
    }

    public string Name(DataCategory category) => new Wording(category.Name, category.NameEn).In(at.Language);

    /// <summary>Law and article.</summary>
    public static string Statute(Statute statute) => ExportContext.Statute(statute with { Conditions = null })!;

    /// <summary>"a, b en c", the first with a capital.</summary>
    public static string List(IEnumerable<string> names, string language) =>
        SentenceBook.Render(new Sentence("word", ("word", names.Select((name, position) => position == 0 ? name : Within(name)).ToArray())), language);

    public string List(IEnumerable<string> names) => List(names, at.Language);

    public AccessGround Ground(ProcessingActivity activity, int position)
    {
        var ground = activity.Grounds[position];
        if (ground.Code is not { } code)
        {
            return new AccessGround("–", "", Capital(Unknown(activity, $"/grounds/{position}/ground", "ground")));
        }

        var field = $"/grounds/{position}";
        List<string> text = [Say($"ground.{code}")];
        switch (code)
        {
            case GroundCode.B when ground.Statute is { IsUsable: true } statute:
                text = [Say("ground.B.statute", ("statute", Statute(statute)))];
                if (!string.IsNullOrWhiteSpace(statute.Conditions))
                {
                    text.Add(Say("conditions", ("conditions", Bare(statute.Conditions))));
                }

                break;
            case GroundCode.B:
                text.Add(Say("ground.B.which", ("statute", Unknown(activity, field + "/statute", "statute"))));
                break;
            case GroundCode.C:
                text.Add(Say("ground.C.interest", ("interest", ground.Interest is { Length: > 0 } interest ? Bare(interest) : Unknown(activity, field + "/interest", "interest"))));
                text.Add(ground.Balancing?.Outcome switch
                {
                    BalancingOutcome.Positive => Say("ground.C.positive"),
                    BalancingOutcome.Negative => Say("ground.C.negative"),
                    _ => Say("ground.C.notDone", ("outcome", Unknown(activity, field + "/balancing", "balancing"))),
                });
                break;
            case GroundCode.D:
                text.Add(Say("ground.D.withdraw", ("method", ground.WithdrawalMethod is { Length: > 0 } method ? Bare(method) : Unknown(activity, field + "/withdrawalMethod", "withdrawal"))));
                break;
        }

        if (ground.Explanation is { Length: > 0 } explanation)
        {
            text.Add(Say("ground.explanation", ("explanation", Bare(explanation))));
        }

        return new AccessGround(Say("ground.label", ("ground", ExportContext.Ground(code))), at.Text($"ground.{code}.name"), string.Join(' ', text));
    }

    /// <summary>What BSN, special and criminal data rest on beside a ground (art. 46 UAVG; arts 9 and 10 GDPR).</summary>
    public IEnumerable<string> ProtectedData(SubjectActivity about)
    {
        var activity = about.Activity;
        if (Of(Sensitivity.NationalId) is { Length: > 0 } ids)
        {
            yield return Say("protected.nationalId", ("data", ids), ("statute", activity.NationalIdStatute is { IsUsable: true } statute ? Statute(statute) : Unknown(activity, "/nationalIdStatute", "nationalIdStatute")));
        }

        if (Of(Sensitivity.Special) is { Length: > 0 } special)
        {
            yield return Say("protected.special", ("data", special), ("exception", activity.Article9?.Exception is { } exception
                ? ExportContext.Parts(", ", at.Text(exception), activity.Article9.Statute is { IsUsable: true } statute ? Statute(statute) : null)
                : Unknown(activity, "/article9/exception", "article9")));
        }

        if (Of(Sensitivity.Criminal) is { Length: > 0 } criminal)
        {
            yield return Say("protected.criminal", ("data", criminal), ("provision", activity.CriminalBasis?.Provision is { Length: > 0 } provision ? Bare(provision) : Unknown(activity, "/criminalBasis/provision", "criminalBasis")));
        }

        string Of(Sensitivity sensitivity) => List(about.Data.Where(datum => datum.Category.Sensitivity == sensitivity).Select(datum => Name(datum.Category)).Distinct());
    }

    public string Source(ProcessingActivity activity, SubjectDatum datum)
    {
        var from = datum.From.Select(party => party.Name).Prepend(datum.Line.SourceDescription is { Length: > 0 } source ? Bare(source) : null).OfType<string>().ToArray();
        return (datum.Line.FromDataSubject, from.Length) switch
        {
            (true, 0) => Say("source.you"),
            (true, _) => Say("source.both", ("source", from)),
            (_, > 0) => Say("source.other", ("source", from)),
            (false, _) => Capital(Unknown(activity, $"/data/{datum.Position}/sourceDescription", "source")),
            _ => Capital(Unknown(activity, $"/data/{datum.Position}/fromDataSubject", "source")),
        };
    }

    public string Required(ProcessingActivity activity, SubjectDatum datum) => datum.Line switch
    {
        { FromDataSubject: false } => Say("required.notAsked"),
        { Required: true, ConsequenceOfNotProviding: { Length: > 0 } consequence } => Say("required.yes", ("consequence", Bare(consequence))),
        { Required: true } => Say("required.yes", ("consequence", Unknown(activity, $"/data/{datum.Position}/consequenceOfNotProviding", "consequence"))),
        { Required: false } => Say("required.no"),
        _ => Capital(Unknown(activity, $"/data/{datum.Position}/required", "required")),
    };

    public string Retention(ProcessingActivity activity, SubjectDatum datum)
    {
        var field = $"/data/{datum.Position}/retention";
        if (datum.Line.Retention is not { } rule || (rule.Period is null && string.IsNullOrWhiteSpace(rule.UntilEvent)))
        {
            return Capital(Unknown(activity, field, "retention"));
        }

        var text = new List<string>
        {
            (at.Period(rule.Period), Event(rule.StartEvent, After, "retention.after"), Event(rule.UntilEvent, Until, "retention.until")) switch
            {
                ({ } period, { } start, { } until) => Say("retention.periodUntil", ("period", $"{period} {start}"), ("until", until)),
                ({ } period, null, { } until) => Say("retention.periodUntil", ("period", period), ("until", until)),
                ({ } period, { } start, null) => Say("retention.period", ("period", $"{period} {start}")),
                ({ } period, null, null) => Say("retention.period", ("period", period)),
                (null, _, var until) => Capital(Say("retention.period", ("period", until))),
            },
        };
        if (!RetentionCriterion.HasAny(rule))
        {
            text.Add(Say("retention.noCriterion", ("period", Unknown(activity, field, "retention"))));
        }

        if (rule.Afterwards is { } afterwards)
        {
            text.Add(Say("retention." + Http.ApiJson.Name(afterwards)));
        }

        if (rule.Basis is { Length: > 0 } basis)
        {
            text.Add(Say("retention.basis", ("basis", Bare(basis))));
        }

        return string.Join(' ', text);
    }

    private string? Event(string? text, string[] begins, string key) => string.IsNullOrWhiteSpace(text) ? null
        : Within(text) is var said && begins.Any(begin => said.StartsWith(begin, StringComparison.OrdinalIgnoreCase)) ? said
        : Say(key, ("event", said));

    /// <summary>What stands by itself begins with a capital.</summary>
    public static string Capital(string text) => text.Length == 0 ? text : char.ToUpper(text[0], CultureInfo.InvariantCulture) + text[1..];
}
