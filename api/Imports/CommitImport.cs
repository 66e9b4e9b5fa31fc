using Dapper;
using MediatR;
using PrivacyRegister.Database;
using PrivacyRegister.People;
using PrivacyRegister.Register;

namespace PrivacyRegister.Imports;

/// <summary>
/// Writes what the preview showed, all of it in one change set with one reason, or nothing: not with an error in any row, and
/// not when the register has moved so that it would do something else than was shown. <paramref name="Seen"/>: the digests of the
/// previews that whoever asks has looked at; null for the one that was last shown to anybody.
/// </summary>
internal sealed record CommitImport(Guid Id, Guid ActorId, string? Reason, string Language, IReadOnlyCollection<string>? Seen = null) : IRequest<ShownImport>;

internal sealed class CommitImportHandler(Importer importer, ImportFiles files, RegisterStore store) : IRequestHandler<CommitImport, ShownImport>
{
    public async Task<ShownImport> Handle(CommitImport request, CancellationToken cancellationToken)
    {
        var import = await files.Find(request.Id, cancellationToken);
        if (import.CommittedAt is not null)
        {
            throw ImportFiles.Committed();
        }

        // Made for the register of now. Should it move before the change is written, that is seen inside and everything is done again.
        for (var attempt = 1; ; attempt++)
        {
            var image = await store.Current(cancellationToken);
            var plan = await importer.Plan(import, image, request.Language, cancellationToken);
            Check(plan, import, request.Seen);
            if (plan.Changes.Count == 0)
            {
                throw new Refusal(RefusalKind.Conflict, "nothing-to-import", new Sentence("import.refused.nothing"));
            }

            var moved = false;
            var committed = await store.Commit(
                now =>
                {
                    moved = now.Revision != image.Revision;
                    return moved ? [] : plan.Changes;
                },
                (connection, transaction, _, cancellation) => InsertPeople(connection, transaction, plan.People, cancellation),
                (connection, transaction, set, cancellation) => ImportFiles.Committed(connection, transaction, import.Id, set, cancellation),
                request.ActorId,
                request.Reason,
                cancellationToken);
            if (!moved)
            {
                importer.Forget(import.Id);
                return new ShownImport(await files.Find(import.Id, cancellationToken), null, committed.Image);
            }

            if (attempt >= 20)
            {
                throw new Refusal(RefusalKind.Conflict, "busy", new Sentence("problem.busy"));
            }
        }
    }

    private static void Check(ImportPlan plan, KeptImport import, IReadOnlyCollection<string>? seen)
    {
        if (plan.HasErrors)
        {
            throw new Refusal(RefusalKind.Conflict, "import-has-errors", new Sentence("import.refused.errors", ("count", plan.Count(ImportAction.Error))));
        }

        if (seen is null ? plan.Digest != import.Digest : !seen.Contains(plan.Digest))
        {
            throw new Refusal(seen is null ? RefusalKind.Conflict : RefusalKind.Stale, "register-changed", new Sentence("import.refused.registerChanged"));
        }
    }

    private static async Task InsertPeople(System.Data.Common.DbConnection connection, System.Data.Common.DbTransaction transaction, IReadOnlyList<Person> people, CancellationToken cancellationToken)
    {
        if (people.Count > 0)
        {
            await connection.ExecuteAsync(new CommandDefinition(PeopleWriter.InsertPersonSql, people, transaction, cancellationToken: cancellationToken));
            await connection.ExecuteAsync(new CommandDefinition(PeopleWriter.MovePeopleSql, transaction: transaction, cancellationToken: cancellationToken));
        }
    }
}
