using System.CommandLine;

namespace SchemaSdk.Tool.CommandLine;

/// <summary>A command of the tool, with usage examples.</summary>
internal abstract class ToolCommand(string name, string description) : Command(name, description)
{
    /// <summary>The examples, as complete command lines.</summary>
    public abstract IReadOnlyList<string> Examples { get; }
}
