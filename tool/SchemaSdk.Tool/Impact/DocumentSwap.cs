using System.Security;
using SchemaSdk.Generator.Json;
using SchemaSdk.Generator.Schema;
using SchemaSdk.Tool.Comparison;

namespace SchemaSdk.Tool.Impact;

/// <summary>
/// A targets file that makes a build read other documents in place of those in the checkout. It applies after the project is evaluated
/// and before the compiler receives its inputs.
/// </summary>
internal sealed class DocumentSwap
{
    private readonly Dictionary<string, string> _originals = new(StringComparer.Ordinal);

    private DocumentSwap(string targets) => Targets = targets;

    /// <summary>The targets file.</summary>
    public string Targets { get; }

    /// <summary>Writes the new documents and the targets file to a separate folder.</summary>
    public static DocumentSwap Write(string folder, DocumentSet here, DocumentSet live)
    {
        var swap = new DocumentSwap(Path.Combine(folder, "swap.targets"));
        string groups = "";
        foreach (ComparedModel model in here.Against(live).Values.Where(m => m.File.IsOnDisk))
        {
            ComparedModel? now = live.Models.GetValueOrDefault(model.Document.Id);
            if (now is null)
            {
                groups += $"      <AdditionalFiles Remove=\"{Escape(model.File.Path)}\" />\n";
            }
            else if (now.Document.Hash != model.Document.Hash)
            {
                string replacement = Path.Combine(folder, Path.GetFileName(model.File.Path));
                File.WriteAllText(replacement, Normalized(now));
                swap._originals.Add(replacement, model.File.Path);
                groups += $"      <_SchemaSdkWas Remove=\"@(_SchemaSdkWas)\" />\n"
                    + $"      <_SchemaSdkWas Include=\"@(AdditionalFiles)\" Condition=\"'%(FullPath)' == '{Escape(model.File.Path)}'\" />\n"
                    + $"      <AdditionalFiles Include=\"@(_SchemaSdkWas->'{Escape(replacement)}')\" />\n"
                    + $"      <AdditionalFiles Remove=\"@(_SchemaSdkWas)\" />\n";
            }
        }

        File.WriteAllText(swap.Targets, $"""
            <Project>
              <Target Name="SwapModelSchemas" BeforeTargets="CheckModelSchemas;GenerateMSBuildEditorConfigFileShouldRun;CoreCompile">
                <ItemGroup>
            {groups}    </ItemGroup>
              </Target>
            </Project>
            """);
        return swap;
    }

    /// <summary>Maps a diagnostic back to the file in the checkout.</summary>
    public CallSite InCheckout(CallSite site) =>
        _originals.TryGetValue(site.File, out string? original) ? site with { File = original } : site;

    private static string Normalized(ComparedModel model) =>
        DocumentNormalizer.Normalize(JsonReader.Read(model.File.Text, Limits.Depth).Root!);

    /// <summary>Escapes a path for XML and for MSBuild's special characters.</summary>
    private static string Escape(string path) =>
        SecurityElement.Escape(
            string.Concat(
                path.Select(c => c is '%' or '$' or '@' or '\'' or ';' or '?' or '*' or '(' or ')' ? $"%{(int)c:X2}" : c.ToString())));
}
