using System.ComponentModel;
using System.Reflection;
using SchemaSdk.Metadata;
using SchemaSdk.Patterns;

namespace SchemaSdk.Generated;

/// <summary>
/// A model's metadata on its request type, written by the generator. The analyzer checks constants against it, and the runtime reads it on
/// first use.
/// </summary>
/// <param name="text">The metadata: its version, then the model, one part per line.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ModelMetadataAttribute(string text) : Attribute
{
    /// <summary>The metadata: its version, then the model, one part per line.</summary>
    public string Text { get; } = text;

    /// <summary>Reads and caches the model of a request type.</summary>
    /// <param name="requestType">The type that has the attribute.</param>
    /// <param name="model">The cached model.</param>
    /// <returns>The same model for every caller.</returns>
    /// <exception cref="FormatException">The metadata was written by a generator version that this runtime can't read; the message says
    /// which package to update.</exception>
    public static ModelInfo Load(Type requestType, ref ModelInfo? model) => Load(requestType, ref model, patterns: null);

    /// <summary>
    /// Reads and caches the model of a request type that has patterns. A program that never calls this has no engine for them.
    /// </summary>
    /// <param name="requestType">The type that has the attribute.</param>
    /// <param name="model">The cached model.</param>
    /// <returns>The same model for every caller.</returns>
    /// <exception cref="FormatException">The metadata was written by a generator version that this runtime can't read; the message says
    /// which package to update.</exception>
    public static ModelInfo LoadWithPatterns(Type requestType, ref ModelInfo? model) =>
        Load(requestType, ref model, PatternEngine.IsMatch);

    private static ModelInfo Load(Type requestType, ref ModelInfo? model, PatternMatcher? patterns)
    {
        ArgumentNullException.ThrowIfNull(requestType);
        string text = requestType.GetCustomAttribute<ModelMetadataAttribute>()?.Text
            ?? throw new ArgumentException($"{requestType} has no model.", nameof(requestType));
        string holder = $"{requestType.FullName} in {requestType.Assembly.GetName().Name}";
        ModelInfo read = ModelInfo.FromMetadata(text, holder, patterns);
        return Interlocked.CompareExchange(ref model, read, null) ?? read;
    }
}
