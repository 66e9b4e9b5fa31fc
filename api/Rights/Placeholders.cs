using System.Text;

namespace PrivacyRegister.Rights;

/// <summary>What is still to be filled in stands out, so that a text is not published by accident with a hole in it.</summary>
internal static class Placeholders
{
    /// <summary>Marks every placeholder, from <paramref name="open"/> to the bracket that closes it.</summary>
    public static string Mark(string text, string open, string before = "<mark>", string after = "</mark>", char close = ']')
    {
        var marked = new StringBuilder();
        var at = 0;
        while (text.IndexOf(open, at, StringComparison.Ordinal) is var start and >= 0 && text.IndexOf(close, start) is var end and >= 0)
        {
            marked.Append(text, at, start - at).Append(before).Append(text, start, end + 1 - start).Append(after);
            at = end + 1;
        }

        return marked.Append(text, at, text.Length - at).ToString();
    }
}
