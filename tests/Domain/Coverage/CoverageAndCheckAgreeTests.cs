using FsCheck.Fluent;
using PrivacyRegister.Register;
using PrivacyRegister.Register.Coverage;
using PrivacyRegister.Register.Sharing;
using PrivacyRegister.Tests.Domain.Findings;
using PrivacyRegister.Tests.Domain.Sharing;

namespace PrivacyRegister.Tests.Domain.Coverage;

/// <summary>What holds for every register: a category of a line is covered on a day exactly if the check passes S6 and S7 on it.</summary>
public sealed class CoverageAndCheckAgreeTests
{
    private const int Tries = 200;

    /// <summary>Every day on which something changes in a small register lies well within these.</summary>
    private static readonly DateOnly[] Days = [.. new[] { -30, -21, -20, -2, -1, 0, 1, 2, 29, 30, 31, 32, 59, 60, 61 }.Select(SmallRegister.Day.AddDays)];

    [FsCheck.NUnit.Property(Arbitrary = [typeof(SmallRegisters)], MaxTest = Tries, QuietOnSuccess = true)]
    public FsCheck.Property A_category_of_a_line_is_covered_exactly_where_the_check_passes_on_agreement_and_scope(SmallRegister register) => None(
        from day in Days
        from line in RegisterCoverage.Of(register.Image, day).GroupBy(row => (row.At, row.Category.Id))
        let question = SmallRegister.OwnQuestion((line.Key.At.Activity, line.Key.At.Position, line.Key.At.Organisation.Id)) with { DataCategoryIds = [line.Key.Id], On = day }
        where line.All(row => row.IsCovered) != Passes(register.Image, question)
        select (day, question));

    [FsCheck.NUnit.Property(Arbitrary = [typeof(SmallRegisters)], MaxTest = Tries, QuietOnSuccess = true)]
    public FsCheck.Property Every_line_with_data_has_its_rows(SmallRegister register) => None(
        from line in register.Lines
        let rows = RegisterCoverage.Of(register.Image, SmallRegister.Day).Where(row => (row.At.Activity, row.At.Position, row.At.Organisation.Id) == line).Select(row => row.Category.Id).Distinct()
        where !rows.SequenceEqual(line.Activity.Recipients[line.Position].DataCategoryIds)
        select line);

    [FsCheck.NUnit.Property(Arbitrary = [typeof(SmallRegisters)], MaxTest = Tries / 2, QuietOnSuccess = true)]
    public FsCheck.Property Cover_or_its_lack_holds_from_since_to_until_and_not_a_day_longer(SmallRegister register) => None(
        from day in Days
        from row in RegisterCoverage.Of(register.Image, day)
        where row.Cover != Cover.Statute
        let within = Days.Where(other => !(other < row.Since) && !(other > row.Until))
        let beyond = new[] { row.Since?.AddDays(-1), row.Until?.AddDays(1) }.OfType<DateOnly>()
        where within.Any(other => IsCovered(register.Image, row, other) != row.IsCovered) || beyond.Any(other => IsCovered(register.Image, row, other) == row.IsCovered)
        select (Told(row), day));

    [FsCheck.NUnit.Property(Arbitrary = [typeof(SmallRegisters)], MaxTest = Tries, QuietOnSuccess = true)]
    public FsCheck.Property The_pictures_show_the_same_cover(SmallRegister register)
    {
        var rows = RegisterCoverage.Of(register.Image, SmallRegister.Day).ToLookup(row => (row.At, row.Category.Id));
        return None(
            from line in DataFlow.Lines(register.Image)
            from category in DataFlow.Of(register.Image, line, SmallRegister.Day).Categories
            let own = rows[(line, category.DataCategoryId)]
            where own.All(row => row.IsCovered) != (category.Cover != Cover.None)
                || (category.Cover != Cover.None && !own.SelectMany(row => row.Agreements).Distinct().SequenceEqual(category.Agreements))
            select (line, category));
    }

