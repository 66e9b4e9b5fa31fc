using System.Text.Json.Nodes;

namespace PrivacyRegister.Imports.Government;

/// <summary>A goal of a record, with the legal ground the file names for it, in its own words.</summary>
internal sealed record SourceGoal(string? Goal, string? Ground);

/// <summary>A controller or processor the file names. A natural person's name may not enter the log, which is never erased.</summary>
internal sealed record SourceParty(string? Name, string? Type, string? Email, string? Phone, string? Address, string? Country)
{
    public bool IsPerson => Type?.Contains("natuurlijk", StringComparison.OrdinalIgnoreCase) == true;

    /// <summary>Certainly no person: only then may what the file says beside the known fields enter the log.</summary>
    public bool IsOrganisation => !IsPerson && Type is not null && Organisations.Any(word => Type.Contains(word, StringComparison.OrdinalIgnoreCase));

    private static readonly string[] Organisations = ["rechtspersoon", "bestuursorgaan", "organisatie"];

    public bool HasContact => Email is not null || Phone is not null;
}

internal sealed record SourceContact(string? Name, string? Function, string? Email, string? Phone, bool HasAddress);

/// <summary>Data of one kind of data subject, with their retention and source.</summary>
internal sealed record SourceDatum
{
    public string? Name { get; init; }
    public string? Goal { get; init; }
    public string? Retention { get; init; }
    public Answer FromSubject { get; init; }
    public string? Source { get; init; }
    public Answer Required { get; init; }
    public string? Consequence { get; init; }
}

/// <summary>A kind of data subject, the special data the file ticks for it as a whole, and its data.</summary>
internal sealed record SourceSubject(string? Name, Answer NoneSpecial, IReadOnlyList<(ProtectedKind Kind, Answer Answer)> Ticked, IReadOnlyList<SourceDatum> Data);

internal sealed record SourceSecurity
{
    public Answer Any { get; init; }
    public IReadOnlyList<string> Measures { get; init; } = [];
    public string? Pseudonymisation { get; init; }
    public string? Encryption { get; init; }

    /// <summary>What says something about security and is no measure.</summary>
    public IReadOnlyList<string> About { get; init; } = [];
}

/// <summary>A record of the government's register in our words: every value of it, each still as the file has it.</summary>
internal sealed record SourceActivity
{
    private static readonly (string Name, string Words)[] Assessment =
    [
        ("IsGeautomatiseerdProfilering", "geautomatiseerde verwerking of profilering"),
        ("IsGrootschaligeVerwerking", "grootschalige verwerking van bijzondere of strafrechtelijke gegevens"),
        ("IsGrootschaligeMonitoring", "grootschalige monitoring van openbare ruimten"),
        ("StaatOpLijstVerplichteGebpia", "staat op de lijst van verplichte DPIA's"),
        ("VoeldoetAanTweeCriteriaWP248", "voldoet aan twee criteria van WP248"),
        ("IsHoogRisicoRechtenVrijheden", "hoog risico voor rechten en vrijheden"),
    ];

    public required bool IsProcessor { get; init; }
    public string? Id { get; init; }
    public string? Number { get; init; }
    public string? Name { get; init; }
    public string? Status { get; init; }

    /// <summary>Lines about the record itself: its version, days and service.</summary>
    public IReadOnlyList<string> About { get; init; } = [];
    public string? Division { get; init; }
    public IReadOnlyList<string> Remarks { get; init; } = [];
    public IReadOnlyList<SourceParty> Controllers { get; init; } = [];
    public IReadOnlyList<SourceContact> Contacts { get; init; } = [];
    public IReadOnlyList<SourceParty> Processors { get; init; } = [];
    public IReadOnlyList<SourceGoal> Goals { get; init; } = [];
    public IReadOnlyList<SourceSubject> Subjects { get; init; } = [];
    public IReadOnlyList<string> Categories { get; init; } = [];
    public IReadOnlyList<string> Systems { get; init; } = [];
    public IReadOnlyList<string> Receivers { get; init; } = [];
    public IReadOnlyList<string> Attachments { get; init; } = [];
    public SourceSecurity Security { get; init; } = new();
    public Answer OutsideEu { get; init; }
    public IReadOnlyList<string> Transfer { get; init; } = [];
    public Answer Automated { get; init; }
    public string? Logic { get; init; }
    public string? Consequences { get; init; }
    public Answer Assessed { get; init; }
    public Answer Profiling { get; init; }
    public bool NeedsAssessment { get; init; }

