using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Noaber.Web.Tests.Shell.Design;

/// <summary>Renders one component, as an endpoint would, and reads the HTML.</summary>
internal static class Weergever
{
    internal static async Task<IHtmlDocument> Toon<T>(params (string Naam, object? Waarde)[] parameters)
        where T : IComponent
    {
        await using var services = new ServiceCollection().BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        var waarden = ParameterView.FromDictionary(parameters.ToDictionary(p => p.Naam, p => p.Waarde, StringComparer.Ordinal));
        var html = await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<T>(waarden)).ToHtmlString());
        return await new HtmlParser().ParseDocumentAsync(html);
    }
}
