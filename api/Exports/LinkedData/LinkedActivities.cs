using System.Globalization;
using System.Text.RegularExpressions;
using PrivacyRegister.Register;
using PrivacyRegister.Register.Sharing;

namespace PrivacyRegister.Exports.LinkedData;

/// <summary>The activities: the records of processing of art. 30 GDPR.</summary>
internal sealed partial class LinkedRegister
{
    private void Activity(NodeWriter node, ProcessingActivity activity)
    {
        var lines = context.Lines(activity);
        node.Begin(activity.Id, "dpv:PersonalDataProcess", "dpcat:ROPARecord", "dcat:Dataset");
        node.Text("dct:identifier", activity.Code);
        node.Worded("dct:title", activity.Name);
        node.Link("dpv:hasActivityStatus", activity.Status switch
        {
            RecordStatus.Established => "dpv:ActivityOngoing",
            RecordStatus.Retired => "dpv:ActivityCompleted",
            _ => "dpv:ActivityProposed",
        });
        var processes = activity.Capacity == Capacity.Processor;
        node.Links(processes ? "dpv:hasDataProcessor" : "dpv:hasDataController", activity.OrganisationIds
            .Concat(processes ? lines.Where(line => line.Line.Role == RecipientRole.Processor).Select(line => line.Line.PartyId) : []).Distinct());
        if (processes)
        {
            node.Nodes("dpv:hasDataController", activity.OnBehalfOf, principal => Principal(node, principal));
        }

        node.Links("dpv:hasJointDataControllers", (activity.Capacity == Capacity.JointController ? activity.OrganisationIds : [])
            .Concat(lines.Where(line => line.Line.Role == RecipientRole.JointController).Select(line => line.Line.PartyId)).Distinct());
        node.Link("dpv:hasPurpose", activity.PurposeId);
        LegalBases(node, activity);
        node.Links("dpv:hasDataSubject", activity.DataSubjectCategoryIds.Distinct());
        node.Links("dpv:hasPersonalData", activity.Data.Select(line => line.DataCategoryId).Distinct());
        node.Nodes("dpv:hasDataSource", [.. activity.Data.Where(line => line.FromDataSubject == true || line.SourceDescription is not null)], line => Source(node, line));
        Recipients(node, lines, processes);
        node.Nodes("dpv:hasStorageCondition", [.. activity.Data.Where(line => line.Retention is not null)], line => Storage(node, line, line.Retention!));
        node.Links("dpv:hasThirdCountry", lines.SelectMany(line => line.Transfers).Select(transfer => "loc:" + transfer.Party.Country).Distinct());
        Notice(node, activity.Notice);
        if (!isPublic)
        {
            node.Worded("dct:description", activity.Description);
            node.Nodes("dpv:hasTechnicalOrganisationalMeasure", activity.SecurityMeasures, measure => Described(node, "dpv:TechnicalOrganisationalMeasure", measure));
            node.Texts("pr:internalRecipient", activity.InternalRecipients);
            node.Texts("pr:system", activity.Systems);
            node.Flag("pr:profiling", activity.Profiling);
            node.Flag("pr:automatedDecisions", activity.AutomatedDecisions?.Used);
            WarningList(node, activity.WarningList);
            Assessment(node, activity.Dpia);
            node.Nodes("pr:rightsRestriction", activity.RightsRestrictions, restriction => Restriction(node, restriction));
            node.Links("dpv:hasLegalMeasure", lines.SelectMany(line => line.Agreements).Where(context.Scope.Takes).Select(agreement => agreement.Id).Distinct());
        }

        node.Nodes("dpv:hasProcess", lines, line => Line(node, line));
        node.End();
    }

    private static void Principal(NodeWriter node, Principal principal)
    {
        if (principal.PartyId is { } party)
        {
            node.Begin(party, "dpv:DataController");
        }
        else
        {
            node.Begin(null, "dpv:DataController");
            node.Text("dpv:hasName", principal.Name);
        }

        node.End();
    }

    private void LegalBases(NodeWriter node, ProcessingActivity activity)
    {
        var bases = new List<Action>();
        bases.AddRange(activity.Grounds.Where(ground => ground.Code is not null).Select(ground => (Action)(() => Ground(node, ground))));
        if (activity.Article9 is { Exception: { } exception } article9)
        {
            bases.Add(() => Basis("eu-gdpr:A9-2-" + exception.ToString().ToLowerInvariant(), article9.Statute, article9.Explanation));
        }

        if (activity.CriminalBasis is { } criminal)
        {
            bases.Add(() => Basis("pr:CriminalDataBasis", null, criminal.Provision));
        }

        if (activity.NationalIdStatute is { } statute)
        {
            bases.Add(() => Basis("pr:NationalIdBasis", statute, null));
        }

        node.Nodes("dpv:hasLegalBasis", bases, write => write());

        void Basis(string type, Statute? law, string? explanation)
        {
            node.Begin(null, type);
            node.Worded("pr:statute", Said(law));
            if (!isPublic || type == "pr:CriminalDataBasis")
            {
                node.Worded("dct:description", explanation);
            }

            node.End();
        }
    }

