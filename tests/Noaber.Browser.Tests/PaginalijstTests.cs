using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Noaber.Browser.Tests.Proef;

namespace Noaber.Browser.Tests;

/// <summary>The list of pages is the list of the application: neither has what the other lacks.</summary>
public sealed partial class PaginalijstTests(Opstelling opstelling)
{
    [Fact]
    public void EveryEndpointThatGivesAPage_IsInTheList() =>
        Assert.Empty(Routes().Except(Paginas.Alle.Select(p => p.Route)).Except(Paginas.GeenPagina));

    [Fact]
    public void EveryRouteInTheLists_IsOfTheApplication() =>
        Assert.Empty(Paginas.Alle.Select(p => p.Route).Where(r => r != "-").Concat(Paginas.GeenPagina).Except(Routes()));

    private HashSet<string> Routes() =>
    [
        .. from endpoint in opstelling.Endpoints
           // Programs read no pages; their answers are held to a contract of their own.
           where !endpoint.RoutePattern.RawText!.StartsWith("/api/", StringComparison.Ordinal)
           where endpoint.Metadata.GetMetadata<IHttpMethodMetadata>() is not { } methoden || methoden.HttpMethods.Contains("GET")
           select "/" + Beperking().Replace(endpoint.RoutePattern.RawText!, "}").Trim('/'),
    ];

    /// <summary>What a value must look like, as in {kader:guid}.</summary>
    [GeneratedRegex(":[^}]*}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Beperking();
}
