using System.Collections;
using System.Text.Json;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.NUnit;
using PrivacyRegister.Register;
using PrivacyRegister.Register.Findings;
using PrivacyRegister.Register.Sharing;
using PrivacyRegister.Sentences;
using PrivacyRegister.Tests.Domain.Sharing;

namespace PrivacyRegister.Tests.Domain.Findings;

/// <summary>
/// What holds for every register: the findings say of a line what the check refuses on it, and more agreement never means
/// less sharing. Tried on registers nobody thought of.
/// </summary>
public sealed class CheckAndFindingsAgreeTests
{
    private const int Tries = 300;

    private static readonly string[] OfALine = ["F15", "F16", "F17", "F20", "F22", "F35"];
    private static readonly string[] EachByItself = ["recipients", "scope", "subProcessors"];
    private static readonly string[] MeansRefused = ["F16", "F17", "F20", "F22"];
    private static readonly string[] OfProtectedData = ["F08", "F09", "F10", "F34"];

    [FsCheck.NUnit.Property(Arbitrary = [typeof(SmallRegisters)], MaxTest = Tries, QuietOnSuccess = true)]
    public FsCheck.Property What_the_check_refuses_for_want_of_agreement_or_scope_is_found_on_that_line(SmallRegister register)
    {
        var found = RegisterFindings.Of(register.Image, SmallRegister.Day);
        return None(register.Lines.Where(HasData).Where(line => IsRefusedOnReliance(register, SmallRegister.OwnQuestion(line)) && !Of(found, line, OfALine).Any()));
    }

    [FsCheck.NUnit.Property(Arbitrary = [typeof(SmallRegisters)], MaxTest = Tries, QuietOnSuccess = true)]
    public FsCheck.Property What_is_found_on_a_line_for_want_of_agreement_statute_or_scope_the_check_refuses(SmallRegister register)
    {
        var found = RegisterFindings.Of(register.Image, SmallRegister.Day);
        // One line stands for several of our organisations: for at least one of them the check refuses.
        return None(register.Lines.Where(HasData).GroupBy(line => (line.Activity, line.Position))
            .Where(sides => Of(found, sides.First(), MeansRefused).Any() && !sides.Any(side => IsRefusedOnReliance(register, SmallRegister.OwnQuestion(side)))));
    }

    [FsCheck.NUnit.Property(Arbitrary = [typeof(SmallRegisters)], MaxTest = Tries, QuietOnSuccess = true)]
    public FsCheck.Property What_the_check_refuses_for_protected_data_is_found_on_that_line_or_its_activity(SmallRegister register)
    {
        var found = RegisterFindings.Of(register.Image, SmallRegister.Day);
        // What comes in is judged where it is recorded; a party whose role is unknown is F15's.
        return None(register.Lines.Where(HasData).Where(line => line.Activity.Recipients[line.Position] is { Direction: not Direction.Receive, Role: not null }
            && IsRefusedOnProtectedData(register, line) && !OfProtected(found, line).Any()));
    }

    [FsCheck.NUnit.Property(Arbitrary = [typeof(SmallRegisters)], MaxTest = Tries, QuietOnSuccess = true)]
    public FsCheck.Property What_is_found_on_a_line_for_protected_data_the_check_refuses(SmallRegister register)
    {
        var found = RegisterFindings.Of(register.Image, SmallRegister.Day);
        return None(register.Lines.Where(HasData).Where(line => Of(found, line, OfProtectedData).Any() && !IsRefusedOnProtectedData(register, line)));
    }

    [FsCheck.NUnit.Property(Arbitrary = [typeof(SmallRegisters)], MaxTest = Tries, QuietOnSuccess = true)]
    public FsCheck.Property A_signed_agreement_more_never_makes_an_answer_worse(SmallRegister register) => None(
        from agreement in register.Agreements
        let before = register.Without(agreement)
        from question in register.Questions
        where SharingCheck.Answer(before.Image, question).Verdict < SharingCheck.Answer(register.Image, question).Verdict
        select (agreement, question));

