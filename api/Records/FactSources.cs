using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using PrivacyRegister.Database;
using PrivacyRegister.History;
using PrivacyRegister.Register;

namespace PrivacyRegister.Records;

/// <summary>
/// Keeps the marks on single facts true while a record changes: a mark moves with its line, disappears with its fact,
/// and a fact a person changed is <see cref="Provenance.Entered"/> from then on.
/// </summary>
public static class FactSources
{
    /// <summary>The marks of a changed record; <paramref name="by"/> is what a changed fact is from then on.</summary>
    public static IReadOnlyList<FactSource> After(RegisterRecord before, RegisterRecord after, Provenance by = Provenance.Entered)
    {
        var was = JsonElement.Parse(Snapshot.Write(before));
        var became = JsonElement.Parse(Snapshot.Write(after));
        var old = JsonObject.Create(was)!;
        var now = JsonObject.Create(became)!;
        var marks = new List<FactSource>();
        foreach (var mark in before.FactSources)
        {
            if (mark.Pointer is { } pointer && Follow(pointer, old, now) is { } place)
            {
                marks.Add(JsonNode.DeepEquals(place.Before, place.After)
                    ? mark with { Pointer = place.Pointer }
                    : new FactSource { Pointer = place.Pointer, Provenance = by });
            }
        }

        if (before.Provenance == by)
        {
            return marks;
        }

        foreach (var change in RecordDifference.Between(was, became))
        {
            if (change.After is not null && change.Pointer is not "/status" and not "/source" && !marks.Any(mark => mark.Pointer == change.Pointer))
            {
                marks.Add(new FactSource { Pointer = change.Pointer, Provenance = by });
            }
        }

        return marks;
    }

    /// <summary>Establishing confirms every proposal: what was proposed counts as entered from then on.</summary>
    public static RegisterRecord Confirm(RegisterRecord record) => record with
    {
        Provenance = Confirm(record.Provenance),
        FactSources = [.. record.FactSources.Select(mark => mark with { Provenance = Confirm(mark.Provenance) })],
    };

    /// <summary>Whether a fact of the record, or the record as a whole, is still a proposal that nobody confirmed.</summary>
    public static bool AreProposed(RegisterRecord record) =>
        record.Provenance == Provenance.Proposed || record.FactSources.Any(mark => mark.Provenance == Provenance.Proposed);

    private static Provenance Confirm(Provenance provenance) => provenance == Provenance.Proposed ? Provenance.Entered : provenance;

    /// <summary>Where a fact of the old record is in the new one; null when it is gone.</summary>
    private static (string Pointer, JsonNode? Before, JsonNode? After)? Follow(string pointer, JsonNode before, JsonNode after)
    {
        var path = "";
        JsonNode? old = before, now = after;
        foreach (var segment in pointer.Split('/').Skip(1))
        {
            switch (old)
            {
                case JsonObject oldObject when oldObject.ContainsKey(segment):
                    now = (now as JsonObject)?[segment];
                    old = oldObject[segment];
                    path += "/" + segment;
                    break;
                case JsonArray oldList when int.TryParse(segment, NumberStyles.None, CultureInfo.InvariantCulture, out var position) && position < oldList.Count:
                    var place = now is JsonArray newList
                        ? RecordDifference.Pair(oldList, newList).Where(pair => pair.Before == position).Select(pair => pair.After).DefaultIfEmpty(-1).First()
                        : -1;
                    if (place < 0)
                    {
                        return null;
                    }

                    old = oldList[position];
                    now = ((JsonArray)now!)[place];
                    path += "/" + place.ToString(CultureInfo.InvariantCulture);
                    break;
                default:
                    return null;
            }
        }

        return now is null && old is not null ? null : (path, old, now);
    }
}
