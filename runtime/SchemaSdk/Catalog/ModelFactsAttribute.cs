using System.ComponentModel;

namespace SchemaSdk;

/// <summary>
/// A model's facts on its request type: what the analyzer checks constants against, and what the runtime reads at first use.
/// Written by the generator.
/// </summary>
/// <param name="text">The facts, one a line.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ModelFactsAttribute(string text) : Attribute
{
    /// <summary>The facts, one a line.</summary>
    public string Text { get; } = text;
}
