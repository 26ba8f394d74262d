namespace SchemaSdk.Metadata;

/// <summary>
/// Reads the lines that describe values: parameters, the types of objects and unions (<c>type</c> or <c>union</c> to <c>end</c>), and the
/// items of the list just before.
/// </summary>
internal sealed class ValueMetadataReader(ModelMetadata model)
{
    /// <summary>Deeper than any document, and shallow enough to be walked recursively.</summary>
    private const int MostLevels = 64;

    private TypeMetadata? _open;
    private ParameterMetadata? _last;
    private int _items;

    public void Read(string keyword, MetadataScanner line)
    {
        switch (keyword)
        {
            case "item":
                ReadItem(line);
                break;
            case "alternative" when _open is { IsUnion: true }:
                Take(ParameterMetadataReader.Read(model, line.Text("the kind of an alternative"), line, isNamed: false));
                break;
            case "end" when _open is { Parameters.Count: > 0 } || _open is { IsUnion: false }:
                model.Add(_open);
                _open = null;
                _last = null;
                break;
            case "type" when _open is null:
                ReadObject(line);
                break;
            case "union" when _open is not { IsUnion: true }:
                ReadUnion(line);
                break;
            case "alternative" or "end" or "type":
                throw new MetadataException($"`{keyword}` is not expected here");
            case var kind when _open is not { IsUnion: true }:
                Take(ParameterMetadataReader.Read(model, kind, line));
                break;
            default:
                throw new MetadataException($"`{keyword}` is not expected here");
        }
    }

    /// <summary>Checks that the text does not end in the middle of a type.</summary>
    public void End()
    {
        if (_open is not null)
            throw new MetadataException($"the type `{_open.Name}` has no end");
    }

    private void ReadObject(MetadataScanner line)
    {
        _open = new TypeMetadata(line.Text("a type's name"));
        while (line.Next(out MetadataToken token))
            _open.IsClosed = token.Name.Length == 0 && token.Text == "closed" ? true : throw token.Unknown();
    }

    /// <summary>A parameter has a property after its name, where the definition of a union has at most a discriminator.</summary>
    private void ReadUnion(MetadataScanner line)
    {
        string name = line.Text("a union's name");
        bool hasMore = line.Next(out MetadataToken token);
        if (hasMore && token.Name.Length == 0)
        {
            var parameter = new ParameterMetadata(ParameterMetadataReader.Representable(name), token.Text, ParameterKind.Union);
            Take(ParameterMetadataReader.ReadRest(model, parameter, line));
            return;
        }

        if (_open is not null)
            throw new MetadataException("a parameter's property is missing");

        _open = new TypeMetadata(name, isUnion: true);
        if (hasMore)
            _open.Discriminator = token.Name == "discriminator" ? token.Text : throw token.Unknown();
    }

    private void ReadItem(MetadataScanner line)
    {
        if (_last is not { Kind: ParameterKind.Array, Item: null } list)
            throw new MetadataException("`item` follows no array");

        ParameterMetadata item = ParameterMetadataReader.Read(model, line.Text("the kind of an item"), line, isNamed: false);
        _items++;
        CheckDepth(item);
        list.Item = item;
        _last = item;
    }

    private void Take(ParameterMetadata parameter)
    {
        _items = 0;
        CheckDepth(parameter);
        (_open ?? model.Root).Add(parameter);
        _last = parameter;
    }

    private void CheckDepth(ParameterMetadata value)
    {
        TypeMetadata holder = _open ?? model.Root;
        holder.Depth = Math.Max(holder.Depth, 1 + _items + (value.Type?.Depth ?? 0));
        if (holder.Depth > MostLevels)
            throw new MetadataException($"values are nested more than {MetadataNumbers.ToText(MostLevels)} levels deep");
    }
}
