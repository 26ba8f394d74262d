using SchemaSdk.Generator.Model;
using SchemaSdk.Generator.Schema.Overlays.Scope;

namespace SchemaSdk.Generator.Schema.Overlays.Consistency;

/// <summary>The requests that satisfy all conditions of a <c>when</c>.</summary>
internal sealed class RuleContext
{
    private readonly OverlayScope _scope;
    private readonly Dictionary<OverlayPlace, AllowedValues> _admitted = [];

    public RuleContext(OverlayScope scope, EquatableArray<ModelCondition> conditions)
    {
        _scope = scope;
        foreach (ModelCondition condition in conditions)
        {
            _admitted[condition.Named] = this[condition.Named]
                .And(AllowedValues.Of(scope.ValueOf(condition.Named).Parameter, condition));
        }
    }

    /// <summary>The values that a parameter, or a value inside one, can have in these requests.</summary>
    public AllowedValues this[OverlayPlace named] =>
        _admitted.TryGetValue(named, out AllowedValues? values) ? values : AllowedValues.Any(_scope.ValueOf(named).Parameter);

    /// <summary>Returns <see langword="true"/> if the conditions imply those of the other.</summary>
    public bool Imply(RuleContext other) => other._admitted.All(pair => this[pair.Key].IsWithin(pair.Value));
}