    [FsCheck.NUnit.Property(Arbitrary = [typeof(SmallRegisters)], MaxTest = Tries, QuietOnSuccess = true)]
    public FsCheck.Property A_scope_line_less_never_makes_an_answer_better(SmallRegister register) => None(
        from agreement in register.Agreements
        from position in Enumerable.Range(0, agreement.Scope.Count)
        let after = register.With(agreement with { Scope = [.. agreement.Scope.Where((_, other) => other != position)] })
        from question in register.Questions
        where SharingCheck.Answer(after.Image, question).Verdict < SharingCheck.Answer(register.Image, question).Verdict
        select (agreement, position, question));

    [FsCheck.NUnit.Property(Arbitrary = [typeof(SmallRegisters)], MaxTest = Tries, QuietOnSuccess = true)]
    public FsCheck.Property No_two_findings_are_accepted_as_one(SmallRegister register) => None(
        RegisterFindings.Of(register.Image, SmallRegister.Day)
            .GroupBy(finding => (finding.Record.Id, finding.Code, finding.Field, finding.Fingerprint))
            .Where(same => same.Count() > 1));

    [FsCheck.NUnit.Property(Arbitrary = [typeof(SmallRegisters)], MaxTest = Tries, QuietOnSuccess = true)]
    public FsCheck.Property Order_of_records_and_of_lists_changes_neither_answers_nor_findings(SmallRegister register, int seed)
    {
        var random = new Random(seed);
        var records = register.Records.Select(record => Shuffled(record, random)).ToArray();
        random.Shuffle(records);
        var image = SmallRegister.ImageOf(records);
        var (found, again) = (Told(register.Image), Told(image));
        return None(register.Questions.Where(question => Told(register.Image, question) != Told(image, question))).And(None(found.Except(again).Concat(again.Except(found))));
    }

    /// <summary>Without a fair share of each answer and each finding the properties would hold by having nothing to say.</summary>
    [Test]
    public void Small_registers_hold_a_fair_share_of_every_answer_and_finding()
    {
        const int Samples = 1000;
        var shares = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var register in SmallRegisters.Sample(Samples, seed: 20181231))
        {
            var answers = register.OwnQuestions.Select(question => SharingCheck.Answer(register.Image, question)).ToArray();
            var found = RegisterFindings.Of(register.Image, SmallRegister.Day);
            Count("allowed", answers.Any(answer => answer.Verdict == Verdict.Allowed));
            Count("conditional", answers.Any(answer => answer.Verdict == Verdict.Conditional));
            Count("S6", answers.Any(answer => answer.Outcome(CheckRule.S6) == CheckOutcome.Fail));
            Count("S7, not S6", answers.Any(answer => answer.Outcome(CheckRule.S7) == CheckOutcome.Fail && answer.Outcome(CheckRule.S6) != CheckOutcome.Fail));
            Count("S8", answers.Any(answer => answer.Outcome(CheckRule.S8) == CheckOutcome.Fail));
            Count("protected data on a line", register.Lines.Any(line => Of(found, line, OfProtectedData).Any()));
            Count("turned by an agreement", register.Agreements.Any(agreement =>
                register.OwnQuestions.Any(question => SharingCheck.Answer(register.Image, question).Verdict < SharingCheck.Answer(register.Without(agreement).Image, question).Verdict)));
            foreach (var code in OfALine)
            {
                Count(code, register.Lines.Any(line => Of(found, line, [code]).Any()));
            }
        }

        TestContext.Out.WriteLine(string.Join(", ", shares.Select(share => $"{share.Key} {share.Value}")));
        Assert.Multiple(() =>
        {
            Assert.That(shares, Has.Count.EqualTo(7 + OfALine.Length));
            Assert.That(shares.Values, Is.All.GreaterThanOrEqualTo(Samples / 20));
            Assert.That(new[] { shares["allowed"], shares["S6"], shares["S7, not S6"] }, Is.All.GreaterThanOrEqualTo(Samples / 10));
        });

