using Microsoft.CodeAnalysis;
using SchemaSdk.Checks;
using SchemaSdk.Generator.Diagnostics;

namespace SchemaSdk.Generator.Analysis;

/// <summary>Finds constant items of a list of addresses that its constructor would reject.</summary>
internal static class BlankItems
{
    public static IEnumerable<Diagnostic> Find(IEnumerable<IOperation?> items) =>
        from item in items
        where item is not null
        from constant in ExpressionArms.Constants(item)
        where constant.Constant is null || (constant.Constant is string text && string.IsNullOrWhiteSpace(text))
        select Diagnostic.Create(
            RequestDescriptors.Of(RequestCodes.Required),
            constant.Arm.Syntax.GetLocation(),
            "an address in a list must not be blank; remove it, or give it a value");
}
