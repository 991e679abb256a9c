using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Metadata;

namespace Noaber.Web.Shell;

/// <summary>Refuses a request that says itself to be larger than its address takes, before anything reads or keeps it.</summary>
internal sealed class SizeLimit(RequestDelegate next)
{
    private const long LargestForm = 4 << 20;

    // A browser shows an answer only after it has sent everything. So up to here we listen, and keep nothing.
    private const long HeardOut = 256L << 20;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public async Task InvokeAsync(HttpContext http)
    {
        var most = http.GetEndpoint()?.Metadata.GetMetadata<IRequestSizeLimitMetadata>()?.MaxRequestBodySize ?? LargestForm;
        if (!(http.Request.ContentLength > most))
        {
            await next(http);
            return;
        }
        if (http.Request.ContentLength <= HeardOut)
            await HearOut(http);
        http.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
    }

    private static async Task HearOut(HttpContext http)
    {
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } server)
            server.MaxRequestBodySize = HeardOut;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted);
        patience.CancelAfter(Patience);
        try
        {
            await http.Request.Body.CopyToAsync(Stream.Null, patience.Token);
        }
        catch (Exception end) when (end is IOException or OperationCanceledException)
        {
            // Gone, or too slow: the answer goes out all the same.
        }
    }
}
