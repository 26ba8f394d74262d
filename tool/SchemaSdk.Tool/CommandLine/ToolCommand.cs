using System.CommandLine;

namespace SchemaSdk.Tool.CommandLine;

/// <summary>A command of the tool, with usage examples.</summary>
internal abstract class ToolCommand(string name, string description) : Command(name, description)
{
    /// <summary>The examples, as complete command lines.</summary>
    public abstract IReadOnlyList<string> Examples { get; }

    /// <summary>True for a command that handles Ctrl-C itself, and may go on for a while after it.</summary>
    public virtual bool HandlesInterrupts => false;

    /// <summary>Returns the names of the command, from the outermost one.</summary>
    public IEnumerable<string> FullName() => Parents.OfType<ToolCommand>().SelectMany(parent => parent.FullName()).Append(Name);
}
