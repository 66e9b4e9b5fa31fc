using System.Runtime.CompilerServices;
using System.Text;
using PrivacyRegister.Tests.Api.Server;

namespace PrivacyRegister.Tests.Api.Calendar;

/// <summary>One entry as a calendar program understands it: days as <c>2026-11-22</c>, instants in UTC.</summary>
internal sealed record Entry(string Uid, string Day, string Summary, string Description, string Url, string Stamp, JsonObject Properties)
{
    /// <summary>The record it is about and what of it, without the register's name.</summary>
    public string About => Uid[..Uid.IndexOf('@', StringComparison.Ordinal)];
}

/// <summary>
/// A calendar as another program reads it: ical.js, Thunderbird's own parser, in Node. What the program writes is read with a
/// library of other makers, so that a mistake of one is not made twice.
/// </summary>
internal sealed class ReadCalendar
{
    private ReadCalendar(JsonObject read)
    {
        Properties = read["properties"]!.AsObject();
        Components = [.. read["components"]!.AsArray().Select(name => (string)name!)];
        Entries = [.. read["events"]!.AsArray().Select(found => Understood(found!.AsObject()))];
    }

    public JsonObject Properties { get; }

    public IReadOnlyList<string> Components { get; }

    public IReadOnlyList<Entry> Entries { get; }

    public IEnumerable<Entry> About(JsonNode id) => Entries.Where(entry => entry.Uid.StartsWith((string)id!, StringComparison.Ordinal));

    /// <summary>Reads it, after looking whether every line is as RFC 5545 (3.1) has it: ended by CRLF, at most 75 octets, no control characters.</summary>
    public static async Task<ReadCalendar> Of(byte[] bytes)
    {
        var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
        var lines = text.Split("\r\n");
        Assert.Multiple(() =>
        {
            Assert.That(lines[0], Is.EqualTo("BEGIN:VCALENDAR"));
            Assert.That(lines[^2..], Is.EqualTo(new[] { "END:VCALENDAR", "" }));
            Assert.That(lines.Where(line => Encoding.UTF8.GetByteCount(line) > 75), Is.Empty, "longer than 75 octets");
            Assert.That(lines.Where(line => line.Any(char.IsControl)), Is.Empty, "control characters");
        });
        return new ReadCalendar(await NodeScript.Read(bytes, Path.Combine(Path.GetDirectoryName(ThisFile())!, "read-calendar.mjs")));
    }

    private static Entry Understood(JsonObject found)
    {
        var properties = found["properties"]!.AsObject();
        string Value(string name) => (string)properties[name]!["value"]!;
        Assert.Multiple(() =>
        {
            Assert.That((string?)properties["dtstart"]!["type"], Is.EqualTo("date"), "a whole day");
            Assert.That(((int)found["days"]!, (int)found["weeks"]!), Is.EqualTo((1, 0)));
            Assert.That((bool)found["recurring"]!, Is.False);
            Assert.That(found["within"]!.AsArray(), Is.Empty, "rings no bell");
            Assert.That(Value("transp"), Is.EqualTo("TRANSPARENT"));
            Assert.That(Value("class"), Is.EqualTo("PRIVATE"));
            Assert.That(Value("dtstamp"), Does.EndWith("Z"));
        });
        return new Entry(Value("uid"), Value("dtstart"), Value("summary"), Value("description"), Value("url"), Value("dtstamp"), properties);
    }

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
