using SchemaSdk.Generator.Json;
using SchemaSdk.Generator.Schema;

namespace SchemaSdk.Tool.Batches.Files;

/// <summary>Reads requests as JSON Lines: an object on each line; empty lines are skipped.</summary>
internal sealed class JsonLines(FindingList findings)
{
    private int _line;

    public IEnumerable<BatchLine> Read(string text)
    {
        using var lines = new StringReader(text.TrimStart('\uFEFF'));
        for (_line = 0; lines.ReadLine() is { } line; _line++)
        {
            if (!string.IsNullOrWhiteSpace(line) && Read(_line, line) is { } request)
                yield return request;
        }
    }

    private BatchLine? Read(int number, string text)
    {
        if (BatchFindings.TooLong(text, InLine(number, default)) is { } tooLong)
        {
            findings.Add(tooLong);
            return null;
        }

        DocumentSource source = DocumentSource.Open(text);
        foreach (Finding finding in source.Reported)
            findings.Add(finding with { Range = InLine(number, finding.Range) });
        if (source.HasErrors)
            return null;

        if (source.Root is not JsonObject line)
        {
            findings.Add(
                Findings.WrongValue, InLine(number, RangeOf(source.Root!)),
                $"a line must be a JSON object; it is {source.Root!.KindName}");
            return null;
        }

        if (!line.TryFind(BatchLine.Model, out JsonMember model))
        {
            findings.Add(
                Findings.WrongValue, InLine(number, RangeOf(line)),
                "the line names no model; it needs a member such as \"model\": \"kling-o3\"");
            return null;
        }

        bool hasTag = line.TryFind(BatchLine.TagName, out JsonMember tag);
        if (!IsText(number, model) || (hasTag && !IsText(number, tag)))
            return null;

        return new BatchLine(
            ((JsonString)model.Value).Value,
            InLine(number, RangeOf(model.Value)),
            hasTag ? ((JsonString)tag.Value).Value : null,
            hasTag ? InLine(number, new TextRange(tag.KeyStart, tag.KeyLength, 0, 0, 0, 0)) : default,
            InLine(number, RangeOf(line)),
            ParametersOf(text, line),
            range => InLine(number, range));
    }

    private bool IsText(int number, JsonMember member)
    {
        if (member.Value is JsonString)
            return true;

        findings.Add(
            Findings.WrongValue, InLine(number, RangeOf(member.Value)), $"{member.Key} must be a string; it is {member.Value.KindName}");
        return false;
    }

    /// <summary>Returns the line with spaces in place of the model and the tag, so that everything else stays where it is.</summary>
    private static string ParametersOf(string text, JsonObject line)
    {
        char[] parameters = new char[text.Length];
        Array.Fill(parameters, ' ');
        parameters[line.Start] = '{';
        parameters[line.End - 1] = '}';
        bool isFirst = true;
        foreach (JsonMember member in line.Members)
        {
            if (member.Key is BatchLine.Model or BatchLine.TagName)
                continue;

            // There was a comma before it, or a member that is gone, or the bracket.
            if (!isFirst)
                parameters[member.KeyStart - 1] = ',';

            text.CopyTo(member.KeyStart, parameters, member.KeyStart, member.Value.End - member.KeyStart);
            isFirst = false;
        }

        return new string(parameters);
    }

    private static TextRange RangeOf(JsonNode node) => new(node.Start, node.Length, 0, 0, 0, 0);

    /// <summary>By offset: a line has no line breaks, even where an editor sees one in a string.</summary>
    private static TextRange InLine(int line, TextRange range) =>
        new(range.Start, range.Length, line, range.Start, line, range.Start + range.Length);
}
