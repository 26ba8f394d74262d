namespace SchemaSdk.Simulator;

/// <summary>What changed when the local host read the files in <see cref="SimulatedHostOptions.SchemaFolder"/> again.</summary>
public sealed class DocumentReload
{
    internal DocumentReload(IReadOnlyList<string> models, IReadOnlyList<string> findings, IReadOnlyList<string> filesKept)
    {
        Models = models;
        Findings = findings;
        FilesKept = filesKept;
    }

    /// <summary>The ids of the models that are served differently: added, changed, or no longer served.</summary>
    public IReadOnlyList<string> Models { get; }

    /// <summary>The findings in all files of the folder, as <c>file(line,column): error id: message</c>.</summary>
    public IReadOnlyList<string> Findings { get; }

    /// <summary>The paths of the files that now have errors; their last version without errors is still served.</summary>
    public IReadOnlyList<string> FilesKept { get; }
}
