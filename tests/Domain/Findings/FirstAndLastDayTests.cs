using PrivacyRegister.Register;
using PrivacyRegister.Tests.Domain.Sharing;

namespace PrivacyRegister.Tests.Domain.Findings;

/// <summary>Days at both ends of the calendar, on the question and in the records: nothing may overflow.</summary>
public sealed class FirstAndLastDayTests
{
    private static readonly DateOnly?[] Days = [null, DateOnly.MinValue, DateOnly.MinValue.AddDays(1), DeKeyRegister.Day, DateOnly.MaxValue.AddDays(-1), DateOnly.MaxValue];
    private static readonly int?[] Notices = [null, 0, int.MaxValue];

    [Test]
    public void Finds_on_the_first_and_last_day_whatever_days_the_agreements_have()
    {
        var register = SoundRegister.Make();
        register.WhereActivity(activity => activity with
        {
            Recipients =
            [
                activity.Recipients[0],
                activity.Recipients[0] with { Role = RecipientRole.JointController },
                activity.Recipients[0] with { Role = RecipientRole.IndependentController, Relation = RecipientRelation.Exchange },
                activity.Recipients[0] with { Role = RecipientRole.IndependentController, Relation = RecipientRelation.WorksForUs },
                activity.Recipients[0] with { Role = RecipientRole.PublicAuthority },
            ],
        });
        var agreements =
            from kind in Enum.GetValues<AgreementKind>()
            from signed in Days
            from until in Days
            from terminated in Days
            from notice in Notices
            from renewal in Enum.GetValues<Renewal>()
            select register.NewAgreement($"VO-{kind}-{signed}-{until}-{terminated}-{notice}-{renewal}", register.BeterBuren) with
            {
                Kind = kind,
                Organisations = [new OrganisationSignature { OrganisationId = register.DeKey.Id, SignedOn = signed }],
                Parties = [new PartySignature { PartyId = register.BeterBuren.Id, SignedOn = signed }],
                EffectiveFrom = signed,
                EffectiveUntil = until,
                TerminatedOn = terminated,
                NoticePeriodDays = notice,
                Renewal = renewal,
                SuccessorId = register.Agreement.Id,
            };

        register.With([.. agreements]);

        Assert.Multiple(() =>
        {
            Assert.That(() => register.Findings(DateOnly.MinValue), Throws.Nothing);
            Assert.That(() => register.Findings(DateOnly.MaxValue), Throws.Nothing);
        });
    }
}
