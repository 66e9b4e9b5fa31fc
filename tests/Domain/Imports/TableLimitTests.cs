using System.Text;
using PrivacyRegister.Register;

namespace PrivacyRegister.Tests.Domain.Imports;

/// <summary>How much of a file is read, to the cell.</summary>
public sealed class TableLimitTests
{
    [TestCase(32_767, 0)]
    [TestCase(32_768, 1)]
    public void Takes_a_text_as_long_as_a_cell_can_be(int length, int faults)
    {
        var table = TableFiles.Read(Encoding.UTF8.GetBytes($"Naam;Land\n{new string('é', length)};NL\n"), "a.csv").Tables.Single();
        Assert.That(table.Faulty(), Is.EqualTo(Enumerable.Repeat("2 0 import.problem.cellTooLong", faults)));
        Assert.That(table.Rows[1].Cells[0], Has.Length.EqualTo(faults == 0 ? length : 100));
    }

    [TestCase(256, 0)]
    [TestCase(257, 1)]
    public void Takes_256_columns(int columns, int faults)
    {
        var row = string.Join(';', Enumerable.Range(1, columns));
        foreach (var table in new[]
        {
            TableFiles.Read(Encoding.UTF8.GetBytes($"{row}\n"), "a.csv").Tables.Single(),
            TableFiles.Read(TableFiles.Workbook($"<row>{string.Concat(Enumerable.Range(1, columns).Select(value => $"<c><v>{value}</v></c>"))}</row>")).Tables.Single(),
        })
        {
            Assert.That(table.Rows.Single().Cells, Has.Length.EqualTo(256));
            Assert.That(table.Faulty(), Is.EqualTo(Enumerable.Repeat("1 255 import.problem.tooManyColumns", faults)));
        }
    }

    [Test]
    public void Takes_a_hundred_thousand_rows_over_all_its_sheets()
    {
        var half = string.Concat(Enumerable.Repeat("a\n", 50_000));
        Assert.That(TableFiles.Read(TableFiles.Zip(("a.csv", half), ("b.csv", half + "\n\n"))).Tables.Sum(table => table.Rows.Count), Is.EqualTo(100_000));
        IsTooMuch(TableFiles.Zip(("a.csv", half), ("b.csv", half + "b")), "import.refused.tooManyRows");
    }

    [Test]
    public void Takes_two_million_cells()
    {
        var row = string.Join(';', Enumerable.Repeat("1", 200));
        Assert.That(TableFiles.Read(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(row + "\n", 10_000))), "a.csv").Tables.Single().Rows, Has.Count.EqualTo(10_000));
        IsTooMuch(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(row + "\n", 10_000)) + "1"), "import.refused.tooManyCells");
    }

    private static void IsTooMuch(byte[] bytes, string sentence)
    {
        var refused = TableFiles.Refused(bytes, "a.csv");
        Assert.That((refused.Kind, refused.Sentence.Key), Is.EqualTo((RefusalKind.TooLarge, sentence)));
    }
}
