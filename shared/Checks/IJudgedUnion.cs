using SchemaSdk.Metadata;

namespace SchemaSdk.Checks;

/// <summary>A value of a union that was chosen by its type, and that another alternative may accept as well.</summary>
internal interface IJudgedUnion
{
    /// <summary>Returns what is wrong with the value by the alternative that fits it best; null if no other can fit.</summary>
    List<RequestFinding>? Judge(ModelMetadata model, ParameterMetadata parameter);
}
