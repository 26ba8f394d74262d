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
            "Checks a request in JSON as the compiler and the runtime check one in C#. Exit code 0: valid, 1: invalid, 3: error.")
    {
        var input = new RequestInput(this);
        Option<bool> json = CommonOptions.Json();
        Add(json);
        SetAction(parsed =>
        {
            (RequestFile request, string name) = input.Read(context, parsed);
            bool isValid = !request.Reported.Any(p => p.IsError);
            if (parsed.GetValue(json))
            {
                WriteJson(context, request, isValid);
            }
            else
            {
                foreach (Finding problem in request.Reported)
                    FindingLine.Write(context.Output, name, problem);

                SafeWriter.Write(context.Output, isValid ? Tone.Good : Tone.Bad, isValid ? "valid" : "not valid");
                context.Output.WriteLine();
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
        foreach (Finding problem in request.Reported)
            FindingJson.Write(json, problem);

        json.WriteEndArray();
        json.WriteEndObject();
    });
}
