using System.Runtime.CompilerServices;
using System.Text.Json;
using AutoMapper;
using PrivacyRegister.Access;
using PrivacyRegister.Http;
using PrivacyRegister.Register;

namespace PrivacyRegister.Records;

/// <summary>What an answer depends on beside the record: the register around it, the day, the language, and what people are called now.</summary>
public sealed record ViewContext(RegisterImage Image, DateOnly On, string Language, ActorNames Names);

/// <summary>A filter on a computed value: the values it can have, and which one a record has.</summary>
public sealed record ComputedFilter<T>(IReadOnlyList<string> Values, Func<T, ViewContext, string> Of) where T : RegisterRecord
{
    /// <exception cref="Refusal">400 for a value it can never have.</exception>
    public IReadOnlyList<string> Spell(string name, IReadOnlyList<string> values) =>
        values.All(Values.Contains) ? values : throw Refusal.Invalid("/" + name, new Sentence("query.value"));
}

/// <summary>The type of a kind's answers, for those who do not know the kind when they are compiled.</summary>
public interface IAnswerType
{
    Type AnswerType { get; }
}

/// <summary>
/// How one kind of record shows itself on the wire. The bytes of a record are kept with it as long as nothing they
/// depend on changes, so that a list is a matter of copying.
/// </summary>
public abstract class RecordView<T> : IAnswerType where T : RegisterRecord
{
    private readonly ConditionalWeakTable<T, Rendered> rendered = [];

    /// <summary>The type of the answer, for the API document and for the fields a client may not change.</summary>
    public abstract Type AnswerType { get; }

    /// <summary>Filters of this kind's list beyond the record's own fields: computed values by name.</summary>
    public virtual IReadOnlyDictionary<string, ComputedFilter<T>> ComputedFilters { get; } = new Dictionary<string, ComputedFilter<T>>();

    /// <summary>Whether the answer holds something computed from other records.</summary>
    protected virtual bool DependsOnImage => false;

    /// <summary>Whether the answer holds something computed for a day.</summary>
    protected virtual bool DependsOnDay => false;

    public abstract RecordResponse Answer(T record, ViewContext context);

    /// <summary>The answer as UTF-8 JSON.</summary>
    public ReadOnlyMemory<byte> Bytes(T record, ViewContext context)
    {
        if (rendered.TryGetValue(record, out var known) && known.Serves(context, DependsOnImage, DependsOnDay))
        {
            return known.Bytes;
        }

        var fresh = new Rendered(JsonSerializer.SerializeToUtf8Bytes(Answer(record, context), AnswerType, ApiJson.Options), context);
        rendered.AddOrUpdate(record, fresh);
        return fresh.Bytes;
    }

    private sealed class Rendered(byte[] bytes, ViewContext context)
    {
        private readonly WeakReference<RegisterImage> image = new(context.Image);

        public byte[] Bytes => bytes;

        private ActorNames Names { get; } = context.Names;

        private string Language { get; } = context.Language;

        private DateOnly On { get; } = context.On;

        public bool Serves(ViewContext asked, bool sameImage, bool sameDay) =>
            ReferenceEquals(Names, asked.Names)
            && Language == asked.Language
            && (!sameDay || On == asked.On)
            && (!sameImage || (image.TryGetTarget(out var of) && ReferenceEquals(of, asked.Image)));
    }
}

/// <summary>A kind whose answer is the flat projection of the record and nothing more.</summary>
public class PlainView<T, TResponse>(IMapper mapper) : RecordView<T>
    where T : RegisterRecord
    where TResponse : RecordResponse
{
    public override Type AnswerType => typeof(TResponse);

    public override RecordResponse Answer(T record, ViewContext context) => Compute(mapper.Map<TResponse>(record), record, context) with
    {
        ChangedBy = new ActorResponse(record.ChangedBy, context.Names.NameOf(record.ChangedBy, context.Language)),
    };

    /// <summary>Adds what is computed.</summary>
    protected virtual TResponse Compute(TResponse response, T record, ViewContext context) => response;
}
