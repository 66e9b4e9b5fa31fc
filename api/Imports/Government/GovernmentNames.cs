using System.Text.Json.Nodes;
using PrivacyRegister.Http;
using PrivacyRegister.Register;
using PrivacyRegister.Sentences;

namespace PrivacyRegister.Imports.Government;

/// <summary>What a name of the file turned out to be: a record, or one that a person must choose.</summary>
internal sealed record NamedRecord(Guid? Id, UnknownName? Unknown);

/// <summary>
/// The parties and categories the file names, each once, whatever number of records name it: the register's own where it
/// answers to the name, else a new one. One that only looks like one of the register's is left to a person: a doubled party
/// would be shared with under two names, and the rules of a doubled category would not hold for the other. Everything is gathered first, so that no order of records makes a
/// category less protected than another.
/// </summary>
internal sealed class GovernmentNames(ImportDrafts drafts, ImportNames names, GovernmentContacts contacts)
{
    private const int ShortestName = 3;

    private readonly Dictionary<(RecordType, string), Wanted> wanted = [];
    private readonly List<Wanted> inOrder = [];
    private readonly Dictionary<(RecordType, string), NamedRecord> found = [];
    private readonly List<string> strict = [];
    private readonly List<string> unprotected = [];

    /// <summary>New categories taken as protected: the file ticks it for whose data they are, or their name says so.</summary>
    public IReadOnlyList<string> Strict => strict;

    /// <summary>Categories of the register that stand for special or criminal data of the file and are not marked so.</summary>
    public IReadOnlyList<string> Unprotected => unprotected;

    /// <summary>Whether a text can be a name at all: "geen" and "n.v.t." are none.</summary>
    public static bool IsName(string? text) => text is not null && !NothingSaid.In(text);

    public NamedRecord Of(RecordType type, string text) => found[Key(type, text)];

    /// <summary>Gathers what a record names, and answers the rows of what is made for it.</summary>
    public void Gather(SourceActivity activity, ImportRow row)
    {
        foreach (var processor in activity.Processors.Where(party => !party.IsPerson && IsName(party.Name)))
        {
            var party = Want(RecordType.Party, processor.Name!, row);
            party.Kind = PartyKind.Organisation;
            party.Country ??= CountryOf(processor.Country);
            party.Contact ??= processor.HasContact ? processor : null;
        }

        foreach (var receiver in activity.Receivers.Where(IsName))
        {
            Want(RecordType.Party, receiver, row);
        }

        foreach (var subject in activity.Subjects)
        {
            if (IsName(subject.Name))
            {
                Want(RecordType.DataSubjectCategory, subject.Name!, row);
            }

            var ticked = subject.Ticked.Select(one => one.Kind).ToArray();
            foreach (var kind in ticked)
            {
                var category = Want(RecordType.DataCategory, kind.Category, row);
                category.Sensitivity = kind.Sensitivity;
                category.IsKind = true;
            }

            foreach (var name in subject.Data.Select(datum => datum.Name).Where(IsName))
            {
                var category = Want(RecordType.DataCategory, name!, row);
                if (!category.IsKind)
                {
                    // What is ticked is ticked for the data subject as a whole, and has a category of its own: a BSN stays a BSN.
                    category.Sensitivity = ProtectedKind.IsNationalNumber(name!) ? Sensitivity.NationalId : Strictest([category.Sensitivity, ProtectedKind.OfName(name!), .. ticked.Select(kind => kind.Sensitivity)]);
                }
            }
        }
    }

    /// <summary>Looks every name up and makes what is not there; answers a row for each record made, by the row that named it first.</summary>
    public ILookup<ImportRow, ImportRow> Make()
    {
        var rows = new List<(ImportRow First, ImportRow Row)>();
        foreach (var one in inOrder)
        {
            found[Key(one.Type, one.Name)] = Look(one) ?? new NamedRecord(Made(one, rows), null);
        }

        return rows.ToLookup(pair => pair.First, pair => pair.Row);
    }

    private NamedRecord? Look(Wanted one)
    {
        if (names.Find(one.Type, one.Name) is { } id)
        {
            if (drafts.Image.Find(one.Type, id) is DataCategory category && one.IsKind && category.Sensitivity != one.Sensitivity)
            {
                unprotected.Add(category.Name);
            }

            return new NamedRecord(id, null);
        }

        if (names.Chosen(one.Type, one.Name) is { Create: true })
        {
            return null;
        }

        var unknown = names.Unknown(one.Type, one.Name);
        return unknown.Suggestions.Count > 0 || names.IsShared(one.Type, one.Name) ? new NamedRecord(null, unknown) : null;
    }

