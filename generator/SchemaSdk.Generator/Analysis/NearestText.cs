using Microsoft.CodeAnalysis.CSharp;
using SchemaSdk.Metadata;
using SchemaSdk.Generator.Naming;
using SchemaSdk.Generator.Schema;

namespace SchemaSdk.Generator.Analysis;

/// <summary>Finds the option nearest to a text that is not an option.</summary>
internal static class NearestText
{
    // Per invalid text: a program may contain a thousand of them.
    private const long MostSteps = 8_000_000;

    /// <summary>Returns the option as a C# literal, or <see langword="null"/> if the text is longer than any option can be.</summary>
    public static string? To(string value, ParameterMetadata parameter)
    {
        if (value.Length > Limits.LabelLength)
            return null;

        string? nearest = new NearestName(MostSteps).Find(value, parameter.Options.Select(o => o.Text), most: Limits.LabelLength);
        return nearest is null ? null : SymbolDisplay.FormatLiteral(nearest, quote: true);
    }
}
