using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using PrivacyRegister.Imports;
using PrivacyRegister.Imports.Tables;
using PrivacyRegister.Register;

namespace PrivacyRegister.Tests.Domain.Imports;

/// <summary>Files that were cut off or of which bytes fell over: read or refused, never anything else, never for long.</summary>
public sealed class DamagedFileTests
{
    private const int Flips = 400;
    private const int Cuts = 120;

    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    private static IEnumerable<TestCaseData> Files()
    {
        var rows = string.Concat(Enumerable.Range(1, 40).Select(line => $"<row r=\"{line}\"><c r=\"A{line}\" t=\"s\"><v>0</v></c><c r=\"B{line}\" s=\"1\"><v>4611{line % 10}</v></c><c r=\"C{line}\" t=\"inlineStr\"><is><t>tekst {line}</t></is></c></row>"));
        var parts = TableFiles.PartsOf([("Blad1", TableFiles.Worksheet(rows, "<mergeCells><mergeCell ref=\"D1:D4\"/></mergeCells>"))]);
        parts["xl/styles.xml"] = TableFiles.Styles("<numFmt numFmtId=\"164\" formatCode=\"dd-mm-yyyy\"/>", 164);
        var content = TableFiles.Content($"<table:table table:name=\"a\">{string.Concat(Enumerable.Range(1, 40).Select(line => $"<table:table-row table:number-rows-repeated=\"{line % 3}\">{TableFiles.Paragraph("tekst " + line)}<table:table-cell office:value-type=\"float\" office:value=\"{line}\"/></table:table-row>"))}</table:table>");
        var csv = "Naam;Land\r\n" + string.Concat(Enumerable.Range(1, 60).Select(line => $"\"Partij\n{line}\";België\r\n"));
        var json = "{\"parties\":[" + string.Join(',', Enumerable.Range(1, 40).Select(line => $"{{\"name\":\"Partij {line}\",\"kind\":\"organisation\",\"aliases\":[\"é\"]}}")) + "]}";

        // Once as programs write them, where a fallen byte mostly spoils what was packed, and once unpacked, where it reaches the readers.
        foreach (var level in new[] { CompressionLevel.Optimal, CompressionLevel.NoCompression })
        {
            yield return File("xlsx " + level, TableFiles.Zip(level, [.. parts.Select(part => (part.Key, Encoding.UTF8.GetBytes(part.Value)))]));
            yield return File("ods " + level, TableFiles.Zip(level, ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"u8.ToArray()), ("content.xml", Encoding.UTF8.GetBytes(content))));
            yield return File("csv.zip " + level, TableFiles.Zip(level, ("parties.csv", Encoding.UTF8.GetBytes(csv)), ("people/b.csv", Encoding.UTF8.GetBytes(csv))));
        }

        yield return File("csv", Encoding.UTF8.GetBytes(csv));
        yield return File("json", Encoding.UTF8.GetBytes(json));

        static TestCaseData File(string name, byte[] bytes) => new TestCaseData(bytes, name.Split(' ')[0]).SetArgDisplayNames(name);
    }

    [TestCaseSource(nameof(Files))]
    public void Is_read_or_refused_wherever_it_was_cut_off(byte[] whole, string kind)
    {
        Assert.That(Attempt(whole, kind), Is.Null, "whole");
        var refused = 0;
        for (var cut = 0; cut < Cuts; cut++)
        {
            refused += Attempt(whole[..(int)((long)whole.Length * cut / Cuts)], kind) is null ? 0 : 1;
        }

        Assert.That(refused, Is.GreaterThan(kind == "csv" ? 0 : Cuts / 2));
    }

    [TestCaseSource(nameof(Files))]
    public void Is_read_or_refused_whichever_bytes_fell_over(byte[] whole, string kind)
    {
        var chance = new Random(20261128);
        for (var flip = 0; flip < Flips; flip++)
        {
            var bytes = (byte[])whole.Clone();
            for (var times = chance.Next(1, 4); times > 0; times--)
            {
                bytes[chance.Next(bytes.Length)] ^= (byte)(1 << chance.Next(8));
            }

            Attempt(bytes, kind, flip);
        }
    }

    private static Refusal? Attempt(byte[] bytes, string kind, int? flip = null)
    {
        var began = Stopwatch.GetTimestamp();
        try
        {
            var format = FileFormats.Of(bytes, "lijst." + kind);
            if (format == FileFormat.Json)
            {
                RegisterFile.Read(bytes);
            }
            else
            {
                TableReader.Read(bytes, "lijst." + kind, format, CancellationToken.None);
            }

            return null;
        }
        catch (Refusal refused)
        {
            return refused;
        }
        catch (Exception other)
        {
            throw new AssertionException($"flip {flip}, {bytes.Length} bytes: {other}", other);
        }
        finally
        {
            Assert.That(Stopwatch.GetElapsedTime(began), Is.LessThan(Longest));
        }
    }
}
