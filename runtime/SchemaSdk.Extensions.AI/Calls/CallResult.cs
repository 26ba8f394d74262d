using System.Text.Json.Nodes;

namespace SchemaSdk.Calls;

/// <summary>What a caller that is a model is told about a call.</summary>
/// <param name="Json">The answer.</param>
/// <param name="IsError">Whether the call did not do what was asked of it; the answer says why, and what to do.</param>
internal sealed record CallResult(JsonObject Json, bool IsError)
{
    /// <summary>Whether nothing about it will change: false for a job under way.</summary>
    public bool IsFinal { get; init; } = true;

    /// <summary>The media of a completed job.</summary>
    public IReadOnlyList<CallOutput> Outputs { get; init; } = [];
}

/// <summary>One media file of a completed job.</summary>
/// <param name="Name">A file name.</param>
/// <param name="Address">Its address at the host; null if it was in the answer itself.</param>
/// <param name="File">The path of the saved file; null if it was not saved.</param>
/// <param name="ContentType">The media type, if the host says it.</param>
internal sealed record CallOutput(string Name, Uri? Address, string? File, string? ContentType);
