namespace SchemaSdk.Tool.Comparison;

/// <summary>Compares two versions of one model.</summary>
internal static class DocumentComparer
{
    public static IEnumerable<Change> Compare(ComparedModel old, ComparedModel @new)
    {
        // Equal hashes mean equal content, regardless of formatting and field spelling.
        if (old.Document.Hash == @new.Document.Hash)
            return [];

        var changes = new ChangeList(@new.Document.Id);
        EndpointComparer.Compare(changes, old.Document, @new.Document);
        HostComparer.Compare(changes, old.Document, @new.Document);
        ParameterListComparer.Compare(
            changes, old.Request, @new.Request, ValuePlace.Model, isRenamed: old.Names.Prefix != @new.Names.Prefix);
        PriceComparer.Compare(changes, old, @new);
        LimitComparer.Compare(changes, old.Document, @new.Document);
        TextComparer.Compare(changes, old.Document, @new.Document);
        OtherFieldComparer.Compare(changes, old.File, @new.File);
        return changes.Sorted;
    }
}
