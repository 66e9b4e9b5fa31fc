using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using PrivacyRegister.Register;

namespace PrivacyRegister.SharingChecks;

/// <summary>
/// Answers kept with the image they were given from. Same image and same question give the same answer, always; so while
/// nobody changes the register, a question that comes again (a person typing, a page opened anew) costs a look-up. When
/// the image goes, so do its answers.
/// </summary>
public sealed class KeptAnswers
{
    /// <summary>Per image; a full store begins anew.</summary>
    private const int Most = 1_000;

    private const int LongestQuestion = 4 * 1024;
    private const int LongestAnswer = 32 * 1024;

    private readonly ConditionalWeakTable<RegisterImage, Store> stores = [];

    /// <summary>What was answered to these very bytes on that day in that language; null when it was not kept.</summary>
    public byte[]? Find(RegisterImage image, ReadOnlyMemory<byte> question, DateOnly day, string language) =>
        stores.TryGetValue(image, out var store) && store.Answers.TryGetValue(new Key(question, day, language), out var answer) ? answer : null;

    public void Keep(RegisterImage image, ReadOnlyMemory<byte> question, DateOnly day, string language, byte[] answer)
    {
        if (question.Length > LongestQuestion || answer.Length > LongestAnswer)
        {
            return;
        }

        var store = stores.GetOrCreateValue(image);
        if (Interlocked.Increment(ref store.Kept) > Most)
        {
            store.Answers.Clear();
            Interlocked.Exchange(ref store.Kept, 1);
        }

        store.Answers[new Key(question, day, language)] = answer;
    }

    private sealed class Store
    {
        public readonly ConcurrentDictionary<Key, byte[]> Answers = new();
        public int Kept;
    }

    private readonly struct Key(ReadOnlyMemory<byte> question, DateOnly day, string language) : IEquatable<Key>
    {
        private readonly ReadOnlyMemory<byte> question = question;
        private readonly DateOnly day = day;
        private readonly string language = language;

        public bool Equals(Key other) => day == other.day && language == other.language && question.Span.SequenceEqual(other.question.Span);

        public override bool Equals(object? obj) => obj is Key other && Equals(other);

        public override int GetHashCode()
        {
            var hash = default(HashCode);
            hash.AddBytes(question.Span);
            hash.Add(day);
            hash.Add(language);
            return hash.ToHashCode();
        }
    }
}
