using SchemaSdk.Generator.Json;
using SchemaSdk.Generator.Model;

namespace SchemaSdk.Tool.Comparison;

/// <summary>Compares the price lists.</summary>
internal static class PriceComparer
{
    private const string Field = "pricing_rows";

    public static void Compare(ChangeList changes, ComparedModel old, ComparedModel @new)
    {
        ListMatch<DocumentPrice> match = PriceMatch.Of(old.Document.Prices, @new.Document.Prices);
        foreach (int place in match.Gone)
        {
            DocumentPrice row = old.Document.Prices[place];
            changes.Add(
                ChangeSeverity.ChangesPrice,
                Path(row),
                $"the price {Say(row)} ({Shown.Text(row.Rate.Text)}) was removed{Constants(old, place, ", and with it ")}",
                JsonText.Of(row),
                null);
        }

        foreach (int place in match.Come)
        {
            DocumentPrice row = @new.Document.Prices[place];
            changes.Add(
                ChangeSeverity.ChangesPrice,
                Path(row),
                $"the price {Say(row)} ({Shown.Text(row.Rate.Text)}) was added",
                null,
                JsonText.Of(row));
        }

        foreach ((int was, int now) in match.Pairs)
            ComparePair(changes, old, was, @new, now);
    }

    private static void ComparePair(ChangeList changes, ComparedModel oldModel, int oldPlace, ComparedModel newModel, int newPlace)
    {
        DocumentPrice old = oldModel.Document.Prices[oldPlace];
        DocumentPrice @new = newModel.Document.Prices[newPlace];
        if (old.Label != @new.Label)
        {
            string constants =
                Constants(oldModel, oldPlace, "") == Constants(newModel, newPlace, "")
                    ? ""
                    : $"; in C# it is{Constants(newModel, newPlace, " ")} and was{Constants(oldModel, oldPlace, " ")}";
            changes.Add(
                ChangeSeverity.ChangesPrice,
                Path(old),
                $"the price {Say(old)} was renamed to {Say(@new)}{constants}",
                JsonText.Of(old.Label),
                JsonText.Of(@new.Label));
        }

        if (old.Unit != @new.Unit)
        {
            changes.Add(
                ChangeSeverity.ChangesPrice,
                Path(@new, "spec"),
                $"the price {Say(@new)} is {Shown.Text(@new.Unit ?? "without a unit")}; it was {Shown.Text(old.Unit ?? "without a unit")}",
                JsonText.Of(old.Unit),
                JsonText.Of(@new.Unit));
        }

        CompareRates(changes, old, @new);
    }

    private static void CompareRates(ChangeList changes, DocumentPrice old, DocumentPrice @new)
    {
        if (PriceMatch.Amounts(old) != PriceMatch.Amounts(@new))
        {
            changes.Add(
                ChangeSeverity.ChangesPrice,
                Path(@new, "rate"),
                $"the price {Say(@new)} is {Shown.Text(@new.Rate.Text)}; it was {Shown.Text(old.Rate.Text)}",
                JsonText.Of(old.Rate.Text),
                JsonText.Of(@new.Rate.Text));
        }
        else if (old.Rate.Text != @new.Rate.Text)
        {
            changes.Add(
                ChangeSeverity.Documentation,
                Path(@new, "rate"),
                $"the price {Say(@new)} is the same, written differently",
                JsonText.Of(old.Rate.Text),
                JsonText.Of(@new.Rate.Text));
        }

        if (old.PreviousRate != @new.PreviousRate)
        {
            changes.Add(
                ChangeSeverity.Documentation,
                Path(@new, "was"),
                $"the previous rate of the price {Say(@new)} changed",
                JsonText.Of(old.PreviousRate),
                JsonText.Of(@new.PreviousRate));
        }
    }

    private static string Path(DocumentPrice row, params ReadOnlySpan<string> names) => NamePath.Of(Field, row.Label) + NamePath.Of(names);

    private static string Say(DocumentPrice row) => $"`{Shown.Text(row.Label)}`";

    private static string Constants(ComparedModel model, int row, string before) => model.Names.Prices[row] is { Count: > 0 } names
        ? before + string.Join(", ", names.Select(name => $"{model.Names.Pricing}.{name}"))
        : "";
}
