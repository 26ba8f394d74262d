using SchemaSdk.Tool.Importing.Schemas;

namespace SchemaSdk.Tool.Importing;

/// <summary>One of several requests that a body describes, told apart by the value of a member.</summary>
/// <param name="Shape">What the body and the branch say together.</param>
/// <param name="Member">The member that tells the branch; null if the body is one request.</param>
/// <param name="Value">Its value.</param>
internal sealed record RequestBranch(SchemaShape Shape, string? Member, string? Value);
