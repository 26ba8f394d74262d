using SchemaSdk.Tool.Context;
using SchemaSdk.Tool.Drift;
using SchemaSdk.Tool.Output;

namespace SchemaSdk.Tool.Reports;

/// <summary>Writes the changes in the requested format.</summary>
internal static class DriftReport
{
    public static readonly string[] Formats = ["text", "markdown", "json", "github", "sarif"];

    public static void Write(ToolContext context, DriftResult result, string format)
    {
        switch (format)
        {
            case "json":
                DriftJson.Write(context, result);
                break;
            case "markdown":
                DriftMarkdown.Write(context, result);
                break;
            case "github":
                DriftAnnotations.Write(context, result);
                break;
            case "sarif":
                DriftSarif.Write(context, result);
                break;
            default:
                DriftText.Write(context, result);
                break;
        }

        foreach (string problem in result.Old.Findings.Concat(result.New.Findings).Distinct())
            context.Error.WriteLine($"not compared: {OneLine.Of(problem)}");
    }
}
