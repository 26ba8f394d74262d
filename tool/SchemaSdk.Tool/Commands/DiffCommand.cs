using System.CommandLine;
using SchemaSdk.Tool.CommandLine;
using SchemaSdk.Tool.Comparison;
using SchemaSdk.Tool.Context;
using SchemaSdk.Tool.Drift;

namespace SchemaSdk.Tool.Commands;

internal sealed class DiffCommand : ToolCommand
{
    public DiffCommand(ToolContext context)
        : base("diff", "Reports what changed between two versions of documents, and what that means for code.")
    {
        var old = new Argument<string?>("old")
        {
            Description = "A file, a folder, or a git revision of either. The default is the folder as HEAD has it.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var @new = new Argument<string?>("new")
        {
            Description = "The same. The default is the folder as it is.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        Option<string> schemas = CommonOptions.Schemas();
        Add(old);
        Add(@new);
        Add(schemas);
        var drift = new DriftOptions(this);
        SetAction(
            async (parsed, cancellationToken) =>
            {
                string folder = parsed.GetValue(schemas)!;
                string before = parsed.GetValue(old) ?? SideReader.HeadOf(context.Directory, folder);
                string now = parsed.GetValue(@new) ?? folder;
                DocumentSet left = await SideReader.ReadAsync(context.Directory, before, cancellationToken);
                DocumentSet right = await SideReader.ReadAsync(context.Directory, now, cancellationToken);
                return drift.Report(context, parsed, folder, left, right);
            });
    }

    public override IReadOnlyList<string> Examples =>
    [
        "schema-sdk diff",
        "schema-sdk diff HEAD~1:schemas schemas --format markdown",
        "schema-sdk diff old/kling-o3.json new/kling-o3.json --fail-on breaks-calls",
    ];
}
