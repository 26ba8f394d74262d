using System.CommandLine;
using SchemaSdk.Generator.Json;
using SchemaSdk.Generator.Naming;
using SchemaSdk.Tool.CommandLine;
using SchemaSdk.Tool.Context;
using SchemaSdk.Tool.Output;
using SchemaSdk.Tool.Shipped;

namespace SchemaSdk.Tool.Commands;

internal sealed class ExplainCommand : ToolCommand
{
    private const string Prefix = "SSDK";
    private const int MostEdits = 1;

    public ExplainCommand(ToolContext context)
        : base("explain", "Explains a diagnostic: what it means, a wrong and a right example, and how to change its severity.")
    {
        var diagnostic = new Argument<string?>("diagnostic")
        {
            Description = "Its id, such as SSDK1010 or 1010. None lists all of them.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        Option<bool> json = CommonOptions.Json();
        Add(diagnostic);
        Add(json);
        SetAction(parsed =>
        {
            DiagnosticPage[] pages = parsed.GetValue(diagnostic) is { } id
                ? [DiagnosticPage.Of(Find(id))]
                : [.. ShippedFiles.Diagnostics.Select(DiagnosticPage.Of)];
            if (parsed.GetValue(json))
                WriteJson(context, pages);
            else if (parsed.GetValue(diagnostic) is not null)
                context.Output.Write(TerminalMarkdown.Of(pages[0].Markdown));
            else
                WriteList(context, pages);

            return ExitCodes.Success;
        });
    }

    public override IReadOnlyList<string> Examples => ["schema-sdk explain SSDK1010", "schema-sdk explain"];

    private static string Find(string id)
    {
        string name = id.Trim().ToUpperInvariant();
        name = name.StartsWith(Prefix, StringComparison.Ordinal) ? name : Prefix + name;
        if (ShippedFiles.Diagnostics.Contains(name))
            return name;

        string? nearest = new NearestName().Find(name, ShippedFiles.Diagnostics, MostEdits);
        string hint = nearest is null ? "" : $"the nearest is {nearest}, and ";
        throw new ToolException($"{Shown.Text(id)} is no diagnostic of SchemaSdk; {hint}`schema-sdk explain` lists all");
    }

    private static void WriteList(ToolContext context, DiagnosticPage[] pages)
    {
        var table = new TextTable("Diagnostic", "Severity", "Title");
        foreach (DiagnosticPage page in pages)
            table.Add(page.Id, page.Severity, page.Title);

        table.Write(context);
    }

    private static void WriteJson(ToolContext context, DiagnosticPage[] pages) => JsonOutput.Write(context.Output, json =>
    {
        json.WriteStartArray();
        foreach (DiagnosticPage page in pages)
        {
            json.WriteStartObject();
            json.WriteString("id", page.Id);
            json.WriteString("severity", page.Severity);
            json.WriteString("title", page.Title);
            json.WriteString("markdown", page.Markdown);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });
}
