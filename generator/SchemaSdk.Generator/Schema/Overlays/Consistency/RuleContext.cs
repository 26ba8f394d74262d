using SchemaSdk.Generator.Model;

namespace SchemaSdk.Generator.Schema.Overlays.Consistency;

/// <summary>The requests that satisfy all conditions of a <c>when</c>.</summary>
internal sealed class RuleContext
{
    private readonly ModelDocument _document;
    private readonly Dictionary<int, AllowedValues> _admitted = [];

    public RuleContext(ModelDocument document, EquatableArray<ModelCondition> conditions)
    {
        _document = document;
        foreach (ModelCondition condition in conditions)
        {
            _admitted[condition.Parameter] = this[condition.Parameter]
                .And(AllowedValues.Of(document.Parameters[condition.Parameter], condition));
        }
    }

    /// <summary>The values that a parameter can have in these requests.</summary>
    public AllowedValues this[int parameter] =>
        _admitted.TryGetValue(parameter, out AllowedValues? values) ? values : AllowedValues.Any(_document.Parameters[parameter]);

    /// <summary>Returns <see langword="true"/> if the conditions imply those of the other.</summary>
    public bool Imply(RuleContext other) => other._admitted.All(pair => this[pair.Key].IsWithin(pair.Value));
}
