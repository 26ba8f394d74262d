using Microsoft.Extensions.AI;

namespace SchemaSdk.Generators;

/// <summary>
/// Turns the options of the interfaces into parameters of a model. What the model has no parameter for is an error, never left out in
/// silence: the caller would pay for something else than was asked for.
/// </summary>
internal sealed class GeneratorArguments(ModelInfo model)
{
    private readonly Dictionary<string, object?> _values = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, object?> Values => _values;

    /// <summary>Returns the first parameter of these names that the model has.</summary>
    public ModelParameter? Find(params ReadOnlySpan<string> names)
    {
        foreach (string name in names)
        {
            foreach (ModelParameter parameter in model.Parameters)
            {
                if (parameter.Name == name)
                    return parameter;
            }
        }

        return null;
    }

    /// <summary>Sets the first parameter of these names that the model has; nothing to set is no error.</summary>
    /// <exception cref="NotSupportedException">The model has none of them.</exception>
    public void Set(string option, object? value, params ReadOnlySpan<string> names)
    {
        if (value is null)
            return;
        ModelParameter parameter = Find(names) ?? throw None(option, names.ToArray());
        _values[parameter.Name] = value;
    }

    public void Set(ModelParameter parameter, object? value) => _values[parameter.Name] = value;

    /// <summary>Sets an option of a parameter, in the document's own spelling.</summary>
    /// <exception cref="NotSupportedException">The model has no such parameter, or no such option.</exception>
    public void SetOption(string option, IReadOnlyList<string> spellings, params ReadOnlySpan<string> names)
    {
        ModelParameter parameter = Find(names) ?? throw None(option, names.ToArray());
        Set(parameter, OptionOf(parameter, spellings)
            ?? throw new NotSupportedException(
                $"{option} can't be {spellings[0]} for {model.Id}: its {parameter.Name} is one of {string.Join(", ", parameter.Options)}."
                + " Nothing was sent."));
    }

    /// <summary>Returns the spelling that a parameter takes; null if it takes none of them.</summary>
    public static string? OptionOf(ModelParameter parameter, IReadOnlyList<string> spellings) => parameter switch
    {
        { Options.Count: > 0 } => spellings
            .Select(spelling => parameter.Options.FirstOrDefault(
                known => string.Equals(known, spelling, StringComparison.OrdinalIgnoreCase)))
            .FirstOrDefault(known => known is not null),
        { Type: ParameterType.String } => spellings[0],
        _ => null,
    };

    /// <summary>Sets parameters by their names.</summary>
    public void SetAll(AdditionalPropertiesDictionary? properties)
    {
        foreach ((string name, object? value) in properties ?? [])
            _values[name] = value;
    }

    /// <exception cref="NotSupportedException">Another model is asked for.</exception>
    public void CheckModel(string? id)
    {
        if (id is not null && id != model.Id && id != model.WireName)
        {
            throw new NotSupportedException(
                $"ModelId is {id}, and this is for {model.Id}; create another for that model. Nothing was sent.");
        }
    }

    public NotSupportedException None(string option, string[] names) =>
        new($"{option} is set, and {model.Id} has no parameter for it ({string.Join(", ", names)}). Nothing was sent.");
}
