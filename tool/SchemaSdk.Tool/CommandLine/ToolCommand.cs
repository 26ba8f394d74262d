using System.CommandLine;

namespace SchemaSdk.Tool.CommandLine;

/// <summary>A command of the tool: one that shows its users how it is used.</summary>
internal abstract class ToolCommand(string name, string description) : Command(name, description)
{
    /// <summary>Whole command lines.</summary>
    public abstract IReadOnlyList<string> Examples { get; }
}
