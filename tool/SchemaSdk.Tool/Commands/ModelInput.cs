using System.CommandLine;
using SchemaSdk.Generator.Schema;
using SchemaSdk.Tool.CommandLine;
using SchemaSdk.Tool.Context;
using SchemaSdk.Tool.Models;
using SchemaSdk.Tool.Output;

namespace SchemaSdk.Tool.Commands;

/// <summary>The model argument of a command.</summary>
internal sealed class ModelInput
{
    private readonly Argument<string> _id = CommonOptions.Id();
    private readonly Option<string> _schemas = CommonOptions.Schemas();

    public ModelInput(Command command)
    {
        command.Add(_id);
        command.Add(_schemas);
    }

    /// <summary>Loads the model, and prints the findings in its document and overlay.</summary>
    public LoadedModel Load(ToolContext context, ParseResult parsed)
    {
        LoadedModel model = LoadedModel.Load(context.Directory, parsed.GetValue(_schemas)!, parsed.GetValue(_id)!);
        foreach ((string path, Finding problem) in model.Findings)
            FindingLine.Write(context.Error, context.Directory.Shown(path), problem);

        return model;
    }
}
