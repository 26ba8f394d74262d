namespace SchemaSdk.Tool.Context;

/// <summary>A command's whole environment, so that tests can run commands in-process.</summary>
internal sealed record ToolContext
{
    public required TextWriter Output { get; init; }

    public required TextWriter Error { get; init; }

    public TextReader Input { get; init; } = TextReader.Null;

    /// <summary>The base directory for relative paths.</summary>
    public required WorkingDirectory Directory { get; init; }

    /// <summary>True if the output is an interactive terminal; only then are colors and progress shown.</summary>
    public bool IsTerminal { get; init; }

    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Reads an environment variable.</summary>
    public Func<string, string?> Variable { get; init; } = _ => null;

    public static ToolContext OfProcess() => new()
    {
        Output = Console.Out,
        Error = Console.Error,
        Input = Console.In,
        Directory = new WorkingDirectory(Environment.CurrentDirectory),
        IsTerminal = !Console.IsOutputRedirected && !Console.IsErrorRedirected && Environment.GetEnvironmentVariable("NO_COLOR") is null,
        Variable = Environment.GetEnvironmentVariable,
    };
}
