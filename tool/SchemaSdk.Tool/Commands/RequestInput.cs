using System.CommandLine;
using SchemaSdk.Generator.Schema;
using SchemaSdk.Tool.Context;
using SchemaSdk.Tool.Folders;
using SchemaSdk.Tool.Models;
using SchemaSdk.Tool.Requests;

namespace SchemaSdk.Tool.Commands;

/// <summary>The request argument of <c>validate</c> and <c>price</c>.</summary>
internal sealed class RequestInput
{
    private const string StandardInput = "-";

    private readonly ModelInput _model;
    private readonly Argument<string> _file = new("request") { Description = "The file with the request, in JSON; - for standard input." };

    public RequestInput(Command command)
    {
        _model = new ModelInput(command);
        command.Add(_file);
    }

    /// <summary>Reads the request, and returns it with the file name to use in its findings.</summary>
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

    /// <summary>Reads up to the size limit plus one character, so that the parser can detect oversized input.</summary>
    private static string ReadInput(TextReader input)
    {
        char[] text = new char[Limits.FileBytes + 1];
        return new string(text, 0, input.ReadBlock(text));
    }
}
