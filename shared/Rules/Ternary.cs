namespace SchemaSdk.Rules;

/// <summary>Three-valued logic: an unknown is neither true nor false, and never an error.</summary>
internal enum Ternary : byte
{
    False,
    Unknown,
    True,
}
