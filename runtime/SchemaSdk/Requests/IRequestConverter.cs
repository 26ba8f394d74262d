using System.Text.Json.Serialization;

namespace SchemaSdk;

/// <summary>The converter of a request type, without its type argument.</summary>
internal interface IRequestConverter
{
    /// <summary>Returns a converter that refuses what the document does not define.</summary>
    JsonConverter ToStrict();
}