        void Count(string what, bool isSo) => shares[what] = shares.GetValueOrDefault(what) + (isSo ? 1 : 0);
    }

    private static bool HasData((ProcessingActivity Activity, int Position, Guid Organisation) line) => line.Activity.Recipients[line.Position].DataCategoryIds.Count > 0;

    private static bool IsRefusedOnReliance(SmallRegister register, SharingQuestion question) =>
        SharingCheck.Answer(register.Image, question).Failing().Any(rule => rule is CheckRule.S6 or CheckRule.S7);

    private static bool IsRefusedOnProtectedData(SmallRegister register, (ProcessingActivity Activity, int Position, Guid Organisation) line) =>
        SharingCheck.Answer(register.Image, SmallRegister.OwnQuestion(line)).Failing().Contains(CheckRule.S8);

    /// <summary>On the line, or on the activity as a whole.</summary>
    private static IEnumerable<Finding> OfProtected(IReadOnlyList<Finding> found, (ProcessingActivity Activity, int Position, Guid Organisation) line) =>
        Of(found, line, OfProtectedData).Concat(found.Where(finding => OfProtectedData.Contains(finding.Code) && finding.Record == line.Activity && finding.Field?.StartsWith("/recipients", StringComparison.Ordinal) != true));

    private static IEnumerable<Finding> Of(IReadOnlyList<Finding> found, (ProcessingActivity Activity, int Position, Guid Organisation) line, string[] codes) =>
        found.Where(finding => codes.Contains(finding.Code)
            && finding.Record == line.Activity
            && $"{finding.Field}/".StartsWith($"/recipients/{line.Position}/", StringComparison.Ordinal));

    /// <summary>Holds where there is no exception; tells the first one.</summary>
    private static FsCheck.Property None<T>(IEnumerable<T> exceptions)
    {
        var all = exceptions.Take(1).ToArray();
        return (all.Length == 0).Label(all.Length == 0 ? "" : $"not for {(all[0] is IEnumerable several and not string ? string.Join("; ", several.Cast<object>()) : all[0])}");
    }

    private static string Told(RegisterImage image, SharingQuestion question)
    {
        var answer = SharingCheck.Answer(image, question);
        return string.Join(' ', answer.Reasons.Select(reason => $"{reason.Rule} {reason.Outcome}").Order(StringComparer.Ordinal));
    }

    // Lists in another order put a line at another place and name things in another order: the line itself and the words must be the same.
    private static string[] Told(RegisterImage image) =>
    [
        .. RegisterFindings.Of(image, SmallRegister.Day)
            .Select(finding => $"{finding.Code} {finding.Severity} {finding.Record.Label} {Place(finding)} {finding.Message.Key} {Words(finding.Message)} {Words(finding.Remedy)}")
            .Order(StringComparer.Ordinal),
    ];

    private static string Words(Sentence sentence) => string.Join(' ', SentenceBook.Render(sentence, "nl").Split([' ', ',', ';', ':', '.']).Order(StringComparer.Ordinal));

    private static string? Place(Finding finding)
    {
        if (finding.Field?.Split('/') is not [_, var list, var position, .. var rest] || !int.TryParse(position, out var at))
        {
            return finding.Field;
        }

        // One finding about several data (F12) opens at the first of them, which is another in another order.
        if (!EachByItself.Contains(list))
        {
            return $"/{list}/{string.Join('/', rest)}";
        }

        var element = JsonSerializer.SerializeToNode(finding.Record, finding.Record.GetType(), SeedFiles.Wire)![list]![at];
        return $"/{list}/{Sorted(element)}/{string.Join('/', rest)}";
    }

    private static string Sorted(JsonNode? node) => node switch
    {
        JsonArray array => $"[{string.Join(',', array.Select(Sorted).Order(StringComparer.Ordinal))}]",
        JsonObject record => $"{{{string.Join(',', record.Select(field => $"{field.Key}:{Sorted(field.Value)}"))}}}",
        _ => node?.ToJsonString() ?? "null",
    };

    private static RegisterRecord Shuffled(RegisterRecord record, Random random) =>
        (RegisterRecord)JsonSerializer.Deserialize(Shuffled(JsonSerializer.SerializeToNode(record, record.GetType(), SeedFiles.Wire), random), record.GetType(), SeedFiles.Wire)!;

    private static JsonNode? Shuffled(JsonNode? node, Random random)
    {
        switch (node)
        {
            case JsonArray array:
                var elements = array.Select(element => Shuffled(element, random)).ToArray();
                random.Shuffle(elements);
                return new JsonArray(elements);
            case JsonObject fields:
                return new JsonObject(fields.Select(field => KeyValuePair.Create(field.Key, Shuffled(field.Value, random))));
            default:
                return node?.DeepClone();
        }
    }
}