    private void Ground(NodeWriter node, Ground ground)
    {
        node.Begin(null, Term(ground.Code!.Value));
        node.Text("pr:policyGround", ground.Code.Value.ToString());
        node.Worded("pr:statute", Said(ground.Statute));
        node.Worded("pr:interest", ground.Interest);
        if (!isPublic)
        {
            node.Text("pr:balancing", ground.Balancing is { } balancing ? Http.ApiJson.Name(balancing.Outcome) : null);
            node.Worded("dct:description", ground.Explanation);
        }

        node.End();
    }

    private static void Recipients(NodeWriter node, IReadOnlyList<GivenLine> lines, bool weProcess)
    {
        GivenLine[] given = [.. lines.Where(line => line.Line.Direction != Direction.Receive)];
        node.Links("dpv:hasRecipient", given.Select(line => line.Line.PartyId).Distinct());
        if (!weProcess)
        {
            node.Links("dpv:hasDataProcessor", Of(RecipientRole.Processor));
        }

        node.Links("dpv:hasRecipientDataController", Of(RecipientRole.IndependentController));
        node.Links("dpv:hasRecipientThirdParty", Of(RecipientRole.PublicAuthority));

        IEnumerable<Guid> Of(RecipientRole role) => given.Where(line => line.Line.Role == role).Select(line => line.Line.PartyId).Distinct();
    }

    /// <summary>One recipient: which data it gets or gives, on which ground, under which agreement, and what carries a transfer.</summary>
    private void Line(NodeWriter node, GivenLine given)
    {
        var line = given.Line;
        node.Begin(null, "dpv:Process");
        node.Links("dpv:hasProcessing", line.Direction switch
        {
            Direction.Provide => ["dpv:Disclose"],
            Direction.Receive => ["dpv:Obtain"],
            _ => ["dpv:Disclose", "dpv:Obtain"],
        });
        node.Text("pr:direction", Http.ApiJson.Name(line.Direction));
        node.Link(line.Direction == Direction.Receive ? "dpv:hasDataSource" : "dpv:hasRecipient", line.PartyId);
        node.Text("pr:relation", line.Relation is { } relation ? Http.ApiJson.Name(relation) : null);
        node.Links("dpv:hasPersonalData", line.DataCategoryIds.Distinct());
        var bases = new List<(string Type, string? Statute, string? Policy)>();
        if (line.Ground is { } ground)
        {
            bases.Add((Term(ground), Said(line.Statute), ground.ToString()));
        }
        else if (line.Statute is not null)
        {
            bases.Add(("dpv:LegalBasis", Said(line.Statute), null));
        }

        bases.AddRange(given.Transfers.SelectMany(Carried).Distinct().Select(type => (type, (string?)null, (string?)null)));
        node.Nodes("dpv:hasLegalBasis", bases, basis =>
        {
            node.Begin(null, basis.Type);
            node.Text("pr:policyGround", basis.Policy);
            node.Worded("pr:statute", basis.Statute);
            node.End();
        });
        node.Links("dpv:hasThirdCountry", given.Transfers.Select(transfer => "loc:" + transfer.Party.Country).Distinct());
        if (!isPublic)
        {
            node.Links("dpv:hasLegalMeasure", given.Agreements.Where(context.Scope.Takes).Select(agreement => agreement.Id));
        }

        node.End();
    }

    /// <summary>What carries a transfer: an adequacy decision (art. 45), else the safeguards of the agreement (arts 46, 47, 49).</summary>
    private IEnumerable<string> Carried(Transfer transfer) => TransferRule.Adequacy(context.Image, context.On, transfer.Party, transfer.Party.Country!) is not null
        ? ["eu-gdpr:A45-3"]
        : transfer.Safeguards.Select(safeguard => safeguard.Mechanism switch
        {
            TransferMechanism.BindingCorporateRules => "eu-gdpr:A46-2-b",
            TransferMechanism.StandardContractualClauses => "eu-gdpr:A46-2-c",
            TransferMechanism.CodeOfConduct => "eu-gdpr:A46-2-e",
            TransferMechanism.Certification => "eu-gdpr:A46-2-f",
            _ => "pr:Derogation",
        });

