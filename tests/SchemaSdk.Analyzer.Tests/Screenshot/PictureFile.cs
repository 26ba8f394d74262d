namespace SchemaSdk.Analyzer.Tests.Screenshot;

/// <summary>Some lines of a file.</summary>
internal sealed record PictureFile(string Name, int FirstLine, IReadOnlyList<PictureLine> Lines);

internal sealed record PictureLine(IReadOnlyList<ColoredText> Parts, IReadOnlyList<PictureMark> Marks);

internal sealed record ColoredText(int Column, string Text, string Color);

/// <summary>A place that is reported, with what the compiler prints behind the place.</summary>
internal sealed record PictureMark(int Column, int Length, bool IsError, string Message)
{
    public string Color => IsError ? "#f14c4c" : "#cca700";
}
