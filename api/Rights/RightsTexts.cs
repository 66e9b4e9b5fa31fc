using PrivacyRegister.Exports;
using PrivacyRegister.Http;
using PrivacyRegister.Register;
using PrivacyRegister.Register.Rights;

namespace PrivacyRegister.Rights;

/// <summary>What is said beside the processing itself: who we are, which rights there are, how to use them and where to complain.</summary>
internal static class RightsTexts
{
    private static readonly string[] WaysToAsk = ["ask", "identify", "guardian", "term"];
    private static readonly string[] WaysToComplain = ["us", "authority", "court"];

    /// <summary>Our organisations whose activities these are; all of them where there are none.</summary>
    public static IEnumerable<Organisation> Controllers(this SubjectProcessing about)
    {
        var named = about.Activities.SelectMany(of => of.Activity.OrganisationIds).ToHashSet();
        return about.Image.Organisations.InOrder.Where(organisation => !organisation.IsRetired && (named.Count == 0 || named.Contains(organisation.Id)));
    }

    /// <summary>Why a text about these data may not be complete.</summary>
    public static IEnumerable<string> Completeness(this SubjectWords words, SubjectProcessing about, bool withProposals)
    {
        if (about.Activities.Count == 0)
        {
            yield return words.Say("overview.empty");
        }

        if (about.ProposalsLeftOut > 0)
        {
            yield return words.Say("overview.proposals" + (about.ProposalsLeftOut == 1 ? ".one" : ".many"), ("count", about.ProposalsLeftOut));
        }

        if (withProposals && about.Activities.Any(of => !of.Activity.IsEstablished))
        {
            yield return words.Say("overview.withProposals");
        }

        if (about.OfUnknownSubjects > 0)
        {
            yield return words.Say("overview.ofUnknown" + (about.OfUnknownSubjects == 1 ? ".one" : ".many"), ("count", about.OfUnknownSubjects));
        }
    }

    /// <summary>Telephone and e-mail; never the name of a person (policy ch. 4: nothing is published without consent).</summary>
    public static RightsController Controller(this SubjectWords words, Organisation organisation) => new(organisation.Id, organisation.Name,
    [
        words.Say("controller.address", ("address", organisation.Address is { Length: > 0 } address ? address.ReplaceLineEndings(", ") : words.Unknown(organisation, "/address", "address"))),
        words.Say("controller.contact", ("contact", words.Reach(organisation, organisation.ContactPersonId, "/contactPersonId", "contact"))),
        words.Say("controller.officer", ("contact", words.Reach(organisation, organisation.DataProtectionOfficerId, "/dataProtectionOfficerId", "officer"))),
    ]);

    /// <summary>For whom we process, where it is not for ourselves (arts 26 and 30(2) GDPR).</summary>
    public static string? Capacity(this SubjectWords words, ProcessingActivity activity) => activity.Capacity switch
    {
        Register.Capacity.Processor => words.Say("capacity.processor", ("principal", activity.OnBehalfOf.Count == 0
            ? words.Unknown(activity, "/onBehalfOf", "principal")
            : activity.OnBehalfOf.Select(principal => words.At.Party(principal.PartyId) ?? principal.Name).OfType<string>().ToArray())),
        Register.Capacity.JointController => words.Say("capacity.jointController", ("partners", activity.Recipients
            .Where(line => line.Role == RecipientRole.JointController).Select(line => words.At.Party(line.PartyId)).OfType<string>().Distinct().ToArray() is { Length: > 0 } partners
                ? partners
                : words.Unknown(activity, "/recipients", "partners"))),
        _ => null,
    };

