using SchemaSdk.Generator.Model;

namespace SchemaSdk.Generator.Schema.Overlays.Consistency;

/// <summary>The requests for which all conditions of a <c>when</c> hold.</summary>
internal sealed class Circumstances
{
    private readonly ModelDocument _document;
    private readonly Dictionary<int, AdmittedValues> _admitted = [];

    public Circumstances(ModelDocument document, EquatableArray<ModelCondition> conditions)
    {
        _document = document;
        foreach (ModelCondition condition in conditions)
        {
            _admitted[condition.Parameter] = this[condition.Parameter].And(AdmittedValues.Of(document.Parameters[condition.Parameter], condition));
        }
    }

    /// <summary>What a parameter can be in them.</summary>
    public AdmittedValues this[int parameter] =>
        _admitted.TryGetValue(parameter, out AdmittedValues? values) ? values : AdmittedValues.Any(_document.Parameters[parameter]);

    /// <summary>True where the conditions can't hold without those of the other.</summary>
    public bool Imply(Circumstances other) => other._admitted.All(pair => this[pair.Key].IsWithin(pair.Value));
}
