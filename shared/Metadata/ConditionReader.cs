namespace SchemaSdk.Metadata;

/// <summary>
/// Reads <c>ModelTier="4k" Workflow=[i2v auto] Sound!=true ?Image !Video</c> to the end of the line: equal, any of, not equal,
/// present, absent. Values are identified by property names, which contain no characters with a meaning in the grammar, and what is inside
/// a parameter by the names on the way to it: <c>Size.Width=512</c>.
/// </summary>
internal static class ConditionReader
{
    public static Condition[] Read(ModelMetadata model, MetadataScanner line)
    {
        var conditions = new List<Condition>();
        while (line.Next(out MetadataToken token))
            conditions.Add(ReadOne(model, token));

        return [.. conditions];
    }

    private static Condition ReadOne(ModelMetadata model, MetadataToken token)
    {
        string name = token.Name;
        if (name.Length == 0)
        {
            string word = token.Text;
            ConditionKind kind = word.Length == 0 ? throw token.Unknown() : word[0] switch
            {
                '?' => ConditionKind.Present,
                '!' => ConditionKind.Absent,
                _ => throw token.Unknown(),
            };
            return new Condition(Read(model, word.Substring(1)), kind, []);
        }

        if (token.Values.Length == 0)
            throw new MetadataException($"`{name}` is compared with nothing");

        return name[name.Length - 1] == '!'
            ? new Condition(Read(model, name.Substring(0, name.Length - 1)), ConditionKind.IsNot, token.Values)
            : new Condition(Read(model, name), ConditionKind.Is, token.Values);
    }

    private static ValueReference Read(ModelMetadata model, string path)
    {
        var value = ValueReference.Read(model, path);
        return value.IsInList ? throw new MetadataException($"`{value.Name}` is compared, but has several values") : value;
    }
}
