using System.CommandLine;
using SchemaSdk.Generator.Schema;
using SchemaSdk.Tool.CommandLine;
using SchemaSdk.Tool.Context;
using SchemaSdk.Tool.Output;
using SchemaSdk.Tool.Requests;

namespace SchemaSdk.Tool.Commands;

internal sealed class PriceCommand : ToolCommand
{
    public PriceCommand(ToolContext context)
        : base("price", "Estimates what a request in JSON costs. Exit code 0: estimated, 1: the request is invalid, 3: error.")
    {
        var input = new RequestInput(this);
        Option<bool> json = CommonOptions.Json();
        Add(json);
        SetAction(parsed =>
        {
            (RequestFile request, string name) = input.Read(context, parsed);
            foreach (Finding problem in request.Reported)
                FindingLine.Write(context.Error, name, problem);

            if (request.Request is null)
                return ExitCodes.Error;

            if (request.Reported.Any(p => p.IsError))
            {
                // A price is meaningless if the host would reject the request or it is for another model.
                context.Error.WriteLine("the request is not valid, so it has no price");
                return ExitCodes.Drift;
            }

            PriceEstimate price = request.Request.EstimatePrice();
            if (parsed.GetValue(json))
                WriteJson(context, price);
            else
                context.Output.WriteLine(price);

            return price.Maximum is null ? ExitCodes.Error : ExitCodes.Success;
        });
    }

    public override IReadOnlyList<string> Examples => ["schema-sdk price kling-o3 request.json"];

    private static void WriteJson(ToolContext context, PriceEstimate price) => JsonOutput.Write(context.Output, json =>
    {
        json.WriteStartObject();
        json.WriteAmount("minimum", price.Minimum);
        json.WriteAmount("maximum", price.Maximum);
        json.WriteBoolean("exact", price.IsExact);
        json.WriteString("currency", price.Currency);
        json.WriteString("per_unit", price.PerUnit);
        json.WriteStartArray("rows");
        foreach (PriceRow row in price.Rows)
            json.WriteStringValue(row.Label);

        json.WriteEndArray();
        json.WriteString("text", price.ToString());
        json.WriteEndObject();
    });
}
