using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace Noaber.Web.Shell;

/// <summary>Renders a piece of a page by itself, for what many answers show unchanged.</summary>
internal sealed class Stukken(IServiceProvider services, ILoggerFactory logs)
{
    public async Task<MarkupString> Render<TView>(Dictionary<string, object?> parameters) where TView : IComponent
    {
        await using var renderer = new HtmlRenderer(services, logs);
        return new(await renderer.Dispatcher.InvokeAsync(async () =>
            (await renderer.RenderComponentAsync<TView>(ParameterView.FromDictionary(parameters))).ToHtmlString()));
    }
}
