using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using PrivacyRegister.Access;
using PrivacyRegister.Database;
using PrivacyRegister.Exports;
using PrivacyRegister.Exports.Workbook;
using PrivacyRegister.Http;
using PrivacyRegister.Imports;
using PrivacyRegister.Imports.Sheets;
using PrivacyRegister.Imports.Tables;
using PrivacyRegister.Records;
using PrivacyRegister.Register;

namespace PrivacyRegister.Tests.Domain.Imports;

/// <summary>What is taken away and brought in again: nothing is lost, and nothing is made up. Tried on registers nobody thought of.</summary>
public sealed class RoundTripTests
{
    private const int Registers = 1_000;

    private static readonly Guid ImportId = Guid.Parse("01900000-0000-7000-8fff-0000000000aa");

    private DirectoryInfo folder = null!;
    private WebApplication app = null!;

    [OneTimeSetUp]
    public async Task Build()
    {
        folder = Directory.CreateTempSubdirectory("privacy-register-round-trip-");
        app = Program.Build(["--ConnectionStrings:Register=Data Source=" + Path.Combine(folder.FullName, "register.db")]);
        await app.Services.GetRequiredService<Migrator>().Migrate();
    }

    [OneTimeTearDown]
    public async Task Remove()
    {
        await app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }

    [Test]
    public void Json_brought_in_where_it_came_from_changes_nothing() => ForAll(Registers, (register, language) =>
        OnlySame(Plan(RegisterFileOf(register, language), register, register.Image)));

    [Test]
    public void Json_brought_in_elsewhere_makes_the_same_register() => ForAll(Registers, (register, language) =>
    {
        var plan = Plan(RegisterFileOf(register, language), register, RegisterImage.Empty);
        var made = RegisterImage.Empty.With([.. plan.Changes], 1, "", default);
        foreach (var type in RecordTypes.All)
        {
            foreach (var record in register.Image.Set(type).All)
            {
                Assert.That(Text(made.Find(type, record.Id)), Is.EqualTo(Text(record)), () => string.Join('\n', plan.Rows.SelectMany(row => row.Problems.Select(problem => $"{row.Table} {row.Line} {problem.Column} {problem.Sentence.Key}"))));
            }
        }
    });

    [Test]
    public void Sheets_brought_in_where_they_came_from_change_nothing() => ForAll(Registers, (register, language) =>
        OnlySame(Plan(new TableFileImport(Sheets(register, language), Service<ImportPlanner>()), register, register.Image)));

    [Test]
    public void A_workbook_brought_in_where_it_came_from_changes_nothing() => ForAll(100, (register, language) =>
    {
        using var file = new MemoryStream();
        app.Services.GetRequiredService<RegisterWorkbook>().Write(Context(register, language), file, CancellationToken.None).GetAwaiter().GetResult();
        var tables = TableReader.Read(file.ToArray(), "register.xlsx", FileFormat.Workbook, CancellationToken.None);
        OnlySame(Plan(new TableFileImport(tables, Service<ImportPlanner>()), register, register.Image));
    });

    [Test]
    public void A_cell_that_was_edited_changes_that_field_and_nothing_else() => ForAll(200, (register, language) =>
    {
        var file = Sheets(register, language);
        var parties = file.Tables.Single(table => table.Name == "parties");
        var column = Array.IndexOf(parties.Rows[0].Cells, Context(register, language).Text("export.column.website"));
        var edited = parties.Rows[^1].Cells.ToArray();
        edited[column] = "https://veranderd.example.nl";
        parties = parties with { Rows = [.. parties.Rows.SkipLast(1), parties.Rows[^1] with { Cells = edited }] };

        var plan = Plan(new TableFileImport(file with { Tables = [.. file.Tables.Select(table => table.Name == "parties" ? parties : table)] }, Service<ImportPlanner>()), register, register.Image);

        var change = plan.Rows.Single(row => row.Action != ImportAction.Same);
        Assert.That((change.Action, string.Join(' ', change.Changes.Select(field => field.Pointer))), Is.EqualTo((ImportAction.Change, "/website")), () => string.Join('\n', change.Problems));
        Assert.That(plan.Changes.Single().After, Is.TypeOf<Party>().With.Property(nameof(Party.Website)).EqualTo("https://veranderd.example.nl"));
    });

    private static void ForAll(int registers, Action<GeneratedRegister, string> holds) => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(registers).WithQuietOnSuccess(true),
        Prop.ForAll<int, bool>((seed, english) => holds(new GeneratedRegister(seed), english ? "en" : "nl")));

    private static void OnlySame(ImportPlan plan)
    {
        Assert.That(plan.Rows.Where(row => row.Action != ImportAction.Same).Select(row => $"{row.Table} {row.Line} {row.Action} {string.Join("; ", row.Changes)} {string.Join("; ", row.Problems)}"), Is.Empty);
        Assert.That(plan.Changes, Is.Empty);
        Assert.That(plan.Notes, Is.Empty);
        Assert.That(plan.Rows, Is.Not.Empty);
    }

    /// <summary>A record without what says in which register it is: that somebody entered it, and how often it changed.</summary>
    private static string? Text(RegisterRecord? record) => record is null ? null : Snapshot.Write(record with { Version = 1, Provenance = Provenance.Stated, Source = record.Source ?? "register.json" });

    private T Service<T>() where T : notnull => app.Services.GetRequiredService<T>();

    private RegisterFileImport RegisterFileOf(GeneratedRegister register, string language)
    {
        using var file = new MemoryStream();
        Service<RegisterDocument>().Write(Context(register, language), file, CancellationToken.None).GetAwaiter().GetResult();
        return new RegisterFileImport(RegisterFile.Read(file.ToArray()), Service<ImportPlanner>(), app.Services);
    }

    private TableFile Sheets(GeneratedRegister register, string language)
    {
        var context = Context(register, language);
        var tables = new List<ImportTable>();
        foreach (var sheet in Exports.Sheets.All)
        {
            using var file = new MemoryStream();
            sheet.Choose(context, SheetChoice.Everything, app.Services).Write(file, CancellationToken.None).GetAwaiter().GetResult();
            tables.Add(TableReader.Read(file.ToArray(), sheet.Name + ".csv", FileFormat.Csv, CancellationToken.None).Tables[0]);
        }

        return new TableFile(FileFormat.CsvArchive, tables, null, null);
    }

    private static ImportPlan Plan(ReadFile file, GeneratedRegister register, RegisterImage image) => file.Plan(new ImportGround
    {
        ImportId = ImportId,
        View = View(register, image, "nl"),
        People = register.People,
        Past = new Dictionary<PastVersion, RegisterRecord>(),
        Settings = ImportSettings.None,
        Remembered = new Dictionary<string, TableChoice>(),
        Source = "register.json",
    });

    private static ExportContext Context(GeneratedRegister register, string language) =>
        new(new ExportScope(Moment.Now, language, []), View(register, register.Image, language), register.People);

    private static ViewContext View(GeneratedRegister register, RegisterImage image, string language) =>
        new(image, new DateOnly(2026, 11, 28), language, new ActorNames(register.People, AccessImage.Unread));
}
