using System.Data.Common;
using DbUp.Builder;
using PrivacyRegister.Register;

namespace PrivacyRegister.Database;

/// <content>What migrating asks of an engine.</content>
public abstract partial class DatabaseEngine
{
    /// <summary>The names of all tables there are, whoever made them. The one thing both catalogues call differently.</summary>
    internal abstract string TablesQuery { get; }

    /// <summary>Finds out, changing nothing in it, whether there is a database to work on; makes room for a new one.</summary>
    /// <exception cref="DatabaseRefusal">There is none, and none can be made.</exception>
    internal abstract Task Inspect(CancellationToken cancellationToken);

    /// <summary>Reads the whole of an embedded database, changing nothing, to find damage before anything is built on it.</summary>
    /// <exception cref="DatabaseRefusal">It is damaged.</exception>
    internal abstract Task GoThrough(CancellationToken cancellationToken);

    /// <summary>A connection that lets go of the database when it is closed.</summary>
    internal abstract Task<DbConnection> OpenUnpooled(CancellationToken cancellationToken);

    /// <summary>DbUp on this database.</summary>
    internal abstract UpgradeEngineBuilder Upgrade();

    /// <summary>Makes the lasting settings of a database that was found good.</summary>
    internal abstract Task Settle(CancellationToken cancellationToken);

    /// <summary>Another node at work may be the cause, so that trying again may help.</summary>
    internal abstract bool MayPass(DbException exception);

    /// <summary>What a person is told about this failure, and what to do.</summary>
    internal abstract Sentence Explain(DbException exception);
}
