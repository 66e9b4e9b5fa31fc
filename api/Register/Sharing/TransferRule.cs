namespace PrivacyRegister.Register.Sharing;

/// <summary>
/// S9: the party and every sub-processor of the agreement are in the EEA or a country on the adequacy list on the day;
/// else a safeguard for that country on the agreement carries it (arts 44–49 GDPR).
/// </summary>
internal static class TransferRule
{
    public static CheckOutcome Judge(LineCase at, Party member, Agreement? agreement, Dossier? dossier)
    {
        var worst = JudgeReceiver(at, member, agreement, dossier);
        for (var i = 0; i < (agreement?.SubProcessors.Count ?? 0); i++)
        {
            worst = Worst.Of(worst, JudgeReceiver(at, at.Image.Parties.Find(agreement!.SubProcessors[i].PartyId), agreement, dossier));
        }

        return worst;
    }

    /// <summary>One receiver: the party itself, or a sub-processor of the agreement.</summary>
    public static CheckOutcome JudgeReceiver(LineCase at, Party? receiver, Agreement? agreement, Dossier? dossier)
    {
        if (receiver?.Country is not { } country)
        {
            return Say(CheckOutcome.Fail, "check.s9.noCountry", Citations.Transfers, RecordType.Party, receiver?.Id, "/country");
        }

        if (EuropeanEconomicArea.Members.Contains(country))
        {
            return Say(CheckOutcome.Pass, "check.s9.eea", Citations.Transfers);
        }

        if (Adequacy(at.Image, at.Inquiry.On, receiver, country) is { } decision)
        {
            return Say(CheckOutcome.Pass, "check.s9.adequate", Citations.Adequacy, decision: decision);
        }

        return Safeguard(agreement, country) switch
        {
            CheckOutcome.Pass => Say(CheckOutcome.Pass, "check.s9.safeguard", Citations.Safeguards),
            CheckOutcome.Condition when HasSafeguard(agreement!, country) =>
                Say(CheckOutcome.Condition, "check.s9.noAssessment", Citations.Safeguards, RecordType.Agreement, agreement!.Id, "/transferSafeguards"),
            CheckOutcome.Condition => Say(CheckOutcome.Condition, "check.s9.derogation", Citations.Derogation, RecordType.Agreement, agreement!.Id, "/transferSafeguards"),
            _ when agreement is not null => Say(CheckOutcome.Fail, "check.s9.none", Citations.Transfers, RecordType.Agreement, agreement.Id, "/transferSafeguards"),
            _ => Say(CheckOutcome.Fail, "check.s9.none", Citations.Transfers, RecordType.Agreement, null, "/transferSafeguards"),
        };

        CheckOutcome Say(CheckOutcome outcome, string key, Sentence citation, RecordType type = default, Guid? id = null, string? field = null, AdequacyDecision? decision = null)
        {
            if (dossier is not null)
            {
                (string, object?)[] named = [("party", receiver?.Name), ("country", receiver?.Country is { } code ? Naming.OfCountry(code) : null), ("agreement", agreement?.Reference)];
                dossier.Note(CheckRule.S9, outcome, new Sentence(key, named), citation, receiver, decision, outcome == CheckOutcome.Pass && decision is null ? null : agreement);
                if (field is not null)
                {
                    dossier.Remedy(new Sentence(key + ".remedy", named), type, id, field);
                }
            }

            return outcome;
        }
    }

    /// <summary>
    /// The decision of art. 45 that covers this receiver on the day. A partial one (US, CA) counts only with its certificate,
    /// checked on or before the day; a claim for a country not on the list counts for nothing.
    /// </summary>
    public static AdequacyDecision? Adequacy(RegisterImage image, DateOnly on, Party receiver, string country)
    {
        foreach (var decision in image.Index.AdequacyOf(country))
        {
            if (decision.IsEstablished && decision.DecidedOn <= on && !(decision.ValidUntil < on) && Covers(decision.Scope, receiver.AdequacyCertificate, on))
            {
                return decision;
            }
        }

        return null;
    }

    private static bool Covers(AdequacyScope scope, AdequacyCertificate? certificate, DateOnly on) => scope switch
    {
        AdequacyScope.All => true,
        AdequacyScope.CertifiedOnly => certificate?.Scheme == AdequacyScheme.DataPrivacyFramework && certificate.CheckedOn <= on,
        _ => certificate?.Scheme == AdequacyScheme.CanadaCommercial && certificate.CheckedOn <= on,
    };

    private static CheckOutcome Safeguard(Agreement? agreement, string country)
    {
        var best = CheckOutcome.Fail;
        for (var i = 0; i < (agreement?.TransferSafeguards.Count ?? 0); i++)
        {
            var safeguard = agreement!.TransferSafeguards[i];
            if (safeguard.Country == country && safeguard.Mechanism is { } mechanism)
            {
                var outcome = mechanism == TransferMechanism.Derogation || string.IsNullOrWhiteSpace(safeguard.TransferAssessment) ? CheckOutcome.Condition : CheckOutcome.Pass;
                best = outcome < best ? outcome : best;
            }
        }

        return best;
    }

    /// <summary>Whether the agreement names a safeguard for the country that is no derogation, assessed or not.</summary>
    public static bool HasSafeguard(Agreement agreement, string country) =>
        agreement.TransferSafeguards.Any(safeguard => safeguard.Country == country && safeguard.Mechanism is not (null or TransferMechanism.Derogation));
}
