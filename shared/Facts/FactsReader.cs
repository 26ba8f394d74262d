namespace SchemaSdk.Facts;

/// <summary>
/// Reads a model's facts from the text that the generator wrote. Lines and names it does not know are passed over:
/// the text may come from an assembly that a newer generator made.
/// </summary>
internal static class FactsReader
{
    public static ModelFacts Read(string text)
    {
        var model = new ModelFacts();
        for (int start = 0; start < text.Length;)
        {
            int end = text.IndexOf('\n', start);
            if (end < 0)
            {
                end = text.Length;
            }

            var line = new FactsLine(text, start, end);
            if (line.Next(out FactsToken keyword))
            {
                ReadLine(model, keyword.Text, line);
            }

            start = end + 1;
        }

        return model;
    }

    private static void ReadLine(ModelFacts model, string keyword, FactsLine line)
    {
        switch (keyword)
        {
            case "model":
                ReadModel(model, line);
                break;
            case "each":
                ParameterFactsReader.ReadSceneDuration(model, line);
                break;
            case "price":
                model.Pricing.Rows.Add(PriceFactsReader.ReadRow(model, line));
                break;
            case "per":
                model.Pricing.Quantities.Add(PriceFactsReader.ReadQuantity(model, line));
                break;
            case "currency":
                model.Pricing.Currency = line.Text();
                break;
            case "select":
                model.Pricing.Selections.Add(PriceFactsReader.ReadSelection(model, line));
                break;
            case "rule":
                model.Rules.Add(RuleFactsReader.Read(model, line));
                break;
            default:
                ParameterFactsReader.TryRead(model, keyword, line);
                break;
        }
    }

    private static void ReadModel(ModelFacts model, FactsLine line)
    {
        model.Id = line.Text();
        while (line.Next(out FactsToken token))
        {
            switch (token.Name)
            {
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
                case "context": model.ContextLength = (long)FactNumbers.ToDecimal(token.Text); break;
                case "output": model.MaxOutputTokens = (long)FactNumbers.ToDecimal(token.Text); break;
            }
        }

        if (model.Endpoints.Length == 0)
        {
            model.Endpoints = [model.Endpoint];
        }
    }
}