    private void Source(NodeWriter node, ActivityData line)
    {
        node.Begin(null, line.FromDataSubject == true ? "dpv:DataSubjectDataSource" : "dpv:DataSource");
        node.Link("dpv:hasPersonalData", line.DataCategoryId);
        if (!isPublic)
        {
            node.Flag("pr:required", line.Required);
        }

        node.Worded("dct:description", line.SourceDescription);
        node.End();
    }

    private void Storage(NodeWriter node, ActivityData line, Retention rule)
    {
        node.Begin(null, "dpv:StorageDuration");
        node.Link("dpv:hasPersonalData", line.DataCategoryId);
        var durations = new List<Action>();
        if (rule.Period is { } period)
        {
            durations.Add(() => Period(node, period));
        }

        if (rule.UntilEvent is { } until)
        {
            durations.Add(() => Described(node, "dpv:UntilEventDuration", until));
        }

        node.Nodes("dpv:hasDuration", durations, write => write());
        node.Worded("pr:startEvent", rule.StartEvent);
        node.Text("pr:afterwards", rule.Afterwards is { } afterwards ? Http.ApiJson.Name(afterwards) : null);
        if (!isPublic)
        {
            node.Worded("pr:statute", rule.Basis);
        }

        node.End();
    }

    private static void Period(NodeWriter node, string period)
    {
        node.Begin(null, "dpv:TemporalDuration", "time:DurationDescription");
        foreach (var unit in PeriodPart().Matches(period).GroupBy(part => part.Groups["unit"].Value, part => long.Parse(part.Groups["count"].ValueSpan, CultureInfo.InvariantCulture)))
        {
            node.Decimal(unit.Key switch { "Y" => "time:years", "M" => "time:months", "W" => "time:weeks", _ => "time:days" }, unit.Sum().ToString(CultureInfo.InvariantCulture));
        }

        node.End();
    }

    private static void Notice(NodeWriter node, PrivacyNotice? notice)
    {
        if (notice is not null)
        {
            node.Node("dpv:hasNotice", () =>
            {
                node.Begin(null, "dpv:PrivacyNotice");
                node.Worded("dct:title", notice.Title);
                node.Link("dct:source", notice.Url is { } url ? new Uri(url).AbsoluteUri : null);
                node.Day("dct:issued", notice.PublishedOn);
                node.End();
            });
        }
    }

    private static void WarningList(NodeWriter node, WarningList? list)
    {
        if (list is not null)
        {
            node.Node("pr:warningList", () =>
            {
                node.Begin(null, "pr:WarningList");
                node.Flag("pr:used", list.Used);
                node.Worded("dct:description", list.Protocol);
                if (list.MaximumTerm is { } term)
                {
                    node.Node("dpv:hasDuration", () => Period(node, term));
                }

                node.End();
            });
        }
    }

    private static void Assessment(NodeWriter node, ImpactAssessment? dpia)
    {
        if (dpia is not null)
        {
            node.Node("dpv:hasImpactAssessment", () =>
            {
                node.Begin(null, "dpv:DPIA");
                node.Text("pr:need", Http.ApiJson.Name(dpia.Need));
                node.Day("dct:date", dpia.CarriedOutOn);
                node.Text("dct:identifier", dpia.Reference);
                node.Worded("dct:description", dpia.Reason);
                node.End();
            });
        }
    }

    /// <summary>Art. 41 UAVG. Not public: it says why somebody would not be told.</summary>
    private static void Restriction(NodeWriter node, RightsRestriction restriction)
    {
        node.Begin(null, "pr:RightsRestriction");
        node.Link("dpv:hasPersonalData", restriction.DataCategoryId);
        node.Worded("pr:statute", restriction.Provision);
        node.Worded("dct:description", restriction.Necessity);
        node.Day("pr:reviewOn", restriction.ReviewOn);
        node.End();
    }

    private static void Described(NodeWriter node, string type, string text)
    {
        node.Begin(null, type);
        node.Worded("dct:description", text);
        node.End();
    }

    /// <summary>Law and article; the conditions are for colleagues.</summary>
    private string? Said(Statute? statute) => ExportContext.Statute(isPublic && statute is not null ? statute with { Conditions = null } : statute);

    /// <summary>The policy's letter is not the law's: A is art. 6(1)(b).</summary>
    private static string Term(GroundCode ground) => $"eu-gdpr:A6-1-{ground.Article()[^2]}";

    [GeneratedRegex("(?<count>[0-9]+)(?<unit>[YMWD])", RegexOptions.CultureInvariant)]
    private static partial Regex PeriodPart();
}
