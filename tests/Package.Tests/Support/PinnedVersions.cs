using System.Xml.Linq;

namespace Package.Tests;

/// <summary>The one place that says in which version a package is used.</summary>
internal static class PinnedVersions
{
    private static readonly XDocument s_versions = XDocument.Load(Path.Combine(Repository.Root, "Directory.Packages.props"));

    /// <summary>The package and its version.</summary>
    public static string Of(string package) =>
        $"{package} {s_versions.Descendants("PackageVersion").Single(v => v.Attribute("Include")!.Value == package).Attribute("Version")!.Value}";
}
