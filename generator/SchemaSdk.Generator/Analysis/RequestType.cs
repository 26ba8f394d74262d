using SchemaSdk.Facts;

namespace SchemaSdk.Generator.Analysis;

/// <summary>A request type as its facts describe it.</summary>
internal sealed class RequestType
{
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);

    private RequestType(ModelFacts model)
    {
        Model = model;
        for (int i = 0; i < model.Parameters.Count; i++)
        {
            _places[model.Parameters[i].Property] = i;
        }
    }

    public ModelFacts Model { get; }

    /// <summary>The place of the parameter behind a property; -1 for another member.</summary>
    public int PlaceOf(string property) => _places.TryGetValue(property, out int place) ? place : -1;

    /// <summary>None for facts that this version can't read: what can't be understood is not checked.</summary>
    public static RequestType? TryRead(string facts)
    {
        try
        {
            return new RequestType(FactsReader.Read(facts));
        }
        catch (FactsException)
        {
            return null;
        }
    }
}
