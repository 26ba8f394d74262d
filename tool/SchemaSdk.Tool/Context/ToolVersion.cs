using System.Reflection;

namespace SchemaSdk.Tool.Context;

/// <summary>The version of this tool, as its package has it.</summary>
internal static class ToolVersion
{
    public static string Current { get; } = typeof(ToolVersion).Assembly
        .GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    /// <summary>True if a version is later than this tool's; labels such as <c>-preview.1</c> don't count.</summary>
    public static bool IsLater(string version) =>
        Version.TryParse(version.Split('-')[0], out Version? other)
        && Version.TryParse(Current.Split('-')[0], out Version? own)
        && other > own;
}
