namespace SchemaSdk.Metadata;

/// <summary>What a parameter's values are, once the document's own spelling is understood.</summary>
internal enum ParameterKind
{
    /// <summary>Text; with options it is restricted to them. Also an <c>enum</c> without options, and any type that is not known.</summary>
    Text,

    /// <summary>One of the options: an enum in C#.</summary>
    Option,

    /// <summary>A number: <c>double</c> in C#; with options it is restricted to them.</summary>
    Number,

    /// <summary>A whole number: <c>long</c> in C#.</summary>
    Integer,

    /// <summary>True or false.</summary>
    Flag,

    /// <summary>A JSON array.</summary>
    Array,

    /// <summary>A JSON object.</summary>
    Object,
}
