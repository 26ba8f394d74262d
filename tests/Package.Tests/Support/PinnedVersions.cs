using System.Xml.Linq;

namespace Package.Tests;

/// <summary>The one place that says in which version a package is used.</summary>
internal static class PinnedVersions
{
    private static readonly XDocument s_versions = XDocument.Load(Path.Combine(Repository.Root, "Directory.Packages.props"));

    /// <summary>The package and its version for a framework, which may have one of its own.</summary>
    public static string Of(string package, string framework = "net10.0")
    {
        IEnumerable<XElement> all = s_versions.Descendants("PackageVersion");
        XElement version = all.FirstOrDefault(v => v.Attribute("Update")?.Value == package && IsFor(v.Parent!, framework))
            ?? all.Single(v => v.Attribute("Include")?.Value == package);
        return $"{package} {version.Attribute("Version")!.Value}";
    }

    private static bool IsFor(XElement group, string framework) =>
        group.Attribute("Condition")?.Value.Contains($"'{framework}'", StringComparison.Ordinal) == true;
}
