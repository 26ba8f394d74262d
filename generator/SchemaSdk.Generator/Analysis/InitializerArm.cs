using Microsoft.CodeAnalysis;
using SchemaSdk.Rules;

namespace SchemaSdk.Generator.Analysis;

/// <summary>One of the values that a member of a request can get, with what is known about it and where it is written.</summary>
internal sealed record InitializerArm(IOperation Value, ParameterValue Known, SyntaxNode Syntax);
