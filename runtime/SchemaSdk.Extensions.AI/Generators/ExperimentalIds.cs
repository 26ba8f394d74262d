namespace SchemaSdk.Generators;

/// <summary>The ids under which experimental members are reported to whoever uses them.</summary>
internal static class ExperimentalIds
{
    /// <summary>Image generators and speech clients, whose interfaces are experimental (<c>MEAI001</c>) themselves.</summary>
    public const string Generators = "SSDKAI001";
}
