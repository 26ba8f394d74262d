using SchemaSdk.Metadata;
using SchemaSdk.Rules;

namespace SchemaSdk;

/// <summary>
/// Finds required members that are missing, or that C# can't do without. This file is also compiled into the local host and the tool.
/// </summary>
internal static class RequiredMembers
{
    public static bool IsAnyMissing(ParameterMetadata parameter, in ParameterValue value)
    {
        List<string>? missing = null;
        FindInside(parameter, in value, "", ref missing);
        return missing is not null;
    }

    /// <summary>Adds the paths of what is missing inside a value.</summary>
    public static void FindInside(ParameterMetadata parameter, in ParameterValue value, string path, ref List<string>? missing)
    {
        switch (value.Kind)
        {
            case ParameterValueKind.Object when parameter.Type is { } type:
                for (int i = 0; i < type.Parameters.Count; i++)
                {
                    string dot = path.Length == 0 ? "" : ".";
                    Find(type.Parameters[i], in value.Members.Members[i], path + dot + type.Parameters[i].Name, ref missing);
                }

                break;
            case ParameterValueKind.List when parameter.Item is { } item && IsComposite(item):
                for (int i = 0; i < value.Count; i++)
                    FindInside(item, in value.ItemsOfList[i], $"{path}[{i}]", ref missing);

                break;
            case ParameterValueKind.Union:
                ParameterValue alternative = value.Alternative.Value;
                FindInside(parameter.Type!.Parameters[value.Alternative.Alternative], in alternative, path, ref missing);
                break;
        }
    }

    /// <summary>Adds the path of a parameter that is missing, or the paths of what is missing inside it.</summary>
    public static void Find(ParameterMetadata parameter, in ParameterValue value, string path, ref List<string>? missing)
    {
        // A text that is not one becomes empty, and is sent as it was read; there is no empty object or choice.
        bool isMissing = parameter.Required
            && (!value.IsSet
                || (value.Kind == ParameterValueKind.Unknown && IsComposite(parameter) && !parameter.IsNullable));
        if (!isMissing)
            FindInside(parameter, in value, path, ref missing);
        else
            (missing ??= []).Add(path);
    }

    private static bool IsComposite(ParameterMetadata parameter) => !ParameterJson.IsPlain(parameter);
}
