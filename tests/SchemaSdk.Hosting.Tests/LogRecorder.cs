using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace SchemaSdk.Hosting.Tests;

/// <summary>Keeps every line that the program logs, at every level, with its scopes.</summary>
internal sealed class LogRecorder : ILoggerProvider, ISupportExternalScope
{
    private readonly ConcurrentQueue<LogLine> _lines = new();
    private IExternalScopeProvider? _scopes;

    public IReadOnlyList<LogLine> Lines => [.. _lines];

    public IReadOnlyList<LogLine> Of(int eventId) =>
        [.. _lines.Where(line => line.Category.StartsWith("SchemaSdk.") && line.Id.Id == eventId)];

    public ILogger CreateLogger(string categoryName) => new Recorder(this, categoryName);

    public void SetScopeProvider(IExternalScopeProvider scopeProvider) => _scopes = scopeProvider;

    public void Dispose()
    {
    }

    private sealed class Recorder(LogRecorder log, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            string text = $"{formatter(state, exception)} {exception}";
            log._scopes?.ForEachScope((scope, _) => text += $" {scope}", state);
            log._lines.Enqueue(new LogLine(category, logLevel, eventId, text));
        }
    }
}

internal sealed record LogLine(string Category, LogLevel Level, EventId Id, string Text);
