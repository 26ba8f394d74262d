using System.Data.Common;
using System.Globalization;

namespace SchemaSdk;

/// <summary>What differs between the SQL of the stores.</summary>
internal abstract class SqlDialect
{
    /// <summary>An expression for the store's clock, which does not stand still within a transaction, in milliseconds since 1970.</summary>
    public abstract string Now { get; }

    /// <summary>What a selection of rows to update ends with, so that two processes don't wait for each other.</summary>
    public abstract string SkipLocked { get; }

    /// <summary>The statements that create what is missing, in an order in which each can run.</summary>
    public abstract IReadOnlyList<string> Schema { get; }

    /// <summary>True if a statement was undone because a batch would hold and spend more than its ceiling.</summary>
    public abstract bool IsOverCeiling(DbException exception);

    /// <summary>Returns the words of states for a list in a statement; they are names of an enum, never a user's text.</summary>
    public static string In(IEnumerable<LedgerState> states)
    {
        var text = new System.Text.StringBuilder();
        foreach (LedgerState state in states)
            text.Append(text.Length == 0 ? "" : ", ").Append('\'').Append(state).Append('\'');
        return text.ToString();
    }

    /// <summary>Returns the condition that a column has one of some texts; empty for any text.</summary>
    public static string In(string column, IReadOnlyList<string> texts) =>
        texts.Count == 0 ? "" : $"and {column} in ({string.Join(", ", texts.Select((_, i) => ParameterOf(column, i)))})";

    /// <summary>Returns the values of that condition.</summary>
    public static IEnumerable<SqlValue> ValuesOf(string column, IReadOnlyList<string> texts) =>
        texts.Select((text, i) => SqlValue.Text(ParameterOf(column, i), text));

    /// <summary>Returns a condition for jobs of models, and for those of models without a document; empty for all models.</summary>
    public static string InModels(IReadOnlyList<string>? models) => models switch
    {
        null => "",
        [] => "and schema_hash is null",
        _ => $"and (schema_hash is null or (1 = 1 {In("model", models)}))",
    };

    private static string ParameterOf(string column, int index) => $"@{column}{Number(index)}";

    /// <summary>Returns a whole number for a statement.</summary>
    public static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
