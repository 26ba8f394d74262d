using Spectre.Console;

namespace SchemaSdk.Tool.Context;

/// <summary>A command's whole environment, so that tests can run commands in-process.</summary>
internal sealed record ToolContext
{
    public required TextWriter Output { get; init; }

    public required TextWriter Error { get; init; }

    public TextReader Input { get; init; } = TextReader.Null;

    /// <summary>The base directory for relative paths.</summary>
    public required WorkingDirectory Directory { get; init; }

    /// <summary>True if the output is an interactive terminal; only then are tables drawn and progress shown.</summary>
    public bool IsTerminal { get; init; }

    /// <summary>True if the terminal shows colors.</summary>
    public bool HasColor { get; init; }

    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Reads an environment variable.</summary>
    public Func<string, string?> Variable { get; init; } = _ => null;

    public static ToolContext OfProcess()
    {
        bool isTerminal = !Console.IsOutputRedirected && !Console.IsErrorRedirected;
        return new ToolContext
        {
            Output = Console.Out,
            Error = Console.Error,
            Input = Console.In,
            Directory = new WorkingDirectory(Environment.CurrentDirectory),
            IsTerminal = isTerminal,
            HasColor = isTerminal && MayHaveColor(Environment.GetEnvironmentVariable) && AnsiConsole.Profile.Capabilities.Ansi,
            Variable = Environment.GetEnvironmentVariable,
        };
    }

    /// <summary>Follows the convention of <c>NO_COLOR</c>: any value turns colors off, an empty one doesn't.</summary>
    public static bool MayHaveColor(Func<string, string?> variable) => string.IsNullOrEmpty(variable("NO_COLOR"));
}
