using SchemaSdk.Generator.Schema;

namespace SchemaSdk.Tool.Importing.Schemas;

/// <summary>The bounds of a number, in the digits of the description.</summary>
internal sealed class NumberRange
{
    public string? Minimum { get; private set; }

    public string? Maximum { get; private set; }

    public string? ExclusiveMinimum { get; private set; }

    public string? ExclusiveMaximum { get; private set; }

    public string? Step { get; set; }

    public bool IsOpen => Minimum is null && Maximum is null && ExclusiveMinimum is null && ExclusiveMaximum is null && Step is null;

    public void Above(string bound, bool isExclusive)
    {
        if (isExclusive)
            ExclusiveMinimum = Outer(ExclusiveMinimum, bound, 1);
        else
            Minimum = Outer(Minimum, bound, 1);

        // Of two lower bounds one says nothing.
        if (Minimum is not null && ExclusiveMinimum is not null)
        {
            if (Numbers.Compare(ExclusiveMinimum, Minimum) >= 0)
                Minimum = null;
            else
                ExclusiveMinimum = null;
        }
    }

    public void Below(string bound, bool isExclusive)
    {
        if (isExclusive)
            ExclusiveMaximum = Outer(ExclusiveMaximum, bound, -1);
        else
            Maximum = Outer(Maximum, bound, -1);

        if (Maximum is not null && ExclusiveMaximum is not null)
        {
            if (Numbers.Compare(ExclusiveMaximum, Maximum) <= 0)
                Maximum = null;
            else
                ExclusiveMaximum = null;
        }
    }

    public void Narrow(NumberRange other)
    {
        if (other.Minimum is { } minimum)
            Above(minimum, isExclusive: false);

        if (other.ExclusiveMinimum is { } above)
            Above(above, isExclusive: true);

        if (other.Maximum is { } maximum)
            Below(maximum, isExclusive: false);

        if (other.ExclusiveMaximum is { } below)
            Below(below, isExclusive: true);

        Step ??= other.Step;
    }

    private static string Outer(string? known, string bound, int direction) =>
        known is null || Numbers.Compare(bound, known) * direction > 0 ? bound : known;
}

/// <summary>The bounds of a number of characters or items.</summary>
internal sealed class CountRange
{
    public int? Minimum { get; private set; }

    public int? Maximum { get; private set; }

    public bool IsOpen => Minimum is null && Maximum is null;

    public void Narrow(int? minimum, int? maximum)
    {
        Minimum = minimum > 0 && !(Minimum > minimum) ? minimum : Minimum;
        Maximum = maximum is not null && !(Maximum < maximum) ? maximum : Maximum;
    }
}
