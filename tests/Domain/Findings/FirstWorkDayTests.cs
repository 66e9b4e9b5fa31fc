using PrivacyRegister.Register;
using PrivacyRegister.Register.Findings;
using PrivacyRegister.Tests.Domain.Sharing;

namespace PrivacyRegister.Tests.Domain.Findings;

/// <summary>
/// The privacy officer's first work day on the policy's own register: what was found about Beter Buren goes, step by step, as
/// the facts are filled in, the parties sign and the records are confirmed – each by its own step, and by no other.
/// </summary>
public sealed class FirstWorkDayTests
{
    private static readonly DateOnly Day = DeKeyRegister.Day;

    [Test]
    public void What_was_found_goes_one_by_one_as_it_is_put_right()
    {
        var day = new WorkDay();

        day.Does("The role is settled: Beter Buren works for us and decides nothing itself",
            activity: a => a with { Recipients = [a.Recipients[0] with { Role = RecipientRole.Processor }] },
            goes: ["F35 attention VA-P07 /recipients/0/role"],
            comes: ["F16 breach VA-P07 /recipients/0"]);
        day.Does("The interests are weighed",
            activity: a => a with { Grounds = [a.Grounds[0] with { Interest = "rust in de buurt", Balancing = new Balancing { Outcome = BalancingOutcome.Positive, CarriedOutOn = Day.AddDays(-3), Reference = "BA-7" } }] },
            goes: ["F04 breach VA-P07 /grounds/0/interest"],
            comes: []);
        day.Does("How long the data are kept, and where they come from",
            activity: a => a with
            {
                Data = [.. a.Data.Select(datum => datum with
                {
                    FromDataSubject = true, Required = false, Retention = new Retention { Period = "P2Y", StartEvent = "einde van de bemiddeling", Afterwards = AfterRetention.Destroy },
                })],
            },
            goes: ["F12 gap VA-P07 /data/0/retention", "F26 gap VA-P07 /data/0/sourceDescription"],
            comes: []);
        day.Does("Whether a DPIA is needed",
            activity: a => a with { Dpia = new ImpactAssessment { Need = ImpactAssessmentNeed.NotNeeded, Reason = "Weinig mensen, geen gevoelige gegevens." } },
            goes: ["F24 gap VA-P07 /dpia"],
            comes: []);
        day.Does("The privacy statement names it",
            activity: a => a with { Notice = new PrivacyNotice { Title = "Privacyverklaring", PublishedOn = Day.AddDays(-30) } },
            goes: ["F38 gap VA-P07 /notice"],
            comes: []);
        day.Does("Somebody answers for it",
            activity: a => a with { OwnerId = DeKeyRegister.Id(), ReviewOn = Day.AddYears(1) },
            goes: ["F27 attention VA-P07 /ownerId"],
            comes: []);
        day.Does("The activity is confirmed",
            activity: a => a with { Status = RecordStatus.Established },
            goes: ["F30 attention VA-P07"],
            comes: []);
        day.Does("The agreement is signed and confirmed, but not read yet",
            agreement: a => a with
            {
                Status = RecordStatus.Established, OwnerId = DeKeyRegister.Id(), ReviewOn = Day.AddYears(1), EffectiveFrom = Day.AddDays(-1),
                Organisations = [.. a.Organisations.Select(side => side with { SignedOn = Day.AddDays(-2) })],
                Parties = [.. a.Parties.Select(side => side with { SignedOn = Day.AddDays(-1) })],
            },
            goes: ["F16 breach VA-P07 /recipients/0", "F27 attention VO-beter-buren /ownerId", "F30 attention VO-beter-buren"],
            comes: ["F19 gap VO-beter-buren /article28", "F33 gap VO-beter-buren /document"]);
        day.Does("It is read on the points of art. 28(3)",
            agreement: a => a with { Article28 = [.. Enum.GetValues<Article28Point>().Select(point => new Article28Assessment { Point = point, Assessment = Assessment.Present })] },
            goes: ["F19 gap VO-beter-buren /article28"],
            comes: []);
        day.Does("The signed copy is kept",
            agreement: a => a with { Document = new AgreementDocument { Title = "VO", Url = "https://dms.example.nl/vo", Sha256 = new string('a', 64) } },
            goes: ["F33 gap VO-beter-buren /document"],
            comes: []);

        Assert.That(day.Left, Is.Empty);
    }

    private sealed class WorkDay
    {
        private RegisterImage image = SeedFiles.Image;
        private long revision = 1000;

        public IReadOnlyList<string> Left => [.. Found().Where(line => line.Contains("VA-P07 ", StringComparison.Ordinal) || line.Contains("VO-beter-buren", StringComparison.Ordinal) || line.Contains("Beter Buren ", StringComparison.Ordinal))];

        public void Does(
            string step,
            string[] goes,
            string[] comes,
            Func<ProcessingActivity, ProcessingActivity>? activity = null,
            Func<Agreement, Agreement>? agreement = null)
        {
            var before = Found();
            Change(image.ProcessingActivities.Single(record => record.Code == "VA-P07"), activity);
            Change(image.Agreements.Single(record => record.Reference == "VO-beter-buren"), agreement);
            var after = Found();
            Assert.That(before.Except(after), Is.EqualTo(goes), step + ": goes");
            Assert.That(after.Except(before), Is.EqualTo(comes), step + ": comes");
        }

        private void Change<T>(T record, Func<T, T>? change) where T : RegisterRecord
        {
            if (change is not null)
            {
                var changed = change(record) with { Version = record.Version + 1 };
                image = image.With([new RecordChange(RecordTypes.Of<T>(), record.Id, changed)], ++revision, "", default);
            }
        }

        private string[] Found() => [.. RegisterFindings.Of(image, Day).Select(finding => $"{finding.Code} {finding.Severity.ToString().ToLowerInvariant()} {finding.Record.Label} {finding.Field}".TrimEnd()).Order(StringComparer.Ordinal)];
    }
}
