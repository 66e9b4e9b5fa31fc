using System.Text.Json;

namespace PrivacyRegister.Exports.LinkedData;

/// <summary>
/// Writes nodes of a JSON-LD document: every key a compact IRI, every value said in full (<c>@id</c>, <c>@value</c>), so that
/// what a processor reads never depends on a context that somebody else keeps. What is absent is left out.
/// </summary>
internal sealed class NodeWriter(Utf8JsonWriter json)
{
    public static string Iri(Guid id) => "urn:uuid:" + id.ToString("D");

    /// <summary>Begins a node of the graph: a record.</summary>
    public void Begin(Guid id, params IEnumerable<string?> types) => Begin(Iri(id), types);

    public void Begin(string? id, params IEnumerable<string?> types)
    {
        json.WriteStartObject();
        if (id is not null)
        {
            json.WriteString("@id", id);
        }

        json.WriteStartArray("@type");
        foreach (var type in types)
        {
            if (type is not null)
            {
                json.WriteStringValue(type);
            }
        }

        json.WriteEndArray();
    }

    public void End() => json.WriteEndObject();

    /// <summary>Several nodes without a name of their own.</summary>
    public void Nodes<T>(string key, IReadOnlyCollection<T> items, Action<T> write)
    {
        if (items.Count == 0)
        {
            return;
        }

        json.WriteStartArray(key);
        foreach (var item in items)
        {
            write(item);
        }

        json.WriteEndArray();
    }

    public void Node(string key, Action write)
    {
        json.WritePropertyName(key);
        write();
    }

    /// <summary>A text that is of no language: a code, a name, a reference.</summary>
    public void Text(string key, string? text)
    {
        if (!string.IsNullOrEmpty(text))
        {
            json.WriteString(key, text);
        }
    }

    public void Texts(string key, IReadOnlyCollection<string> texts) => Nodes(key, texts, json.WriteStringValue);

    /// <summary>A text in Dutch, in which the register is kept, and in English where it has that too.</summary>
    public void Worded(string key, string? dutch, string? english = null)
    {
        if (string.IsNullOrEmpty(dutch))
        {
            return;
        }

        json.WriteStartArray(key);
        Literal(dutch, "@language", "nl");
        if (!string.IsNullOrEmpty(english))
        {
            Literal(english, "@language", "en");
        }

        json.WriteEndArray();
    }

    public void Day(string key, DateOnly? day)
    {
        if (day is { } known)
        {
            json.WritePropertyName(key);
            Literal(Cell.Say(known), "@type", "xsd:date");
        }
    }

    public void Instant(string key, DateTimeOffset instant)
    {
        json.WritePropertyName(key);
        Literal(Cell.Say(instant), "@type", "xsd:dateTime");
    }

    public void Flag(string key, bool? flag)
    {
        if (flag is { } known)
        {
            json.WriteBoolean(key, known);
        }
    }

    public void Number(string key, long number) => json.WriteNumber(key, number);

    public void Decimal(string key, string number)
    {
        json.WritePropertyName(key);
        Literal(number, "@type", "xsd:decimal");
    }

    public void Link(string key, string? iri)
    {
        if (iri is not null)
        {
            json.WriteStartObject(key);
            json.WriteString("@id", iri);
            json.WriteEndObject();
        }
    }

    public void Link(string key, Guid? id) => Link(key, id is { } known ? Iri(known) : null);

    public void Links(string key, params IEnumerable<string> iris)
    {
        var begun = false;
        foreach (var iri in iris)
        {
            if (!begun)
            {
                json.WriteStartArray(key);
                begun = true;
            }

            json.WriteStartObject();
            json.WriteString("@id", iri);
            json.WriteEndObject();
        }

        if (begun)
        {
            json.WriteEndArray();
        }
    }

    public void Links(string key, IEnumerable<Guid> ids) => Links(key, ids.Select(Iri));

    private void Literal(string value, string mark, string of)
    {
        json.WriteStartObject();
        json.WriteString("@value", value);
        json.WriteString(mark, of);
        json.WriteEndObject();
    }
}
