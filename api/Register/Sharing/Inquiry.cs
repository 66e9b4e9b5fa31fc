namespace PrivacyRegister.Register.Sharing;

/// <summary>One question set against one image: the records it names, the parties to ask for, the lines that could answer it.</summary>
internal sealed class Inquiry
{
    // Up to here comparing all with all is cheaper than a set.
    private const int FewIds = 32;
    private List<RecipientLine>? lines;

    public Inquiry(RegisterImage image, SharingQuestion question)
    {
        Image = image;
        Question = question;
        Organisation = image.Organisations.Find(question.OrganisationId);
        Party = image.Parties.Find(question.PartyId);
        Purpose = image.Purposes.Find(question.PurposeId);
        Asked = Ask(image, question.DataCategoryIds);
        AskedSubjects = question.DataSubjectCategoryIds.Count < 2 ? question.DataSubjectCategoryIds : [.. question.DataSubjectCategoryIds.Distinct()];
        Parties = Party is null ? [] : WithMembers(image, Party);
        Members = Receivers(Parties);
    }

    public RegisterImage Image { get; }
    public SharingQuestion Question { get; }
    public Organisation? Organisation { get; }
    public Party? Party { get; }
    public Purpose? Purpose { get; }
    public AskedCategory[] Asked { get; }
    public IReadOnlyList<Guid> AskedSubjects { get; }

    /// <summary>The party, and for a partnership everyone in it, partnerships within it too.</summary>
    public List<Party> Parties { get; }

    /// <summary>The parties S6, S7 and S9 are asked for: the party itself, or each member of a partnership.</summary>
    public List<Party> Members { get; }

    /// <summary>
    /// Recipient lines that could carry the sharing, by activity code: the established ones, or the proposed ones where
    /// there is none. Retired activities never count.
    /// </summary>
    public List<RecipientLine> Lines => lines ??= FindLines();

    public DateOnly On => Question.On;

    private static AskedCategory[] Ask(RegisterImage image, IReadOnlyList<Guid> ids)
    {
        var asked = new List<AskedCategory>(ids.Count);
        var met = ids.Count > FewIds ? new HashSet<Guid>(ids.Count) : null;
        for (var i = 0; i < ids.Count; i++)
        {
            if (met is null ? IsNew(asked, ids[i]) : met.Add(ids[i]))
            {
                asked.Add(new AskedCategory(ids[i], image.DataCategories.Find(ids[i]), CategoryTree.DescendantsOf(image, ids[i])));
            }
        }

        return [.. asked];
    }

    private static bool IsNew(List<AskedCategory> asked, Guid id)
    {
        foreach (var earlier in asked)
        {
            if (earlier.Id == id)
            {
                return false;
            }
        }

        return true;
    }

    // A member may be a partnership itself: walk until only organisations are left.
    private static List<Party> WithMembers(RegisterImage image, Party party)
    {
        List<Party> met = [party];
        for (var next = 0; next < met.Count; next++)
        {
            for (var i = 0; met[next].Kind == PartyKind.Partnership && i < met[next].MemberPartyIds.Count; i++)
            {
                if (image.Parties.Find(met[next].MemberPartyIds[i]) is { } member && !met.Contains(member))
                {
                    met.Add(member);
                }
            }
        }

        return met;
    }

    // A partnership without members stands for itself, so that the other rules still say something (S1 fails).
    private static List<Party> Receivers(List<Party> parties)
    {
        if (parties.Count < 2)
        {
            return parties;
        }

        var members = parties.FindAll(member => member.Kind != PartyKind.Partnership);
        return members.Count == 0 ? [parties[0]] : members;
    }

    private List<RecipientLine> FindLines()
    {
        List<RecipientLine> established = [];
        List<RecipientLine>? proposed = null;
        if (Party is not null && Question.OrganisationId is { } organisation)
        {
            foreach (var line in Image.Index.LinesTo(Party.Id, Question.PurposeId))
            {
                if (!line.Activity.IsRetired && line.Activity.OrganisationIds.Contains(organisation) && (Question.ActivityId is not { } only || line.Activity.Id == only))
                {
                    (line.Activity.IsEstablished ? established : proposed ??= []).Add(line);
                }
            }
        }

        return established.Count > 0 ? established : proposed ?? [];
    }
}

/// <summary>An asked category with every descendant, which is asked with it where an activity records it; unknown ids have no category.</summary>
internal sealed record AskedCategory(Guid Id, DataCategory? Category, DataCategory[] Descendants);
