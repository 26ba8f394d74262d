using System.CommandLine;
using SchemaSdk.Generator.Emit;
using SchemaSdk.Tool.CommandLine;
using SchemaSdk.Tool.Exporting;
using SchemaSdk.Tool.Models;

namespace SchemaSdk.Tool.Commands;

internal sealed class ExportCommand : ToolCommand
{
    private static readonly Dictionary<string, Func<LoadedModel, string>> s_formats = new(StringComparer.Ordinal)
    {
        ["json-schema"] = JsonSchemaExport.Write,
        ["openapi"] = OpenApiExport.Write,
        ["markdown"] = MarkdownExport.Write,
        ["csharp"] = model => ModelEmitter.Emit(model.Unit),
    };

    public ExportCommand(ToolContext context)
        : base("export", "Writes a model in the form of another tool: JSON Schema, OpenAPI, Markdown, or the C# that the generator makes of it.")
    {
        Argument<string> id = CommonOptions.Id();
        var format = new Option<string>("--format") { Description = "The form.", Required = true };
        format.AcceptOnlyFromAmong([.. s_formats.Keys]);
        Option<string> schemas = CommonOptions.Schemas();
        Add(id);
        Add(format);
        Add(schemas);
        SetAction(parsed =>
        {
            LoadedModel model = LoadedModel.Load(context, parsed.GetValue(schemas)!, parsed.GetValue(id)!);
            context.Output.Write(s_formats[parsed.GetValue(format)!](model));
            return ExitCodes.Fine;
        });
    }

    public override IReadOnlyList<string> Examples => ["schema-sdk export kling-o3 --format json-schema > kling-o3.request.json"];
}
