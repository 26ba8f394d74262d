using System.CommandLine;
using SchemaSdk.Generator.Emit;
using SchemaSdk.Tool.CommandLine;
using SchemaSdk.Tool.Context;
using SchemaSdk.Tool.Exporting;
using SchemaSdk.Tool.Models;
using SchemaSdk.Tool.Output;

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
        : base(
            "export",
            "Writes a model as JSON Schema, OpenAPI or Markdown for other tools, or as the C# that the generator emits for it.")
    {
        var input = new ModelInput(this);
        var format = new Option<string?>("--format") { Description = "The format.", Required = true };
        format.AcceptOneOf(s_formats.Keys);
        var noDefaults = new Option<bool>("--no-defaults")
        {
            Description = "With --format openapi, omit the default values, which some generated clients send"
                + " even if the caller did not set them.",
        };
        Option<bool> json = CommonOptions.Json();
        Add(format);
        Add(noDefaults);
        Add(json);
        SetAction(parsed =>
        {
            LoadedModel model = input.Load(context, parsed);
            string form = parsed.GetValue(format)!;
            string text = Write(model, form, parsed.GetValue(noDefaults));
            if (parsed.GetValue(json))
                WriteJson(context, model, form, text);
            else
                context.Output.Write(text);

            return ExitCodes.Success;
        });
    }

    public override IReadOnlyList<string> Examples =>
    [
        "schema-sdk export kling-o3 --format json-schema > kling-o3.request.json",
        "schema-sdk export kling-o3 --format openapi --no-defaults > kling-o3.openapi.json",
    ];

    private static string Write(LoadedModel model, string format, bool noDefaults) => (format, noDefaults) switch
    {
        (_, false) => s_formats[format](model),
        ("openapi", true) => OpenApiExport.WriteWithoutDefaults(model),
        _ => throw new ToolException($"--no-defaults applies to --format openapi only, not to {format}"),
    };

    private static void WriteJson(ToolContext context, LoadedModel model, string format, string text) =>
        JsonOutput.Write(
            context.Output,
            json =>
            {
                json.WriteStartObject();
                json.WriteString("id", model.Document.Id);
                json.WriteString("format", format);
                json.WriteString("text", text);
                json.WriteEndObject();
            });
}