    /// <summary>What the file says of a DPIA, each answer in words.</summary>
    public IReadOnlyList<string> AssessmentWords { get; init; } = [];

    /// <summary>Fields this program does not know, with their values.</summary>
    public IReadOnlyList<string> Left { get; init; } = [];

    /// <summary>How many unknown fields are not in <see cref="Left"/> because they may be about a person.</summary>
    public int Withheld { get; init; }

    /// <summary>How many lines its lists have together.</summary>
    public int Lines => Controllers.Count + Processors.Count + Receivers.Count + Goals.Count + Subjects.Count + Subjects.Sum(subject => subject.Data.Count) + Systems.Count + Security.Measures.Count;

    public bool IsExpired => Status?.Equals("Vervallen", StringComparison.OrdinalIgnoreCase) == true;

    public static SourceActivity Read(JsonObject fields, bool isProcessor)
    {
        var record = new SourceFields(fields);
        var transfer = record.Part("Doorgifte");
        var decisions = record.Part("Besluitvorming");
        var assessment = record.Part("GebPia");
        var outside = transfer.Answer("BuitenEu");
        var automated = decisions.Answer("HasBesluitvorming");
        var carriedOut = assessment.Answer(isProcessor ? "Uitgevoerd" : "IsGebpiaAlUitgevoerd");
        (string Name, string Words, Answer Answer)[] criteria = [.. Assessment.Select(one => (one.Name, one.Words, assessment.Answer(one.Name)))];
        var activity = new SourceActivity
        {
            IsProcessor = isProcessor,
            Id = record.Text("Id"),
            Number = record.Text("Nummer"),
            Name = record.Text("Naam"),
            Status = record.Text("Status"),
            About = Said(
                ("Versie", record.Text("Versie")),
                ("Aangemaakt op", SourceText.Day(record.Text("AanmaakDatum"))),
                ("Laatst gewijzigd op", SourceText.Day(record.Text("LaatsteWijzigDatum"))),
                ("Dienst", record.Text("Dienst"))),
            Division = record.Text("VerdelingVerantwoordelijkheid"),
            Remarks = [.. record.Lines("Opmerkingen", "Tekst").Select(Remark).OfType<string>()],
            Controllers = [.. record.Lines("Verantwoordelijken", "Naam").Select(Party)],
            Contacts = [.. record.Lines("Contactpersonen", "Naam").Select(Contact)],
            Processors = [.. record.Lines("Verwerkers", "Naam").Select(Party)],
            Goals = [.. record.Lines("Doelen", "Doel").Select(goal => new SourceGoal(goal.Without("Id").Text("Doel"), goal.Text("Rechtsgrond")))],
            Subjects = [.. record.Lines("Betrokkenen", "Omschrijving").Select(Subject)],
            Categories = Described(record, "Categorien"),
            Systems = Described(record, "Systemen"),
            Receivers = Described(record, "Ontvangers"),
            Attachments = [.. record.Lines("Bijlagen", "Bestandsnaam").Select(Attachment).OfType<string>()],
            Security = SecurityOf(record.Part("Beveiliging")),
            OutsideEu = outside,
            Transfer = Said(
                ("Buiten de EU", outside.Words),
                ("Omschrijving", transfer.Text("BuitenEuOmschrijving")),
                ("Passend beschermingsniveau", transfer.Text("BuitenEuPassendBeschermingsniveau")),
                ("Toelichting", transfer.Text("BuitenEuPassendBeschermingsniveauOmschrijving"))),
            Automated = automated,
            Logic = decisions.Text("Logica"),
            Consequences = decisions.Text("BelangGevolgen"),
            Assessed = carriedOut,
            Profiling = criteria[0].Answer,
            NeedsAssessment = carriedOut.Yes == true || criteria.Any(one => one.Answer.Yes == true),
            AssessmentWords = Said([("DPIA al uitgevoerd", carriedOut.Words), .. criteria.Select(one => (one.Words, one.Answer.Words))]),
        };
        record.Withhold(name => name.Trim().EndsWith("Door", StringComparison.OrdinalIgnoreCase));
        return activity with { Left = [.. record.Left()], Withheld = record.Withheld };
    }

