namespace SchemaSdk.Tool.Context;

/// <summary>All that a command has of the world around it, so that a test can run it within its own process.</summary>
internal sealed record ToolContext
{
    public required TextWriter Output { get; init; }

    public required TextWriter Error { get; init; }

    public TextReader Input { get; init; } = TextReader.Null;

    /// <summary>What relative paths are relative to.</summary>
    public required WorkingDirectory Directory { get; init; }

    /// <summary>True where a person watches: colors and progress are for them only.</summary>
    public bool IsTerminal { get; init; }

    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Reads a variable of the environment.</summary>
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
