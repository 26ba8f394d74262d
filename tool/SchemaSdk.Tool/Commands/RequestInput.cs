using System.CommandLine;
using SchemaSdk.Generator.Schema;
using SchemaSdk.Tool.Context;
using SchemaSdk.Tool.Folders;
using SchemaSdk.Tool.Models;
using SchemaSdk.Tool.Requests;

namespace SchemaSdk.Tool.Commands;

/// <summary>The request that <c>validate</c> and <c>price</c> are given.</summary>
internal sealed class RequestInput
{
    private const string StandardInput = "-";

    private readonly ModelInput _model;
    private readonly Argument<string> _file = new("request") { Description = "The file with the request; - for standard input." };

    public RequestInput(Command command)
    {
        _model = new ModelInput(command);
        command.Add(_file);
    }

    /// <summary>Reads the request, and tells what its problems are called after.</summary>
    public (RequestFile Request, string Name) Read(ToolContext context, ParseResult parsed)
    {
        LoadedModel model = _model.Load(context, parsed);
        string file = parsed.GetValue(_file)!;
        if (file == StandardInput)
            return (RequestFile.Read(model, ReadInput(context.Input)), "stdin");

        string path = context.Directory.FullPath(file);
        return RegularFile.Finding(path, file) is { } problem
            ? throw new ToolException(problem)
            : (RequestFile.Read(model, DocumentText.Read(path)), context.Directory.Shown(path));
    }

    /// <summary>As much as can be a request, and one character more, so that its reader sees that it is too long.</summary>
    private static string ReadInput(TextReader input)
    {
        char[] text = new char[Limits.FileBytes + 1];
        return new string(text, 0, input.ReadBlock(text));
    }
}
