using System.Security.Cryptography;
using System.Text.Json;
using PrivacyRegister.Access;
using PrivacyRegister.Database;
using PrivacyRegister.Http;
using PrivacyRegister.People;
using PrivacyRegister.Records;
using PrivacyRegister.Register;

namespace PrivacyRegister.Imports;

/// <summary>
/// From the bytes of a file to a plan. A file taken apart and its plan are kept for a while: whoever pages through a preview
/// must not have it made anew for every page. All that is kept together has no more rows than one file may have.
/// </summary>
internal sealed class Importer(ImportFileReader reader, ImportFiles files, PastRecords past, WrittenByImports written, CurrentPeople people, CurrentActorNames names, HeadReader heads, TimeProvider time) : IDisposable
{
    private const int PlansKept = 3;

    /// <summary>In rows; a plan of more makes place for the next.</summary>
    private const int LargePlan = 20_000;

    private readonly Lock gate = new();

    // One file at a time: two of the largest at once are more than a small machine has.
    private readonly SemaphoreSlim turns = new(1, 1);
    private readonly List<KeptPlan> kept = [];

    /// <summary>What importing the file would do to this register.</summary>
    public async Task<ImportPlan> Plan(KeptImport import, RegisterImage image, string language, CancellationToken cancellationToken) =>
        (await Open(import, image, language, cancellationToken)).Plan;

    /// <summary>The file taken apart, and what importing it would do to this register.</summary>
    /// <exception cref="Refusal">It cannot be read.</exception>
    public async Task<(ReadFile File, ImportPlan Plan)> Open(KeptImport import, RegisterImage image, string language, CancellationToken cancellationToken)
    {
        var settings = Settings(import);
        var remembered = await Remembered(cancellationToken);
        var peopleNow = await people.Now(cancellationToken);
        var key = new PlanKey(import.Id, image.Revision, image.HeadHash, peopleNow.Version, import.Settings, Key(remembered));
        if (Kept(import.Id, found => found.Key == key) is { } same)
        {
            return (same.File, same.Plan);
        }

        await turns.WaitAsync(cancellationToken);
        try
        {
            // Who waited may have waited for this very plan.
            return Kept(import.Id, found => found.Key == key) is { } made
                ? (made.File, made.Plan)
                : await Make(import, image, language, key, settings, remembered, peopleNow, cancellationToken);
        }
        finally
        {
            turns.Release();
        }
    }

    private async Task<(ReadFile File, ImportPlan Plan)> Make(
        KeptImport import, RegisterImage image, string language, PlanKey key, ImportSettings settings, IReadOnlyDictionary<string, TableChoice> remembered, PeopleImage peopleNow, CancellationToken cancellationToken)
    {
        var known = Kept(import.Id, _ => true)?.File;
        MakePlace(import.Id);
        var file = known ?? reader.Read(ImportFiles.Unpack(import), import.FileName, cancellationToken);
        var ground = new ImportGround
        {
            ImportId = import.Id,
            View = new ViewContext(image, Instants.Day(time.GetUtcNow()), language, await names.At(await heads.Read(), cancellationToken)),
            People = peopleNow,
            Past = await past.Of(image, file.Versions(settings, remembered), cancellationToken),
            Written = file.AsksWhatWasWritten ? await written.Count(RecordType.ProcessingActivity, file.Format, cancellationToken) : new Dictionary<Guid, int>(),
            Settings = settings,
            Remembered = remembered,
            Source = import.FileName,
        };
        var plan = file.Plan(ground);
        lock (gate)
        {
            kept.RemoveAll(one => one.Key.ImportId == import.Id);
            kept.Insert(0, new KeptPlan(key, file, plan));
            var rows = 0;
            kept.RemoveAll(one => (rows += one.Plan.Rows.Count) > ImportLimits.MostRows && one != kept[0]);
            kept.RemoveRange(Math.Min(kept.Count, PlansKept), Math.Max(0, kept.Count - PlansKept));
        }

        return (file, plan);
    }

    /// <summary>Lets go of what is known of a file.</summary>
    public void Forget(Guid importId)
    {
        lock (gate)
        {
            kept.RemoveAll(one => one.Key.ImportId == importId);
        }
    }

    public void Dispose() => turns.Dispose();

    public static ImportSettings Settings(KeptImport import) => JsonSerializer.Deserialize<ImportSettings>(import.Settings, ApiJson.Options)!;

    public static string Write<T>(T settings) => JsonSerializer.Serialize(settings, ApiJson.Options);

    private async Task<IReadOnlyDictionary<string, TableChoice>> Remembered(CancellationToken cancellationToken) =>
        (await files.Mappings(cancellationToken)).ToDictionary(row => row.Key, row => JsonSerializer.Deserialize<TableChoice>(row.Value, ApiJson.Options)!, StringComparer.Ordinal);

    private static string Key(IReadOnlyDictionary<string, TableChoice> remembered) => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(remembered, ApiJson.Options)));

    private KeptPlan? Kept(Guid importId, Func<KeptPlan, bool> suits)
    {
        lock (gate)
        {
            return kept.Find(one => one.Key.ImportId == importId && suits(one));
        }
    }

    // Before a file is read, not after.
    private void MakePlace(Guid importId)
    {
        lock (gate)
        {
            kept.RemoveAll(one => one.Key.ImportId == importId || one.Plan.Rows.Count > LargePlan);
        }
    }

    private sealed record PlanKey(Guid ImportId, long Revision, string HeadHash, long PeopleVersion, string Settings, string Remembered);

    private sealed record KeptPlan(PlanKey Key, ReadFile File, ImportPlan Plan);
}
