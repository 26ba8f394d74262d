using Microsoft.CodeAnalysis.CSharp;
using SchemaSdk.Metadata;
using SchemaSdk.Generator.Naming;
using SchemaSdk.Generator.Schema;

namespace SchemaSdk.Generator.Analysis;

/// <summary>The option that is nearest to a text that is none.</summary>
internal static class NearestText
{
    // For each text that is none: a program may write a thousand of them.
    private const long MostSteps = 8_000_000;

    /// <summary>The option as a C# literal; none for a text that is longer than any option can be.</summary>
    public static string? To(string value, ParameterMetadata parameter)
    {
        if (value.Length > Limits.LabelLength)
            return null;

        string? nearest = new NearestName(MostSteps).Find(value, parameter.Options.Select(o => o.Text), most: Limits.LabelLength);
        return nearest is null ? null : SymbolDisplay.FormatLiteral(nearest, quote: true);
    }
}
