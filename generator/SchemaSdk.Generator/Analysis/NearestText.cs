using Microsoft.CodeAnalysis.CSharp;
using SchemaSdk.Facts;
using SchemaSdk.Generator.Naming;
using SchemaSdk.Generator.Schema;

namespace SchemaSdk.Generator.Analysis;

/// <summary>The option that is nearest to a text that is none.</summary>
internal static class NearestText
{
    /// <summary>The option as a C# literal; none for a text that is longer than any option can be.</summary>
    public static string? To(string value, ParameterFacts parameter)
    {
        if (value.Length > Limits.LabelLength)
        {
            return null;
        }

        string? nearest = parameter.Options
            .OrderBy(o => EditDistance.Of(value, o.Text))
            .Select(o => o.Text)
            .FirstOrDefault();
        return nearest is null ? null : SymbolDisplay.FormatLiteral(nearest, quote: true);
    }
}
