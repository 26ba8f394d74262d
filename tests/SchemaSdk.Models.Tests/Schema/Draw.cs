namespace SchemaSdk.Models.Tests.Schema;

/// <summary>Random numbers that choose the values of one request.</summary>
internal sealed class Draw(int[] numbers)
{
    private int _next;

    public T From<T>(params T[] pool) => pool[Next() % pool.Length];

    /// <summary>Left out half of the time, so that many requests are valid.</summary>
    public T? Maybe<T>(params T[] pool)
        where T : struct
    {
        int number = Next();
        return number % 2 == 0 ? null : pool[number / 2 % pool.Length];
    }

    /// <summary>Left out two times of three.</summary>
    public T? MaybeSome<T>(params T[] pool)
        where T : class
    {
        int number = Next();
        return number % 3 != 0 ? null : pool[number / 3 % pool.Length];
    }

    /// <summary>A number of at most three digits after the point around the bounds of most parameters, and sometimes one far off.</summary>
    public double Number()
    {
        int number = Next();
        return number % 10 == 0 ? ((number % 7) - 3) * 1e12 : Math.Round((number % 20_000 / 1000.0) - 1, 3);
    }

    private int Next() => numbers[_next++];
}
