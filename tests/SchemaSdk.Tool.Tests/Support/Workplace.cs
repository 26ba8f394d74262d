using SchemaSdk.Tool.Context;

namespace SchemaSdk.Tool.Tests;

/// <summary>An empty folder in which the tool is run, gone after the test.</summary>
internal sealed class Workplace : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("schema-sdk-").FullName;

    public string Schemas => At("schemas");

    public TimeProvider Time { get; init; } = TimeProvider.System;

    public string Input { get; init; } = "";

    public string? Key { get; init; }

    /// <summary>Environment variables beside the key of the first host.</summary>
    public Dictionary<string, string> Variables { get; } = [];

    /// <summary>The folder below this one in which the tool runs.</summary>
    public string Start { get; set; } = "";

    public bool IsTerminal { get; init; }

    public bool HasColor { get; init; }

    public string At(string name) => System.IO.Path.Combine(Path, name);

    public string Write(string name, string text)
    {
        string path = At(name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    public string Read(string name) => File.ReadAllText(At(name));

    public string[] Files(string folder = "schemas") =>
        [.. Directory.EnumerateFiles(At(folder)).Select(path => System.IO.Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    public Task<ToolRun> RunAsync(params IReadOnlyList<string> arguments) => RunAsync(CancellationToken.None, arguments);

    public async Task<ToolRun> RunAsync(CancellationToken cancellationToken, params IReadOnlyList<string> arguments)
    {
        var output = new StringWriter { NewLine = "\n" };
        var error = new StringWriter { NewLine = "\n" };
        int code = await ToolApp.RunAsync(arguments, new ToolContext
        {
            Output = output,
            Error = error,
            Input = new StringReader(Input),
            Directory = new WorkingDirectory(System.IO.Path.Combine(Path, Start)),
            Time = Time,
            IsTerminal = IsTerminal,
            HasColor = HasColor,
            Variable = name => name == "EMPIRIOLABS_API_KEY" ? Key : Variables.GetValueOrDefault(name),
        }, cancellationToken);
        return new ToolRun(code, output.ToString(), error.ToString());
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
