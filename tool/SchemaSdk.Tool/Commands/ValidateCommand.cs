using System.CommandLine;
using SchemaSdk.Generator.Schema;
using SchemaSdk.Tool.CommandLine;
using SchemaSdk.Tool.Context;
using SchemaSdk.Tool.Output;
using SchemaSdk.Tool.Requests;

namespace SchemaSdk.Tool.Commands;

internal sealed class ValidateCommand : ToolCommand
{
    public ValidateCommand(ToolContext context)
        : base(
            "validate",
            "Checks a request in JSON as the compiler and the runtime check one in C#. Exit code 0 is valid, 1 not, 3 could not tell.")
    {
        var input = new RequestInput(this);
        Option<bool> json = CommonOptions.Json();
        Add(json);
        SetAction(parsed =>
        {
            (RequestFile request, string name) = input.Read(context, parsed);
            bool isValid = !request.Faults.Any(p => p.IsError);
            if (parsed.GetValue(json))
            {
                WriteJson(context, request, isValid);
            }
            else
            {
                foreach (Finding problem in request.Faults)
                    context.Output.WriteLine(FindingLine.Of(name, problem));

                context.Output.WriteLine(isValid ? "valid" : "not valid");
            }

            return isValid ? ExitCodes.Success : ExitCodes.Drift;
        });
    }

    public override IReadOnlyList<string> Examples =>
        ["schema-sdk validate kling-o3 request.json", "echo '{\"prompt\":\"sunrise\"}' | schema-sdk validate kling-o3 -"];

    private static void WriteJson(ToolContext context, RequestFile request, bool isValid) => JsonOutput.Write(context.Output, json =>
    {
        json.WriteStartObject();
        json.WriteBoolean("valid", isValid);
        json.WriteStartArray("problems");
        foreach (Finding problem in request.Faults)
            FindingJson.Write(json, problem);

        json.WriteEndArray();
        json.WriteEndObject();
    });
}
