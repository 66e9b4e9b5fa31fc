namespace PrivacyRegister.Register.Sharing;

/// <summary>Something an agreement lacks to be in force for a line, and the field to put it right in.</summary>
internal sealed record Lack(Sentence Sentence, string Field);

/// <summary>The agreement that comes nearest to what a line asks, for those who must put it right.</summary>
internal sealed record NearestAgreement(Agreement Agreement, bool Serves, IReadOnlyList<Lack> Lacks)
{
    /// <summary>Of the right kind first, then naming our organisation, then the purpose, then lacking least, then in list order. Retired ones never count.</summary>
    public static NearestAgreement? Find(LineCase at, Party member)
    {
        NearestAgreement? nearest = null;
        var best = int.MaxValue;
        foreach (var agreement in at.Image.Index.AgreementsOfParty(member.Id))
        {
            if (agreement.IsRetired)
            {
                continue;
            }

            var near = Of(at, member, agreement);
            var distance = (near.Serves ? 0 : 4000) + (Position(agreement, at.Question.OrganisationId) is null ? 2000 : 0)
                + (agreement.Scope.Any(line => line.PurposeId == at.Question.PurposeId) ? 0 : 1000) + near.Lacks.Count;
            if (distance < best)
            {
                (nearest, best) = (near, distance);
            }
        }

        return nearest;
    }

    /// <summary>What one agreement that names the member lacks for a line that asks for an agreement.</summary>
    public static NearestAgreement Of(LineCase at, Party member, Agreement agreement)
    {
        var serves = AgreementContents.Judge(agreement, at.Reliance.Footing) is not null;
        return new NearestAgreement(agreement, serves, serves ? LacksOf(at, member, agreement) : [new Lack(new Sentence("check.lack.kind", ("kind", Naming.Of(agreement.Kind!.Value))), "/kind")]);
    }

    private static List<Lack> LacksOf(LineCase at, Party member, Agreement agreement)
    {
        var on = at.Inquiry.On;
        var lacks = new List<Lack>();
        if (!agreement.IsEstablished)
        {
            Add("check.lack.proposed", "/status");
        }

        if (Position(agreement, at.Question.OrganisationId) is not { } ours)
        {
            Add("check.lack.organisation", "/organisations");
        }
        else
        {
            Signature(AgreementForce.OrganisationSigned(agreement, at.Question.OrganisationId!.Value), at.Inquiry.Organisation?.Name, $"/organisations/{ours}/signedOn");
        }

        Signature(AgreementForce.PartySigned(agreement, member.Id), member.Name, $"/parties/{PartyPosition(agreement, member.Id)}/signedOn");
        if (agreement.EffectiveFrom > on)
        {
            Add("check.lack.notYet", "/effectiveFrom", ("day", agreement.EffectiveFrom));
        }

        if (agreement.Renewal == Renewal.None && agreement.EffectiveUntil < on)
        {
            Add("check.lack.ended", "/effectiveUntil", ("day", agreement.EffectiveUntil));
        }

        if (agreement.TerminatedOn <= on)
        {
            Add("check.lack.terminated", "/terminatedOn", ("day", agreement.TerminatedOn));
        }

        if (AgreementContents.Judge(agreement, at.Reliance.Footing) == CheckOutcome.Fail)
        {
            IReadOnlyList<Sentence> points =
            [
                .. AgreementContents.Points(agreement, at.Reliance.Footing, absent: true),
                .. agreement.Kind == AgreementKind.Covenant ? AgreementContents.Points(agreement, at.Reliance.Footing, absent: false) : [],
            ];
            Add("check.lack.points", at.Reliance.Footing == Footing.ProcessorAgreement ? "/article28" : "/article26", ("points", points));
        }

        return lacks;

        void Signature(DateOnly? signed, string? name, string field)
        {
            if (signed is null)
            {
                Add("check.lack.signature", field, ("party", name));
            }
            else if (signed > on)
            {
                Add("check.lack.signedLater", field, ("party", name), ("day", signed));
            }
        }

        void Add(string key, string field, params (string, object?)[] named) => lacks.Add(new Lack(new Sentence(key, named), field));
    }

    private static int? Position(Agreement agreement, Guid? organisationId)
    {
        for (var i = 0; i < agreement.Organisations.Count; i++)
        {
            if (agreement.Organisations[i].OrganisationId == organisationId)
            {
                return i;
            }
        }

        return null;
    }

    private static int PartyPosition(Agreement agreement, Guid partyId)
    {
        var position = 0;
        while (agreement.Parties[position].PartyId != partyId)
        {
            position++;
        }

        return position;
    }
}
