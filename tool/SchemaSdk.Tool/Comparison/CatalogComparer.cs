using SchemaSdk.Generator.Json;

namespace SchemaSdk.Tool.Comparison;

/// <summary>Compares all models of two sides: added, removed, renamed, and changed.</summary>
internal static class CatalogComparer
{
    public static IReadOnlyList<Change> Compare(
        IReadOnlyDictionary<string, ComparedModel> old,
        IReadOnlyDictionary<string, ComparedModel> @new)
    {
        List<ComparedModel> gone = [.. old.Values.Where(m => !@new.ContainsKey(m.Document.Id))];
        List<ComparedModel> come = [.. @new.Values.Where(m => !old.ContainsKey(m.Document.Id))];
        IReadOnlyDictionary<ComparedModel, ComparedModel> renamed = RenamedModels.Find(gone, come);
        HashSet<ComparedModel> found = [.. renamed.Values];
        IEnumerable<Change> changes =
        [
            .. old.Values.SelectMany(model =>
                @new.TryGetValue(model.Document.Id, out ComparedModel? counterpart) ? DocumentComparer.Compare(model, counterpart) : []),
            .. gone.Select(model => Gone(model, renamed.GetValueOrDefault(model))),
            .. come.Where(model => !found.Contains(model)).Select(Come),
            .. renamed.SelectMany(pair => DocumentComparer.Compare(pair.Key, pair.Value).Prepend(Renamed(pair.Key, pair.Value))),
        ];
        return [.. changes.OrderBy(c => c.Model, StringComparer.Ordinal)];
    }

    private static Change Gone(ComparedModel model, ComparedModel? now)
    {
        string id = model.Document.Id;
        string what = now is null
            ? $"the model {Shown.Text(id)} was removed"
            : $"the model {Shown.Text(id)} was removed,"
                + $" and {Shown.Text(now.Document.Id)} seems to replace it (same endpoint and parameters)";
        return new Change(
            id,
            ChangeSeverity.BreaksSource,
            NamePath.Id,
            $"{what}: code that uses {model.Names.Request} no longer compiles",
            JsonText.Of(id),
            JsonText.Of(now?.Document.Id));
    }

    private static Change Come(ComparedModel model) => new(
        model.Document.Id,
        ChangeSeverity.Adds,
        NamePath.Id,
        $"the model {Shown.Text(model.Document.Id)} was added; its requests are {model.Names.Request}",
        Old: null,
        JsonText.Of(model.Document.Id));

    private static Change Renamed(ComparedModel was, ComparedModel now) => new(
        now.Document.Id,
        ChangeSeverity.Adds,
        NamePath.Id,
        $"the model {Shown.Text(now.Document.Id)} was added, and seems to replace {Shown.Text(was.Document.Id)};"
        + $" its requests are {now.Names.Request}",
        JsonText.Of(was.Document.Id),
        JsonText.Of(now.Document.Id));
}
