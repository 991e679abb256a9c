using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Noaber.Web.Tests.Proef;

/// <summary>Keeps every log line with all that is written around it.</summary>
internal sealed class Logvanger : ILoggerProvider, ISupportExternalScope
{
    private readonly ConcurrentQueue<string> regels = new();
    private IExternalScopeProvider omgeving = new LoggerExternalScopeProvider();

    public IReadOnlyCollection<string> Regels => regels;

    public ILogger CreateLogger(string categoryName) => new Schrijver(this);

    public void SetScopeProvider(IExternalScopeProvider scopeProvider) => omgeving = scopeProvider;

    public void Dispose()
    {
        // Nothing is held.
    }

    private sealed class Schrijver(Logvanger vanger) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => vanger.omgeving.Push(state);

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            var delen = new List<string> { formatter(state, exception), $"{exception}" };
            vanger.omgeving.ForEachScope((scope, lijst) => lijst.Add(scope is IEnumerable<KeyValuePair<string, object>> paren
                ? string.Join(';', paren) : $"{scope}"), delen);
            vanger.regels.Enqueue(string.Join(" | ", delen));
        }
    }
}
