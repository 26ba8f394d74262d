using System.ComponentModel;
using SchemaSdk.Generated;

namespace SchemaSdk;

/// <summary>The static members of a generated request type, for code that is generic over requests.</summary>
/// <typeparam name="TSelf">The request type.</typeparam>
public interface IModelRequest<TSelf>
    where TSelf : ModelRequest, IModelRequest<TSelf>
{
    /// <summary>The model of the request.</summary>
    static abstract ModelInfo Model { get; }

    /// <summary>Creates a request from JSON; called by <see cref="ModelRequestConverter{T}"/>.</summary>
    /// <param name="reader">The reader, positioned before the first parameter.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    static abstract TSelf Read(ref RequestReader reader);
}
