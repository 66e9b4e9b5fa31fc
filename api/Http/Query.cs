using System.Globalization;
using Microsoft.Extensions.Primitives;
using PrivacyRegister.Register;

namespace PrivacyRegister.Http;

/// <summary>
/// The query of a read. A name nobody knows is refused: a misspelled <c>asOf</c> that quietly answers for today would
/// be a wrong answer.
/// </summary>
public sealed class Query
{
    private const int LongestText = 500;

    private readonly Dictionary<string, StringValues> values;

    private Query(Dictionary<string, StringValues> values) => this.values = values;

    /// <exception cref="Refusal">400 for unknown names, and for settings given twice.</exception>
    public static Query Read(HttpRequest request, IReadOnlyCollection<string> single, IReadOnlyCollection<string>? repeatable = null)
    {
        var complaints = new List<Complaint>();
        var values = new Dictionary<string, StringValues>(StringComparer.Ordinal);
        foreach (var (name, value) in request.Query)
        {
            if (!single.Contains(name) && repeatable?.Contains(name) != true)
            {
                var pointer = "/" + (name.Length <= 100 && Texts.IsWellFormed(name) ? name : "");
                complaints.Add(new Complaint(pointer, new Sentence("query.unknown", ("known", single.Concat(repeatable ?? []).Order(StringComparer.Ordinal).ToArray()))));
            }
            else if (single.Contains(name) && value.Count > 1)
            {
                complaints.Add(new Complaint("/" + name, new Sentence("query.repeated")));
            }
            else if (value.Any(text => text is { Length: > LongestText }))
            {
                complaints.Add(new Complaint("/" + name, new Sentence("query.tooLong", ("limit", LongestText))));
            }
            else
            {
                values[name] = value;
            }
        }

        Refusal.When(RefusalKind.Invalid, "invalid", new Sentence("problem.invalid"), complaints);
        return new Query(values);
    }

    public string? this[string name] => values.TryGetValue(name, out var value) && value.ToString() is { Length: > 0 } text ? text : null;

    public IReadOnlyList<string> All(string name) => values.TryGetValue(name, out var value) ? [.. value.Where(text => !string.IsNullOrEmpty(text))!] : [];

    /// <summary>The settings that were given a value.</summary>
    public IEnumerable<string> Given => values.Keys.Where(name => All(name).Count > 0);

    public Moment AsOf => Moment.Read(this["asOf"]);

    /// <summary>A day (its end in Europe/Amsterdam) or an instant; absent: now.</summary>
    /// <exception cref="Refusal">400 when it is neither.</exception>
    public Moment At(string name) => Moment.Read(this[name], name);

    /// <summary>400: a setting that must be given is not.</summary>
    public static Refusal Missing(string name) => Refusal.Invalid("/" + name, new Sentence("body.missing"));

    /// <summary>True or false; absent: neither.</summary>
    /// <exception cref="Refusal">400 when it is anything else.</exception>
    public bool? Flag(string name) => this[name] switch
    {
        null => null,
        "true" => true,
        "false" => false,
        _ => throw Refusal.Invalid("/" + name, new Sentence("query.value")),
    };

    /// <exception cref="Refusal">400 when it is no day.</exception>
    public DateOnly? Day(string name) => this[name] is not { } text ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", out var day) ? day
        : throw Refusal.Invalid("/" + name, new Sentence("body.notADay"));

    /// <exception cref="Refusal">400 when it is no id.</exception>
    public Guid? Id(string name) => this[name] is not { } text ? null
        : Guid.TryParseExact(text, "D", out var id) ? id
        : throw Refusal.Invalid("/" + name, new Sentence("body.notAnId"));

    /// <exception cref="Refusal">400 when one of them is no id.</exception>
    public IReadOnlyList<Guid> Ids(string name) => [.. All(name).Select(text =>
        Guid.TryParseExact(text, "D", out var id) ? id : throw Refusal.Invalid("/" + name, new Sentence("body.notAnId")))];

    /// <exception cref="Refusal">400 when one of them is not allowed.</exception>
    public IReadOnlyList<string> OneOf(string name, string[] allowed) => [.. All(name).Select(text =>
        allowed.Contains(text) ? text : throw Refusal.Invalid("/" + name, new Sentence("body.notOneOf", ("allowed", allowed))))];

    /// <summary>A value of an enum by its wire name.</summary>
    /// <exception cref="Refusal">400 when it is none of them.</exception>
    public IReadOnlyList<T> Values<T>(string name) where T : struct, Enum => [.. All(name).Select(text =>
        Enum.GetValues<T>().Where(value => ApiJson.Name(value) == text).Select(value => (T?)value).FirstOrDefault()
            ?? throw Refusal.Invalid("/" + name, new Sentence("body.notOneOf", ("allowed", Enum.GetValues<T>().Select(value => ApiJson.Name(value)).ToArray()))))];

    /// <summary>The page asked for: number from 1, size 1–200 (default 50).</summary>
    /// <exception cref="Refusal">400 outside those bounds.</exception>
    public Page Page() => new(
        Number("page", 1, 10_000_000, 1, "query.page"),
        Number("pageSize", 1, 200, 50, "query.pageSize"));

    /// <summary>Most to be given; absent: all. Zero: only how many.</summary>
    /// <exception cref="Refusal">400 when it is no whole number.</exception>
    public int Limit => Number("limit", 0, int.MaxValue, int.MaxValue, "query.limit");

    /// <summary>A whole number between two bounds.</summary>
    /// <exception cref="Refusal">400 outside them.</exception>
    public int Number(string name, int least, int most, int otherwise, string complaint) => this[name] is not { } text ? otherwise
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most ? number
        : throw Refusal.Invalid("/" + name, new Sentence(complaint));
}

/// <summary>Which part of a list: <paramref name="Number"/> from 1, <paramref name="Size"/> items each.</summary>
public sealed record Page(int Number, int Size)
{
    public static readonly IReadOnlyList<string> Names = ["page", "pageSize"];

    public long Skip => (long)(Number - 1) * Size;
}
