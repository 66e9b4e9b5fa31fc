using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using MediatR;
using PrivacyRegister.Register;

namespace PrivacyRegister.Access;

/// <summary>Keeps a list as it is shown, under a name of one's own; <see cref="Id"/>: in the place of that view.</summary>
public sealed partial record SaveView : IRequest<SavedView>
{
    /// <summary>Most characters of <see cref="Query"/>.</summary>
    public const int LongestQuery = 4_000;

    [KeyText(Required = true)] public string Name { get; init; } = "";

    /// <summary>The page of the client, such as <c>/agreements</c>: never an address elsewhere.</summary>
    [KeyText(Required = true)] public string Page { get; init; } = "";

    /// <summary>The rest of its address, beginning with a question mark; at most 4,000 characters.</summary>
    public string? Query { get; init; }

    [JsonIgnore] public Guid? Id { get; init; }

    [JsonIgnore] public Guid AccountId { get; init; }

    /// <exception cref="Refusal">400 when it names no page of the client.</exception>
    internal SavedView Checked()
    {
        var complaints = new List<Complaint>();
        if (!PagePath().IsMatch(Page))
        {
            complaints.Add(new Complaint("/page", new Sentence("views.page")));
        }

        var query = Query ?? "";
        if (query.Length > LongestQuery)
        {
            complaints.Add(new Complaint("/query", new Sentence("body.tooLong", ("length", query.Length), ("limit", LongestQuery))));
        }
        else if (query.Length > 0 && query[0] != '?')
        {
            complaints.Add(new Complaint("/query", new Sentence("views.query")));
        }

        Refusal.When(RefusalKind.Invalid, "invalid", new Sentence("problem.invalid"), complaints);
        return new SavedView { Id = Id ?? Guid.Empty, Name = Name, Page = Page, Query = query };
    }

    [GeneratedRegex(@"^(/[a-z0-9-]+)+\z", RegexOptions.CultureInvariant)]
    private static partial Regex PagePath();
}

internal sealed class SaveViewHandler(SavedViews views) : IRequestHandler<SaveView, SavedView>
{
    public Task<SavedView> Handle(SaveView request, CancellationToken cancellationToken) => request.Id is null
        ? views.Add(request.Checked(), request.AccountId, cancellationToken)
        : views.Replace(request.Checked(), request.AccountId, cancellationToken);
}