    public static IEnumerable<string> AutomatedDecisions(this SubjectWords words, SubjectProcessing about)
    {
        var used = about.Activities.Where(of => of.Activity.AutomatedDecisions?.Used == true).ToArray();
        foreach (var of in used)
        {
            var automated = of.Activity.AutomatedDecisions!;
            yield return words.Say(
                "automated.used",
                ("activity", SubjectWords.Bare(of.Activity.Name)),
                ("logic", automated.Logic is { Length: > 0 } logic ? SubjectWords.Bare(logic) : words.Unknown(of.Activity, "/automatedDecisions/logic", "logic")),
                ("basis", automated.Basis is { Length: > 0 } basis ? SubjectWords.Bare(basis) : words.Unknown(of.Activity, "/automatedDecisions/basis", "automatedBasis")),
                ("safeguards", automated.Safeguards is { Length: > 0 } safeguards ? SubjectWords.Bare(safeguards) : words.Unknown(of.Activity, "/automatedDecisions/safeguards", "automatedSafeguards")));
        }

        if (words.Unanswered(about, activity => activity.AutomatedDecisions is null, "/automatedDecisions", "automated") is { } undecided)
        {
            yield return undecided;
        }
        else if (used.Length == 0 && about.Activities.Count > 0)
        {
            yield return words.Say("automated.none");
        }

        string[] profiling = [.. about.Activities.Where(of => of.Activity.Profiling == true).Select(of => SubjectWords.Bare(of.Activity.Name))];
        if (profiling.Length > 0)
        {
            yield return words.Say("profiling.used", ("activities", profiling));
        }

        if (words.Unanswered(about, activity => activity.Profiling is null, "/profiling", "profiling") is { } unsaid)
        {
            yield return unsaid;
        }
        else if (profiling.Length == 0 && about.Activities.Count > 0)
        {
            yield return words.Say("profiling.none");
        }

        foreach (var of in about.Activities.Where(of => of.Activity.WarningList?.Used == true))
        {
            yield return words.Say("warningList", ("activity", SubjectWords.Bare(of.Activity.Name)), ("term", words.At.Period(of.Activity.WarningList!.MaximumTerm) ?? words.Unknown(of.Activity, "/warningList/maximumTerm", "warningListTerm")));
        }
    }

    public static AccessRestriction Restriction(this SubjectWords words, SubjectActivity of, int position, RightsRestriction restriction) => new(
        of.Activity.Name,
        words.At.DataCategory(restriction.DataCategoryId) ?? words.Say("restriction.allData"),
        restriction.Provision is { Length: > 0 } provision ? provision : SubjectWords.Capital(words.Unknown(of.Activity, $"/rightsRestrictions/{position}/provision", "provision")),
        restriction.Necessity is { Length: > 0 } necessity ? necessity : SubjectWords.Capital(words.Unknown(of.Activity, $"/rightsRestrictions/{position}/necessity", "necessity")));

    /// <summary>The rights in the order of their articles, consent's own last and only where something rests on consent.</summary>
    public static IEnumerable<SubjectRight> Rights(this SubjectWords words, SubjectProcessing about)
    {
        yield return Right("access", "15");
        yield return Right("rectification", "16");
        yield return Right("erasure", "17");
        yield return Right("restriction", "18");
        yield return Right("notification", "19");
        yield return Right("portability", "20", GroundCode.A, GroundCode.D);
        yield return Right("objection", "21", GroundCode.C, GroundCode.F);
        yield return Right("automated", "22");
        if (about.Activities.Any(of => of.Activity.Grounds.Any(ground => ground.Code == GroundCode.D)))
        {
            yield return Right("withdrawal", "7(3)", GroundCode.D);
        }

        SubjectRight Right(string key, string article, params GroundCode[] grounds) => new(
            words.Say($"right.{key}.name"),
            words.Say("article", ("article", article)),
            words.Say($"right.{key}.text"),
            [.. about.Activities.Where(of => of.Activity.Grounds.Any(ground => ground.Code is { } code && grounds.Contains(code))).Select(of => of.Activity.Name).Distinct()]);
    }

    public static IEnumerable<string> HowTo(this SubjectWords words) => WaysToAsk.Select(key => words.Say("howTo." + key));

    public static IEnumerable<string> Complaint(this SubjectWords words) => WaysToComplain.Select(key => words.Say("complaint." + key));

    /// <summary>The activities that leave a question open, in one sentence; null when none does.</summary>
    private static string? Unanswered(this SubjectWords words, SubjectProcessing about, Func<ProcessingActivity, bool> open, string field, string key)
    {
        var activities = about.Activities.Select(of => of.Activity).Where(open).ToArray();
        foreach (var activity in activities)
        {
            words.Unknown(activity, field, key);
        }

        return activities.Length == 0 ? null
            : activities.Length == about.Activities.Count ? words.Say(key + ".unknownAll", ("unknown", words.Unknown(activities[0], field, key)))
            : words.Say(key + ".unknown", ("unknown", words.Unknown(activities[0], field, key)), ("activities", activities.Select(activity => SubjectWords.Bare(activity.Name)).ToArray()));
    }

    private static string Reach(this SubjectWords words, Organisation organisation, Guid? personId, string field, string key) =>
        personId is { } id && words.At.FindPerson(id) is { } person && ExportContext.Parts(", ", person.Phone, person.Email) is { Length: > 0 } reach
            ? reach
            : words.Unknown(organisation, field, key);
}
