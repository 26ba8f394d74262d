namespace SchemaSdk.Tool.Importing.Schemas;

/// <summary>The types of JSON Schema. A number is an integer too, so <c>number</c> sets both.</summary>
[Flags]
internal enum SchemaTypes
{
    None = 0,
    String = 1,
    Integer = 2,
    Number = 4 | Integer,
    Boolean = 8,
    Array = 16,
    Object = 32,
    Null = 64,
    All = String | Number | Boolean | Array | Object | Null,
}
