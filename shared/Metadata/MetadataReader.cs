namespace SchemaSdk.Metadata;

/// <summary>
/// Reads a model's metadata from text that the generator wrote, possibly in another assembly and version. Reading always ends, in time
/// proportional to the text. Unknown input is rejected, because values are identified by their position.
/// </summary>
internal static class MetadataReader
{
    /// <summary>More than the metadata of any document, which has at most a megabyte.</summary>
    public const int LongestText = 16 * 1024 * 1024;

    /// <param name="text">The text: its version, followed by the model.</param>
    /// <param name="holder">Where the text comes from, for exception messages.</param>
    /// <param name="withPrices">False to skip the prices.</param>
    /// <exception cref="MetadataException">This version can't read the text.</exception>
    public static ModelMetadata Read(string text, string? holder = null, bool withPrices = true)
    {
        var model = new ModelMetadata();
        var values = new ValueMetadataReader(model);
        var line = new MetadataScanner(text);
        try
        {
            if (text.Length > LongestText)
            {
                throw new MetadataException(
                    $"it has {MetadataNumbers.ToText(text.Length)} characters, more than {MetadataNumbers.ToText(LongestText)}");
            }

            MetadataVersion.Check(line);
            while (line.NextLine())
                ReadLine(model, values, line, withPrices);

            values.End();
            return model.Id.Length > 0 ? model : throw new MetadataException("it has no model");
        }
        catch (Exception exception) when (exception is FormatException or OverflowException)
        {
            throw MetadataException.At(holder ?? (model.Id.Length == 0 ? "a model" : $"the model '{model.Id}'"), line, exception);
        }
    }

    private static void ReadLine(ModelMetadata model, ValueMetadataReader values, MetadataScanner line, bool withPrices)
    {
        if (!line.Next(out MetadataToken token))
            return;

        string keyword = token.Name.Length == 0 ? token.Text : throw token.Unknown();
        if (keyword != "model" && model.Id.Length == 0)
            throw new MetadataException($"`{keyword}` comes before the model");

        if (!ReadPart(model, keyword, line, withPrices))
            values.Read(keyword, line);

        if (line.Next(out MetadataToken more))
            throw more.Unknown();
    }

    /// <summary>Returns false for a line that describes a value.</summary>
    private static bool ReadPart(ModelMetadata model, string keyword, MetadataScanner line, bool withPrices)
    {
        switch (keyword)
        {
            case "model":
                ReadModel(model, line);
                break;
            case "each":
                ParameterMetadataReader.ReadSceneDuration(model, line);
                break;
            case "price" or "per" or "currency" or "select" when !withPrices:
                line.SkipLine();
                break;
            case "price":
                model.Pricing.Rows.Add(PriceMetadataReader.ReadRow(model, line));
                break;
            case "per":
                model.Pricing.Quantities.Add(PriceMetadataReader.ReadQuantity(model, line));
                break;
            case "currency":
                model.Pricing.Currency = line.Text("the currency");
                break;
            case "select":
                model.Pricing.Selections.Add(PriceMetadataReader.ReadSelection(model, line));
                break;
            case "rule":
                model.Rules.Add(RuleMetadataReader.Read(model, line));
                break;
            default:
                return false;
        }

        return true;
    }

    private static void ReadModel(ModelMetadata model, MetadataScanner line)
    {
        string id = ParameterMetadataReader.Representable(line.Text("the model's id"));
        model.Id =
            model.Id.Length == 0 && id.Length > 0 ? id : throw new MetadataException("there is a second model, or one without an id");
        while (line.Next(out MetadataToken token))
        {
            switch (token.Name)
            {
                case "host": model.Host = token.Text; break;
                case "wire": model.Wire = token.Text; break;
                case "model": model.ModelIn = PlacementWord.Read(token.Text); break;
                case "model-name": model.ModelName = token.Text; break;
                case "name": model.DisplayName = token.Text; break;
                case "provider": model.Provider = token.Text; break;
                case "category": model.Category = token.Text; break;
                case "about": model.Description = token.Text; break;
                case "hash": model.Hash = token.Text; break;
                case "endpoints": model.Endpoints = token.Texts(); break;
                case "inputs": model.InputModalities = token.Texts(); break;
                case "outputs": model.OutputModalities = token.Texts(); break;
                case "features": model.Features = token.Texts(); break;
                case "submit": model.Endpoint = token.Text; break;
                case "context": model.ContextLength = (long)MetadataNumbers.ToDecimal(token.Text); break;
                case "" when token.Text == "closed": model.Root.IsClosed = true; break;
                case "" when token.Text == "strict-null": model.RefusesNull = true; break;
                case "output": model.MaxOutputTokens = (long)MetadataNumbers.ToDecimal(token.Text); break;
                default: throw token.Unknown();
            }
        }

        if (model.Endpoints.Length == 0)
            model.Endpoints = [model.Endpoint];
    }
}