    /// <summary>Each fact with what it is called before it; those that are not there are left out.</summary>
    private static IReadOnlyList<string> Said(params IReadOnlyList<(string Called, string? Text)> facts) =>
        [.. facts.Where(fact => fact.Text is not null).Select(fact => $"{fact.Called}: {fact.Text}")];

    private static IReadOnlyList<string> Described(SourceFields record, string name) =>
        [.. record.Lines(name, "Omschrijving").Select(line => line.Without("Id").Text("Omschrijving")).OfType<string>()];

    private static string? Remark(SourceFields line)
    {
        var (day, text) = (SourceText.Day(line.Without("Id").Text("Datum")), line.Text("Tekst"));
        return day is null ? text : text is null ? day : $"{day}: {text}";
    }

    private static string? Attachment(SourceFields line)
    {
        var facts = Said(
            ("Bestandsnaam", line.Without("Id").Text("Bestandsnaam")),
            ("Omschrijving", line.Text("Omschrijving")),
            ("Versie", line.Text("Versie")),
            ("Datum", SourceText.Day(line.Text("Datum"))));
        return facts.Count == 0 ? null : string.Join("; ", facts);
    }

    private static SourceParty Party(SourceFields line)
    {
        var country = line.Without("Id").Text("Land");
        var party = new SourceParty(line.Text("Naam"), line.Text("Type"), line.Text("Email"), line.Text("Telefoon"), Address(line, country), country);
        if (!party.IsOrganisation)
        {
            line.Withhold(_ => true);
        }

        return party;
    }

    private static SourceContact Contact(SourceFields line)
    {
        var contact = new SourceContact(
            line.Without("Id").Text("Naam"),
            line.Text("Functie"),
            line.Text("Email"),
            line.Text("Telefoon"),
            Address(line, line.Text("Land")) is not null);
        line.Withhold(_ => true);
        return contact;
    }

    private static string? Address(SourceFields line, string? country)
    {
        string?[] parts = [line.Text("Adres"), line.Text("Postcode"), line.Text("Plaats"), country];
        var box = line.Text("Postbus");
        string?[] boxParts = [box is null || box.Contains("postbus", StringComparison.OrdinalIgnoreCase) ? box : "Postbus " + box, line.Text("PostbusPostcode"), line.Text("PostbusPlaats"), line.Text("PostbusLand")];
        return string.Join("; ", new[] { parts, boxParts }.Select(one => string.Join(", ", one.OfType<string>())).Where(one => one.Length > 0)) is { Length: > 0 } address ? address : null;
    }

    private static SourceSubject Subject(SourceFields line) => new(
        line.Without("Id").Text("Omschrijving"),
        line.Answer("GeenBijzondereGegevens"),
        [.. ProtectedKind.All.Select(kind => (Kind: kind, Answer: line.Answer(kind.Field))).Where(ticked => ticked.Answer.MayBeYes)],
        [.. line.Lines("Gegevens", "Omschrijving").Select(Datum)]);

    private static SourceDatum Datum(SourceFields line) => new()
    {
        Name = line.Without("Id").Text("Omschrijving"),
        Goal = line.Text("Verzameldoel"),
        Retention = line.Text("Bewaartermijn"),
        FromSubject = line.Answer("IsBronBetrokkene"),
        Source = line.Text("BronOmschrijving"),
        Required = line.Answer("IsBetrokkeneVerplicht"),
        Consequence = line.Text("BetrokkeneConsequenties"),
    };

    private static SourceSecurity SecurityOf(SourceFields security) => new()
    {
        Any = security.Answer("HasBeveiliging"),
        Measures = security.Texts("Maatregelen"),
        Pseudonymisation = security.Text("Pseudonimisering"),
        Encryption = security.Text("Encryptie"),
        About =
        [
            .. Said([.. security.Texts("ElectronischeWeg").Select(text => ("Elektronische weg", (string?)text))]),
            .. Said([.. security.Texts("Toegang").Select(text => ("Toegang", (string?)text))]),
            .. Said(("Verwerkers", security.Text("Verwerkers")), ("Verantwoordelijken", security.Text("Verantwoordelijken"))),
        ],
    };
}
