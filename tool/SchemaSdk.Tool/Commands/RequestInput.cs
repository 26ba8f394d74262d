using System.CommandLine;
using SchemaSdk.Tool.CommandLine;
using SchemaSdk.Tool.Folders;
using SchemaSdk.Tool.Models;
using SchemaSdk.Tool.Requests;

namespace SchemaSdk.Tool.Commands;

/// <summary>The request that <c>validate</c> and <c>price</c> are given.</summary>
internal sealed class RequestInput
{
    private const string StandardInput = "-";

    private readonly Argument<string> _id = CommonOptions.Id();
    private readonly Argument<string> _file = new("request") { Description = "The file with the request; - for standard input." };
    private readonly Option<string> _schemas = CommonOptions.Schemas();

    public RequestInput(Command command)
    {
        command.Add(_id);
        command.Add(_file);
        command.Add(_schemas);
    }

    /// <summary>Reads the request, and tells what its problems are called after.</summary>
    public (RequestFile Request, string Name) Read(ToolContext context, ParseResult parsed)
    {
        LoadedModel model = LoadedModel.Load(context, parsed.GetValue(_schemas)!, parsed.GetValue(_id)!);
        string file = parsed.GetValue(_file)!;
        if (file == StandardInput)
        {
            return (RequestFile.Read(model, context.Input.ReadToEnd()), "stdin");
        }

        string path = context.FullPath(file);
        return File.Exists(path)
            ? (RequestFile.Read(model, DocumentText.Read(path)), context.Shown(path))
            : throw new ToolException($"{file} does not exist");
    }
}
