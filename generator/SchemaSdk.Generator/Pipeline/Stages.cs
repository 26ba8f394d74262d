namespace SchemaSdk.Generator.Pipeline;

/// <summary>The tracking names of the pipeline stages, which tests use to see what an edit caused to run again.</summary>
internal static class Stages
{
    public const string Repeats = "Repeats";
    public const string Files = "Files";
    public const string HostReadings = "HostReadings";
    public const string Hosts = "Hosts";
    public const string HostTable = "HostTable";
    public const string HostUnits = "HostUnits";
    public const string HostSources = "HostSources";
    public const string HostList = "HostList";
    public const string HostFindings = "HostFindings";
    public const string HostDuplicates = "HostDuplicates";
    public const string Placements = "Placements";
    public const string Readings = "Readings";
    public const string Documents = "Documents";
    public const string Overlays = "Overlays";
    public const string OverlaySet = "OverlaySet";
    public const string Pairs = "Pairs";
    public const string Bound = "Bound";
    public const string Models = "Models";
    public const string Names = "Names";
    public const string TypeNameTable = "TypeNameTable";
    public const string Units = "Units";
    public const string Sources = "Sources";
    public const string Catalog = "Catalog";
    public const string Findings = "Findings";
    public const string OverlayFindings = "OverlayFindings";
    public const string Ids = "Ids";
    public const string IdSet = "IdSet";
    public const string Places = "Places";
    public const string Strays = "Strays";
    public const string Duplicates = "Duplicates";
    public const string Referenced = "Referenced";
    public const string RepeatedRequests = "RepeatedRequests";
    public const string Language = "Language";
}
