using SchemaSdk.Metadata;
using SchemaSdk.Wire;

namespace SchemaSdk.Checks;

/// <summary>Checks a text: its length, pattern and options, or what its format says.</summary>
internal static class TextCheck
{
    public static void Check(ModelMetadata model, ParameterMetadata parameter, string text, ref List<RequestFinding>? findings)
    {
        if (parameter.Format == TextFormat.Scenes)
        {
            ParameterCheck.Add(ref findings, SceneCheck.Check(model, parameter, text));
            return;
        }

        if (parameter.Format == TextFormat.UrlList)
        {
            ParameterCheck.Add(ref findings, ListCheck.CheckCount(model, parameter, UrlListText.Count(text)));
            return;
        }

        if (parameter is not { Minimum: null, Maximum: null } && TextLength.Of(text) is var length
            && (length < parameter.Minimum?.Value || length > parameter.Maximum?.Value))
        {
            ParameterCheck.Add(ref findings, RequestFinding.Length(model, parameter, length));
        }

        if (parameter.Options.Length > 0 && parameter.OptionIndex(new Literal(LiteralKind.Text, text)) < 0)
            ParameterCheck.Add(ref findings, RequestFinding.NotAnOption(model, parameter, text));

        if (parameter.Pattern is not null && model.Patterns?.Invoke(parameter, text) == false)
            ParameterCheck.Add(ref findings, RequestFinding.NoMatch(model, parameter, text));

        if (parameter.IsUri && !AbsoluteAddress.Is(text))
            ParameterCheck.Add(ref findings, RequestFinding.NotAnAddress(model, parameter, text));
    }
}
