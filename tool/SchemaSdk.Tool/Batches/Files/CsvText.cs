using System.Text;
using SchemaSdk.Generator.Schema;

namespace SchemaSdk.Tool.Batches.Files;

/// <summary>A cell of a table in text, and where it begins.</summary>
internal readonly record struct CsvCell(string Text, TextRange At);

/// <summary>
/// Reads comma-separated values by RFC 4180. Our own because libraries don't tell the column at which a cell begins, which is where an
/// error in a request is shown.
/// </summary>
internal sealed class CsvText(string text, FindingList findings)
{
    private int _at = text.StartsWith('\uFEFF') ? 1 : 0;
    private int _line;
    private int _lineStart = text.StartsWith('\uFEFF') ? 1 : 0;

    private TextRange Here => BatchLine.Place(_line, _at - _lineStart);

    /// <summary>Returns the next row that is not empty; null at the end, or if an error keeps the rest from being read reliably.</summary>
    public IReadOnlyList<CsvCell>? ReadRow()
    {
        while (_at < text.Length)
        {
            var row = new List<CsvCell>();
            while (true)
            {
                TextRange at = Here;
                if (ReadCell() is not { } cell)
                    return null;

                row.Add(new CsvCell(cell, at));
                if (_at >= text.Length || text[_at] != ',')
                    break;

                _at++;
            }

            TakeLineEnd();
            if (row.Exists(cell => cell.Text.Length > 0))
                return row;
        }

        return null;
    }

    private string? ReadCell()
    {
        if (_at < text.Length && text[_at] == '"')
            return ReadQuoted();

        int start = _at;
        while (_at < text.Length && text[_at] is not (',' or '\r' or '\n'))
        {
            if (text[_at] == '"')
                return Fault(Here, "a cell with a quote must itself be in quotes, and the quote be doubled");

            _at++;
        }

        return text[start.._at];
    }

    private string? ReadQuoted()
    {
        TextRange opening = Here;
        var cell = new StringBuilder();
        for (_at++; _at < text.Length;)
        {
            if (text[_at] != '"')
            {
                int start = _at;
                if (!TakeLineEnd())
                    _at++;

                cell.Append(text, start, _at - start);
            }
            else if (_at + 1 < text.Length && text[_at + 1] == '"')
            {
                cell.Append('"');
                _at += 2;
            }
            else
            {
                _at++;
                return _at >= text.Length || text[_at] is ',' or '\r' or '\n'
                    ? cell.ToString()
                    : Fault(Here, "a comma or the end of the line must follow the closing quote; a quote inside a cell is doubled");
            }
        }

        return Fault(opening, "the quote that opens the cell is never closed");
    }

    /// <summary>Takes a line end: CRLF, LF or CR.</summary>
    private bool TakeLineEnd()
    {
        if (_at >= text.Length || text[_at] is not ('\r' or '\n'))
            return false;

        _at += text[_at] == '\r' && _at + 1 < text.Length && text[_at + 1] == '\n' ? 2 : 1;
        (_line, _lineStart) = (_line + 1, _at);
        return true;
    }

    private string? Fault(TextRange at, string message)
    {
        findings.Add(BatchFindings.NotCsv, at, message);
        _at = text.Length;
        return null;
    }
}
