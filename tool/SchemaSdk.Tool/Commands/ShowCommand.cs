using System.CommandLine;
using SchemaSdk.Generator.Json;
using SchemaSdk.Generator.Model;
using SchemaSdk.Tool.CommandLine;
using SchemaSdk.Tool.Context;
using SchemaSdk.Tool.Models;
using SchemaSdk.Tool.Output;

namespace SchemaSdk.Tool.Commands;

internal sealed class ShowCommand : ToolCommand
{
    public ShowCommand(ToolContext context)
        : base("show", "Shows a model: its parameters, rules and prices.")
    {
        var input = new ModelInput(this);
        Option<bool> json = CommonOptions.Json();
        Add(json);
        SetAction(parsed =>
        {
            LoadedModel model = input.Load(context, parsed);
            if (parsed.GetValue(json))
                context.Output.Write(model.File.Text);
            else
                Write(context, model);

            return ExitCodes.Success;
        });
    }

    public override IReadOnlyList<string> Examples => ["schema-sdk show kling-o3"];

    private static void Write(ToolContext context, LoadedModel model)
    {
        ModelDocument document = model.Document;
        int width = context.IsTerminal ? Terminal.Create(context, context.Output).Profile.Width : int.MaxValue;
        WordWrap.Write(context.Output, "", $"{Shown.Text(document.DisplayName)} ({document.Id})", width);
        IEnumerable<string> facts = new[] { document.Provider, document.Category, document.Submit.ToString() }.OfType<string>();
        WordWrap.Write(context.Output, "", string.Join(" · ", facts.Select(Shown.Text)), width);
        context.Output.WriteLine();
        var parameters = new TextTable("Parameter", "Type", "Required", "Default", "Allowed", "C#");
        foreach ((string name, Parameter value, string code) in ValueRow.Of(model))
        {
            parameters.Add(
                name,
                ParameterText.Type(value),
                value.Required ? "yes" : "",
                value.Default?.Text,
                ParameterText.Allowed(value),
                code);
        }

        parameters.Write(context);
        if (model.Metadata.Rules.Count > 0)
        {
            context.Output.WriteLine();
            var rules = new TextTable("Rule", "Severity", "Message")
            {
                ToneOf = (column, severity) => column == 1 ? FindingLine.ToneOf(severity) : Tone.Plain,
            };
            foreach (Metadata.RuleMetadata rule in model.Metadata.Rules)
                rules.Add(rule.Id, rule.IsWarning ? "warning" : "error", Checks.RuleSentence.Of(rule));

            rules.Write(context);
        }

        if (document.Prices.Count > 0)
        {
            context.Output.WriteLine();
            var prices = new TextTable("Charge", "Rate", "Unit", "Previously");
            foreach (DocumentPrice row in document.Prices)
                prices.Add(row.Label, row.Rate.Text, row.Unit, row.PreviousRate);

            prices.Write(context);
        }
    }
}
