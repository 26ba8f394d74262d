using SchemaSdk.Checks;
using SchemaSdk.Rules;

namespace SchemaSdk;

/// <summary>
/// What an alternative of a union made of a value in JSON. This file is also compiled into the local host and the tool.
/// </summary>
/// <param name="Alternative">The index of the alternative.</param>
/// <param name="Value">The value; unset if its type can't hold it.</param>
/// <param name="Findings">What does not fit; for a value that is unset, everything that is wrong.</param>
internal sealed record UnionTrial(int Alternative, ParameterValue Value, List<RequestFinding> Findings);