    [FsCheck.NUnit.Property(Arbitrary = [typeof(SmallRegisters)], MaxTest = Tries, QuietOnSuccess = true)]
    public FsCheck.Property An_ending_breaks_what_would_have_lasted_with_the_agreement_and_does_not_without(SmallRegister register) => None(
        from agreement in register.Agreements
        from lastDay in new[] { SmallRegister.Day, SmallRegister.Day.AddDays(-1), SmallRegister.Day.AddDays(30) }
        let ended = register.With(agreement with { TerminatedOn = lastDay.AddDays(1) }).Image
        let lasting = register.With(agreement with { TerminatedOn = null, EffectiveUntil = null }).Image
        let lost = AgreementEnding.Of(register.Image, agreement, lastDay).Loses.Select(Told).ToHashSet()
        from row in RegisterCoverage.Of(register.Image, lastDay)
        let after = IsCovered(ended, row, lastDay.AddDays(1))
        let served = new[] { lastDay, lastDay.AddDays(1) }.Any(day => AgreementForce.Between(agreement, row.At.Organisation.Id, row.Receiver.Id, day) == AgreementState.InForce)
        let must = AgreementForce.Of(agreement, lastDay) == AgreementState.InForce && served && row.IsCovered && !after && IsCovered(lasting, row, lastDay.AddDays(1))
        let may = row.IsCovered && !after
        where (must && !lost.Contains(Told(row))) || (!may && lost.Contains(Told(row)))
        select (agreement.Reference, lastDay, Told(row)));

    [FsCheck.NUnit.Property(Arbitrary = [typeof(SmallRegisters)], MaxTest = Tries, QuietOnSuccess = true)]
    public FsCheck.Property A_draft_would_change_exactly_what_storing_it_changes(SmallRegister register) => None(
        from draft in register.Agreements
        from replaces in register.Agreements.Select(agreement => (Guid?)agreement.Id).Where(id => id != draft.Id).Append(null)
        let without = register.Without(draft)
        let with = replaces is { } old ? register.Without(register.Agreements.Single(agreement => agreement.Id == old)) : register
        let effect = AgreementEffect.AsItStands(without.Image, draft, replaces, SmallRegister.Day)
        let now = RegisterCoverage.Of(without.Image, SmallRegister.Day).Where(row => row.IsCovered).Select(Told).ToHashSet()
        let then = RegisterCoverage.Of(with.Image, SmallRegister.Day).Where(row => row.IsCovered).Select(Told).ToHashSet()
        where !then.Except(now).ToHashSet().SetEquals(effect.Covers.Select(Told)) || !now.Except(then).ToHashSet().SetEquals(effect.Loses.Select(Told))
        select (draft.Reference, replaces));

    [FsCheck.NUnit.Property(Arbitrary = [typeof(SmallRegisters)], MaxTest = Tries, QuietOnSuccess = true)]
    public FsCheck.Property What_lacks_cover_says_what_to_do_about_it(SmallRegister register) => None(
        from row in RegisterCoverage.Of(register.Image, SmallRegister.Day)
        where !row.IsCovered && MissingCover.Of(register.Image, row, SmallRegister.Day).Count == 0
        select Told(row));

    /// <summary>Without a fair share of each the properties would hold by having nothing to say.</summary>
    [Test]
    public void Small_registers_hold_a_fair_share_of_every_kind_of_row()
    {
        const int Samples = 2000;
        var rows = SmallRegisters.Sample(Samples, seed: 20181231).SelectMany(register => RegisterCoverage.Of(register.Image, SmallRegister.Day)).ToArray();

        Assert.Multiple(() =>
        {
            Assert.That(rows.Count(row => row.Cover == Cover.Agreement), Is.GreaterThan(Samples / 2));
            Assert.That(rows.Count(row => row.Cover == Cover.Statute), Is.GreaterThan(Samples / 100));
            Assert.That(rows.Count(row => row.Cover == Cover.None), Is.GreaterThan(Samples / 2));
            Assert.That(rows.Count(row => row is { IsCovered: true, Until: not null }), Is.GreaterThan(Samples / 20));
            Assert.That(rows.Count(row => row is { IsCovered: false, Since: not null }), Is.GreaterThan(Samples / 100));
            Assert.That(rows.Count(row => row is { IsCovered: false, Upcoming.Count: > 0 }), Is.GreaterThan(Samples / 100));
            Assert.That(rows.Count(row => row.Receiver.Id != row.At.Party.Id), Is.GreaterThan(Samples / 20));
        });
    }

    private static bool Passes(RegisterImage image, SharingQuestion question) =>
        !SharingCheck.Answer(image, question).Failing().Any(rule => rule is CheckRule.S6 or CheckRule.S7);

    private static bool IsCovered(RegisterImage image, CoverageRow row, DateOnly on) => RegisterCoverage.Of(image, on).Single(other => Told(other) == Told(row)).IsCovered;

    private static string Told(CoverageRow row) => $"{row.At.Activity.Code} {row.At.Organisation.Name} {row.At.Position} {row.Receiver.Name} {row.Category.Code}";

    /// <summary>Holds where there is no exception; tells the first one.</summary>
    private static FsCheck.Property None<T>(IEnumerable<T> exceptions)
    {
        var first = exceptions.Take(1).ToArray();
        return (first.Length == 0).Label(first.Length == 0 ? "" : $"not for {first[0]}");
    }
}
