using System.Data.Common;
using Dapper;
using PrivacyRegister.Database;
using PrivacyRegister.Register;

namespace PrivacyRegister.Records;

/// <summary>What is impossible about many records at once, whatever their kind: told, not thrown.</summary>
public interface IRecordGuard
{
    RecordType Type { get; }

    /// <inheritdoc cref="RecordRules{T}.Completed"/>
    RegisterRecord Completed(RegisterRecord record, RegisterRecord? before, RegisterImage image);

    /// <summary>Impossible within the record itself.</summary>
    IEnumerable<Complaint> Within(RegisterRecord record);

    /// <summary>References that do not exist, and what else is impossible given the other records; names that are taken are left to <see cref="Taken"/>.</summary>
    IEnumerable<Complaint> Against(RegisterRecord record, RegisterImage image);

    /// <summary>Of the records of this kind those whose name another record of the image has too.</summary>
    IEnumerable<(Guid Id, Complaint Complaint)> Taken(RegisterImage image);
}

/// <summary>Refuses the impossible before anything is written: rules of the kind, references that do not exist, names taken.</summary>
public sealed class RecordGuard<T>(RecordRules<T> rules, DatabaseEngine engine) : IRecordGuard where T : RegisterRecord
{
    internal const string PersonExistsSql = "SELECT COUNT(*) FROM Person WHERE Id = @Id";

    /// <inheritdoc cref="RecordRules{T}.Completed"/>
    public T Completed(T record, T? before, RegisterImage image) => rules.Completed(record, before, image);

    /// <exception cref="Refusal">400: impossible within the record.</exception>
    public void Within(T record) =>
        Refusal.When(RefusalKind.Invalid, "invalid", new Sentence("problem.invalid"), [.. rules.Within(record)]);

    /// <summary>People are not in the image; a person's row is never deleted, so asking once is enough.</summary>
    /// <exception cref="Refusal">409: a person who does not exist.</exception>
    public async Task People(T record, CancellationToken cancellationToken)
    {
        var people = RecordShape.Of(record).References(record).Where(reference => reference.Target == typeof(Person)).ToArray();
        if (people.Length == 0)
        {
            return;
        }

        await using var connection = await engine.Open(cancellationToken);
        var complaints = new List<Complaint>();
        foreach (var reference in people)
        {
            if (!await Exists(connection, reference.Id, cancellationToken))
            {
                complaints.Add(new Complaint(reference.Pointer, new Sentence("problem.brokenReference")));
            }
        }

        Refusal.When(RefusalKind.Conflict, "broken-reference", new Sentence("problem.conflict"), complaints);
    }

    /// <exception cref="Refusal">409: a reference to a record the image does not have.</exception>
    public static void References(T record, RegisterImage image) =>
        Refusal.When(RefusalKind.Conflict, "broken-reference", new Sentence("problem.conflict"), [.. Broken(record, image)]);

    RecordType IRecordGuard.Type => RecordTypes.Of<T>();

    RegisterRecord IRecordGuard.Completed(RegisterRecord record, RegisterRecord? before, RegisterImage image) => rules.Completed((T)record, (T?)before, image);

    IEnumerable<Complaint> IRecordGuard.Within(RegisterRecord record) => rules.Within((T)record);

    IEnumerable<Complaint> IRecordGuard.Against(RegisterRecord record, RegisterImage image) => Broken((T)record, image).Concat(rules.Against((T)record, image));

    IEnumerable<(Guid Id, Complaint Complaint)> IRecordGuard.Taken(RegisterImage image) =>
        from field in RecordShape.Of(typeof(T)).Fields
        where field.KeyText is { Unique: true }
        from shared in image.Set<T>().GroupBy(record => field.Get(record))
        where shared.Count() > 1
        from record in shared
        select (record.Id, new Complaint("/" + field.JsonName, new Sentence("problem.duplicate", ("other", shared.First(other => other.Id != record.Id).Label))));

    /// <exception cref="Refusal">409: impossible given the other records of the image.</exception>
    public void Against(T record, RegisterImage image)
    {
        References(record, image);
        Refusal.When(RefusalKind.Conflict, "duplicate", new Sentence("problem.conflict"), [.. RecordShape.Of(record).Fields
            .Where(field => field.KeyText is { Unique: true })
            .SelectMany(field => image.Set<T>()
                .Where(other => other.Id != record.Id && Equals(field.Get(other), field.Get(record)))
                .Select(other => new Complaint("/" + field.JsonName, new Sentence("problem.duplicate", ("other", other.Label)))))]);
        Refusal.When(RefusalKind.Conflict, "conflict", new Sentence("problem.conflict"), [.. rules.Against(record, image)]);
    }

    private static IEnumerable<Complaint> Broken(T record, RegisterImage image) => RecordShape.Of(record).References(record)
        .Where(reference => reference.Target != typeof(Person)
            && !(reference.Id == record.Id && reference.Target == typeof(T))
            && image.Find(RecordTypes.Of(reference.Target), reference.Id) is null)
        .Select(reference => new Complaint(reference.Pointer, new Sentence("problem.brokenReference")));

    private static async Task<bool> Exists(DbConnection connection, Guid id, CancellationToken cancellationToken) =>
        await connection.ExecuteScalarAsync<long>(new CommandDefinition(PersonExistsSql, new { Id = id }, cancellationToken: cancellationToken)) > 0;
}
