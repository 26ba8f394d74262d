namespace SchemaSdk.Metadata;

/// <summary>The kind of a parameter's values, derived from the document's type.</summary>
internal enum ParameterKind
{
    /// <summary>Text, restricted to the options if there are any. Also an <c>enum</c> without options, and any unknown type.</summary>
    Text,

    /// <summary>One of the options; an enum in C#.</summary>
    Option,

    /// <summary>A number, restricted to the options if there are any; <c>double</c> in C#.</summary>
    Number,

    /// <summary>An integer; <c>long</c> in C#.</summary>
    Integer,

    /// <summary>True or false.</summary>
    Flag,

    /// <summary>A JSON array.</summary>
    Array,

    /// <summary>A JSON object.</summary>
    Object,

    /// <summary>One of several kinds of value; a closed type in C#.</summary>
    Union,
}
