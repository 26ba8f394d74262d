using System.Text.Json;
using SchemaSdk.Facts;

namespace SchemaSdk.Json;

/// <summary>Which required parameters a request's JSON has given so far.</summary>
internal struct RequiredSeen(ModelInfo model)
{
    private readonly bool[]? _many = model.Facts.Parameters.Count > 64 ? new bool[model.Facts.Parameters.Count] : null;
    private ulong _few;

    public void Mark(int parameter)
    {
        if (_many is null)
        {
            _few |= 1UL << parameter;
        }
        else
        {
            _many[parameter] = true;
        }
    }

    public readonly void ThrowIfMissing(ModelInfo model)
    {
        ulong required = model.Wire.Required;
        if (_many is null && (_few & required) == required)
        {
            return;
        }

        List<string>? missing = null;
        List<ParameterFacts> parameters = model.Facts.Parameters;
        for (int i = 0; i < parameters.Count; i++)
        {
            if (parameters[i].Required && !Has(i))
            {
                (missing ??= []).Add(parameters[i].Name);
            }
        }

        if (missing is not null)
        {
            throw new JsonException($"A request to {model.Id} needs {string.Join(", ", missing)}.");
        }
    }

    private readonly bool Has(int parameter) => _many is null ? (_few & (1UL << parameter)) != 0 : _many[parameter];
}
