using System.Diagnostics;

namespace Noaber.Web.Shell.Running;

/// <summary>
/// One line a request: what was asked, the outcome, how long it took. It names the route, not the address: an address may hold a
/// secret (an invitation) or what someone looked for.
/// </summary>
internal sealed partial class RequestLog(RequestDelegate next, ILogger<RequestLog> log)
{
    public async Task InvokeAsync(HttpContext http)
    {
        using var regels = log.BeginScope(new KeyValuePair<string, object>[] { new("RequestId", http.TraceIdentifier) });
        var begin = Stopwatch.GetTimestamp();
        try
        {
            await next(http);
        }
        finally
        {
            var route = (http.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "-";
            if (!route.StartsWith("/gezondheid/", StringComparison.Ordinal))
                Verzoek(log, http.Request.Method, route, http.Response.StatusCode, Stopwatch.GetElapsedTime(begin).TotalMilliseconds);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Method} {Route} {Status} in {Milliseconds:0.0} ms")]
    private static partial void Verzoek(ILogger log, string method, string route, int status, double milliseconds);
}