    private Guid Made(Wanted one, List<(ImportRow, ImportRow)> rows)
    {
        var draft = drafts.New(one.Type, one.Name);
        var row = new ImportRow(one.First.Table, one.First.Line);
        draft.Add(row);
        draft.Write(row, body =>
        {
            foreach (var (name, value) in NamedRecords.Body(one.Type, one.Name))
            {
                body[name] = value?.DeepClone();
            }

            switch (one.Type)
            {
                case RecordType.Party:
                    body["kind"] = ApiJson.Name(one.Kind ?? PartyKind.Group);
                    body["country"] = one.Country;
                    body["contactPersonId"] = one.Contact is { } contact && contacts.Of(contact.Name, null, contact.Email, contact.Phone) is { } person ? person.ToString("D") : null;
                    break;
                case RecordType.DataCategory:
                    Protect(body, one);
                    break;
                case RecordType.DataSubjectCategory when ProtectedKind.OfChildren(one.Name):
                    body["vulnerable"] = true;
                    break;
            }

            return new Dictionary<string, string> { ["/name"] = one.Column, ["/code"] = one.Column };
        });
        names.Add(one.Type, draft.Id, one.Name);
        rows.Add((one.First, row));
        return draft.Id;
    }

    /// <summary>As sensitive as what it was ticked for, its name, and the protected categories of the register that its name has in it.</summary>
    private void Protect(JsonObject body, Wanted one)
    {
        var key = ImportNames.Key(one.Name);
        DataCategory[] within = [.. drafts.Image.DataCategories.Where(category => ImportNames.Key(category.Name) is { Length: >= ShortestName } name && key.Contains(name, StringComparison.Ordinal))];
        var sensitivity = one.IsKind ? one.Sensitivity : Strictest([one.Sensitivity, .. within.Select(category => category.Sensitivity)]);
        var limited = ProtectedKind.OfImages(one.Name) || within.Any(category => category.Disclosure != Disclosure.Free);
        if (sensitivity != Sensitivity.Ordinary)
        {
            body["sensitivity"] = ApiJson.Name(sensitivity);
        }

        if (limited)
        {
            body["disclosure"] = ApiJson.Name(Disclosure.AuthorityOrProcessor);
        }

        if (within.Any(category => category.Vulnerable))
        {
            body["vulnerable"] = true;
        }

        if (within.Any(category => category.PolicySpecial))
        {
            body["policySpecial"] = true;
        }

        if (limited || sensitivity != Sensitivity.Ordinary)
        {
            strict.Add(one.Name);
        }
    }

    private Wanted Want(RecordType type, string text, ImportRow row)
    {
        var key = Key(type, text);
        if (!wanted.TryGetValue(key, out var one))
        {
            one = new Wanted(type, SourceText.Name(text), row);
            wanted.Add(key, one);
            inOrder.Add(one);
        }

        return one;
    }

    private static (RecordType, string) Key(RecordType type, string text) => (type, ImportNames.Key(SourceText.Name(text)));

    // Both at once cannot be said of one category: what is ticked stands beside it as a category of its own.
    private static Sensitivity Strictest(IReadOnlyCollection<Sensitivity> all) =>
        all.Contains(Sensitivity.Special) ? Sensitivity.Special : all.Contains(Sensitivity.Criminal) ? Sensitivity.Criminal : all.Contains(Sensitivity.NationalId) ? Sensitivity.NationalId : Sensitivity.Ordinary;

    /// <summary>The code of a country by its name in either language; null when it is none.</summary>
    private static string? CountryOf(string? text)
    {
        if (text is null)
        {
            return null;
        }

        if (text.Length == 2)
        {
            return Texts.IsCountry(text.ToUpperInvariant()) ? text.ToUpperInvariant() : null;
        }

        return Countries.Value.GetValueOrDefault(ImportNames.Key(text));
    }

    private static readonly Lazy<Dictionary<string, string>> Countries = new(() => SentenceBook.Keys("nl")
        .Where(key => key.StartsWith("country.", StringComparison.Ordinal))
        .SelectMany(key => SentenceBook.Languages.Select(language => (Name: ImportNames.Key(SentenceBook.Render(new Sentence(key), language)), Code: key["country.".Length..])))
        .DistinctBy(country => country.Name)
        .ToDictionary(country => country.Name, country => country.Code, StringComparer.Ordinal));

    private sealed class Wanted(RecordType type, string name, ImportRow first)
    {
        public RecordType Type => type;

        public string Name => name;

        /// <summary>The row that named it first.</summary>
        public ImportRow First => first;

        public string Column => type switch { RecordType.Party => Kind is null ? "Ontvangers" : "Verwerkers", RecordType.DataSubjectCategory => "Betrokkenen", _ => "Gegevens" };

        public PartyKind? Kind { get; set; }
        public string? Country { get; set; }
        public SourceParty? Contact { get; set; }
        public Sensitivity Sensitivity { get; set; }

        /// <summary>A kind of protected data itself, ticked in the file.</summary>
        public bool IsKind { get; set; }
    }
}
