using System.ComponentModel;
using SchemaSdk.Generated;

namespace SchemaSdk;

/// <summary>What a generated request type has of its own kind, for code that is generic over requests.</summary>
/// <typeparam name="TSelf">The request type.</typeparam>
public interface IModelRequest<TSelf>
    where TSelf : ModelRequest, IModelRequest<TSelf>
{
    /// <summary>The model that the request is for.</summary>
    static abstract ModelInfo Model { get; }

    /// <summary>Makes a request from JSON; called by <see cref="ModelRequestConverter{T}"/>.</summary>
    /// <param name="reader">Stands before the first parameter.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    static abstract TSelf Read(ref RequestReader reader);
}
