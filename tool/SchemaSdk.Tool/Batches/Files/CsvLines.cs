using System.Text;
using SchemaSdk.Generator.Json;
using SchemaSdk.Generator.Schema;
using SchemaSdk.Tool.Models;

namespace SchemaSdk.Tool.Batches.Files;

/// <summary>Reads requests from a table: a header with the names of the parameters, and a row for each request.</summary>
internal sealed class CsvLines(BatchModels models, FindingList findings)
{
    private readonly HashSet<(string, string)> _told = [];

    public IEnumerable<BatchLine> Read(string text)
    {
        var table = new CsvText(text, findings);
        if (table.ReadRow() is not { } header || !IsHeader(header))
            yield break;

        while (table.ReadRow() is { } row)
        {
            if (row.Count != header.Count)
                findings.Add(BatchFindings.NotCsv, row[0].At, $"the row has {Cells(row.Count)}, the header {Cells(header.Count)}");
            else if (Read(header, row) is { } request)
                yield return request;
        }
    }

    private static string Cells(int count) => count == 1 ? "1 cell" : $"{count} cells";

    private bool IsHeader(IReadOnlyList<CsvCell> header)
    {
        if (header.Count == 1 && header[0].Text.Contains(';', StringComparison.Ordinal))
        {
            findings.Add(BatchFindings.NotCsv, header[0].At, "the columns must be separated by commas, not by semicolons");
            return false;
        }

        var names = new HashSet<string>(StringComparer.Ordinal);
        bool isHeader = true;
        foreach (CsvCell cell in header)
        {
            string? problem = cell.Text.Length == 0 ? "the column has no name"
                : !names.Add(cell.Text) ? $"the column {Shown.Text(cell.Text)} appears twice"
                : null;
            if (problem is null)
                continue;

            isHeader = false;
            findings.Add(BatchFindings.NotCsv, cell.At, problem);
        }

        if (names.Contains(BatchLine.Model))
            return isHeader;

        findings.Add(BatchFindings.NotCsv, header[0].At, "the header has no column model; the first row must name the columns");
        return false;
    }

    private BatchLine? Read(IReadOnlyList<CsvCell> header, IReadOnlyList<CsvCell> row)
    {
        CsvCell model = row[IndexOf(header, BatchLine.Model)];
        if (model.Text.Length == 0)
        {
            findings.Add(BatchFindings.AbsentModel, model.At, "the row names no model");
            return null;
        }

        if (models.Find(model.Text, model.At, findings) is not { } loaded)
            return null;

        CsvCell? tag = IndexOf(header, BatchLine.TagName) is >= 0 and var place && row[place].Text.Length > 0 ? row[place] : null;
        var json = new StringBuilder("{");
        var starts = new List<(int Start, TextRange At)> { (0, row[0].At) };
        for (int i = 0; i < row.Count; i++)
        {
            string name = header[i].Text;
            if (row[i].Text.Length == 0 || name is BatchLine.Model or BatchLine.TagName || !IsParameter(loaded, name, row[i]))
                continue;

            starts.Add((json.Length, row[i].At));
            JsonEscape.WriteString(json.Append(json.Length == 1 ? "" : ","), name);
            CellValue.Write(json.Append(':'), row[i].Text, loaded.Metadata.Root.Parameters[loaded.Metadata.Root.Find(name)]);
        }

        string parameters = json.Append('}').ToString();
        return new BatchLine(
            model.Text, model.At, tag?.Text, tag?.At ?? default, row[0].At, parameters,
            range => range.Start == 0 ? row[0].At : starts.FindLast(start => start.Start <= range.Start).At);
    }

    /// <summary>A column that a model does not have is told once, at its first value.</summary>
    private bool IsParameter(LoadedModel model, string name, CsvCell cell)
    {
        if (model.Metadata.Root.Find(name) >= 0)
            return true;

        if (_told.Add((model.Document.Id, name)))
        {
            string? nearest = new Generator.Naming.NearestName().Find(name, model.Metadata.Root.Parameters.Select(p => p.Name), most: 2);
            findings.Add(
                BatchFindings.NotCsv, cell.At,
                $"{Shown.Text(name)} is not a parameter of {model.Document.Id}{(nearest is null ? "" : $"; did you mean {nearest}?")}");
        }

        return false;
    }

    private static int IndexOf(IReadOnlyList<CsvCell> header, string name)
    {
        for (int i = 0; i < header.Count; i++)
        {
            if (header[i].Text == name)
                return i;
        }

        return -1;
    }
}
