using System.CommandLine;
using SchemaSdk.Generator.Schema;
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
            return (RequestFile.Read(model, ReadInput(context.Input)), "stdin");
        }

        string path = context.FullPath(file);
        return RegularFile.Problem(path, file) is { } problem
            ? throw new ToolException(problem)
            : (RequestFile.Read(model, DocumentText.Read(path)), context.Shown(path));
    }

    /// <summary>As much as can be a request, and one character more, so that its reader sees that it is too long.</summary>
    private static string ReadInput(TextReader input)
    {
        char[] text = new char[Limits.FileBytes + 1];
        return new string(text, 0, input.ReadBlock(text));
    }
}
