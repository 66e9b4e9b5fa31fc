using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using PrivacyRegister.Access;
using PrivacyRegister.Database;
using PrivacyRegister.Http;
using PrivacyRegister.People;
using PrivacyRegister.Records;
using PrivacyRegister.Register;
using PrivacyRegister.Sentences;

namespace PrivacyRegister.Exports;

/// <summary>The register an export is written from, and what everything in it is called in the export's language.</summary>
internal sealed partial class ExportContext(ExportScope scope, ViewContext view, PeopleImage people)
{
    private readonly Dictionary<Guid, IReadOnlyList<GivenLine>> lines = [];

    public ExportScope Scope => scope;

    public ViewContext View => view;

    public RegisterImage Image => view.Image;

    /// <summary>The day computed values (the state of an agreement) hold for: the day of <c>asOf</c>, else today.</summary>
    public DateOnly On => view.On;

    public string Language => scope.Language;

    /// <summary>The moment as text: a day, or an instant that is no end of a day.</summary>
    public string AsOf => scope.AsOf.Instant is { } instant && instant != Instants.EndOf(On) ? Text(instant)! : Text(On)!;

    /// <summary>The same register, of all statuses.</summary>
    public ExportContext OfAllStatuses => scope.Statuses.Count == 0 ? this : new(scope with { Statuses = [] }, view, people);

    /// <summary>Says of which register a document is: moment, revision, hash, language and statuses.</summary>
    public void WriteStanding(Utf8JsonWriter writer)
    {
        writer.WriteString("asOf", AsOf);
        writer.WriteNumber("revision", Image.Revision);
        writer.WriteString("headHash", Image.HeadHash);
        if (Image.Revision > 0)
        {
            writer.WriteString("changedAt", Text(Image.At));
        }

        writer.WriteString("language", Language);
        writer.WriteStartArray("status");
        foreach (var status in Scope.Statuses.Distinct().Order())
        {
            writer.WriteStringValue(ApiJson.Name(status));
        }

        writer.WriteEndArray();
    }

    /// <summary>Says when, which revision and what, so that two files never look alike while they differ.</summary>
    public string FileName(string rest) => string.Create(CultureInfo.InvariantCulture, $"register-{On:yyyy-MM-dd}-r{Image.Revision}{rest}");

    public string Text(Sentence sentence) => SentenceBook.Render(sentence, Language);

    public string Text(string key, params (string, object?)[] arguments) => Text(new Sentence(key, arguments));

    /// <summary>The word for a value of an enum; none for none.</summary>
    public string? Text(Enum? code) => code is null ? null : SentenceBook.Render(new Sentence("word", ("word", code)), Language);

    public string? Text(bool? yes) => yes is null ? null : Text(yes.Value ? "word.yes" : "word.no");

    public static string? Text(DateOnly? day) => day is { } known ? Cell.Say(known) : null;

    public static string? Text(DateTimeOffset? instant) => instant is { } known ? Cell.Say(known) : null;

    /// <summary>A name with what there is to say of it in brackets.</summary>
    public static string WithRest(string? name, string rest) => rest.Length == 0 ? name ?? "" : $"{name} ({rest})";

    /// <summary>What there is of several parts, with a mark between them.</summary>
    public static string Parts(string between, params IEnumerable<string?> parts) => string.Join(between, parts.Where(part => !string.IsNullOrWhiteSpace(part)));

    /// <summary>The recipient lines of an activity, each judged once per export.</summary>
    public IReadOnlyList<GivenLine> Lines(ProcessingActivity activity)
    {
        if (!lines.TryGetValue(activity.Id, out var known))
        {
            lines[activity.Id] = known = GivenLine.Of(Image, activity, On);
        }

        return known;
    }

    public string? Organisation(Guid? id) => Image.Organisations.Find(id)?.Name;

    public string? Party(Guid? id) => Image.Parties.Find(id)?.Name;

    public string? Purpose(Guid? id) => Image.Purposes.Find(id) is { } purpose ? $"{purpose.Code} {new Wording(purpose.Name, purpose.NameEn).In(Language)}" : null;

    public string? DataCategory(Guid? id) => Image.DataCategories.Find(id) is { } category ? new Wording(category.Name, category.NameEn).In(Language) : null;

    public string? DataSubjectCategory(Guid? id) => Image.DataSubjectCategories.Find(id) is { } category ? new Wording(category.Name, category.NameEn).In(Language) : null;

    public string? Agreement(Guid? id) => Image.Agreements.Find(id)?.Reference;

    public string? Actor(Guid id) => view.Names.NameOf(id, Language);

    /// <summary>A person as they stand now; null when the id names nobody who can still be named.</summary>
    public Person? FindPerson(Guid id) => people.Find(id) is { ErasedAt: null } person ? person : null;

    /// <summary>A person's name; the word for the erased when they were.</summary>
    public string? Person(Guid? id) => id is not { } known ? null : FindPerson(known)?.Name ?? ActorNames.ErasedName(Language);

    /// <summary>A person with how to reach them (art. 30(1)(a) GDPR).</summary>
    public string? Contact(Guid? id) => id is { } known && FindPerson(known) is { } person
        ? Parts(", ", person.Name, person.Function, person.Email, person.Phone)
        : Person(id);

    /// <summary>Law and article, as a lawyer writes them.</summary>
    public static string? Statute(Statute? statute) => statute is null ? null : Parts(
        ", ",
        Parts(" ", statute.ArticleCited, statute.Law),
        statute.Conditions);

    /// <summary>The policy's letter with the article beside it: they are lettered differently, and must never be confused.</summary>
    public static string? Ground(GroundCode? code) => code is { } ground ? $"{ground} · art. {ground.Article()}" : null;

    /// <summary>An ISO 8601 duration in words: P1Y6M is "1 jaar, 6 maanden".</summary>
    public string? Period(string? duration) => duration is null ? null : string.Join(", ", DurationPart().Matches(duration).Select(part =>
    {
        var count = int.Parse(part.Groups["count"].ValueSpan, CultureInfo.InvariantCulture);
        var unit = part.Groups["unit"].Value switch { "Y" => "years", "M" => "months", "W" => "weeks", _ => "days" };
        return Text($"period.{(count == 1 ? "one" : "many")}.{unit}", ("count", count));
    }));

    [GeneratedRegex("(?<count>[0-9]+)(?<unit>[YMWD])", RegexOptions.CultureInvariant)]
    private static partial Regex DurationPart();
}
