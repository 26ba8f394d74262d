using System.Text.Json;

namespace SchemaSdk;

/// <summary>Reads a job's result: the media it recognizes, the usage and the cost, and the unmodified JSON.</summary>
internal static class JobResultReader
{
    /// <summary>Reads a whole answer as the result.</summary>
    /// <param name="root">The answer.</param>
    /// <param name="host">The host.</param>
    /// <param name="cost">The cost that an earlier answer about the job reported.</param>
    public static JobResult Read(JsonElement root, HostAddress host, decimal? cost = null) =>
        Read(root, root, host, host.Protocol.Result.FromRoot, cost);

    /// <summary>Reads the part of an answer that the host calls its result.</summary>
    /// <param name="result">The result.</param>
    /// <param name="root">The whole answer; <see langword="null"/> if nothing but the result is needed of it.</param>
    /// <param name="host">The host.</param>
    /// <param name="cost">The cost that an earlier answer about the job reported.</param>
    public static JobResult ReadPart(JsonElement result, JsonElement? root, HostAddress host, decimal? cost = null) =>
        Read(result, root, host, host.Protocol.Result.FromResult, cost);

    /// <summary>True if a result has media.</summary>
    public static bool HasMedia(JsonElement result, HostAddress host) =>
        OutputReader.Read(Source(result, host), host, host.Protocol.Result.FromResult).Count > 0;

    /// <summary>True if an answer has text where the host has its outputs.</summary>
    public static bool HasText(JsonElement root, HostAddress host)
    {
        JsonElement source = Source(root, host);
        return Array.Exists(
            host.Protocol.Result.FromRoot.Outputs, place => place.IsBare && place.At.FindAll(source).Exists(JsonContent.IsIn));
    }

    /// <summary>Returns the cost that an answer reports, or <see langword="null"/>.</summary>
    public static decimal? CostIn(JsonElement? root, HostProtocol protocol) =>
        root is { } answer && JsonFields.Decimal(HostPointer.First(protocol.Result.Cost, answer)) is { } cost and >= 0 ? cost : null;

    private static JobResult Read(JsonElement value, JsonElement? root, HostAddress host, ResultPointers.Scope scope, decimal? earlierCost)
    {
        HostProtocol protocol = host.Protocol;
        decimal? cost = CostIn(root, protocol) ?? earlierCost;
        bool isMoney = protocol.Profile.CostCurrency is not null;
        JobUsage? usage = ReadUsage(value, scope);
        if (usage is null && cost is { } units && !isMoney)
            usage = new JobUsage { BillableUnits = units, BillingUnit = protocol.Profile.CostUnit };
        return new JobResult
        {
            Outputs = OutputReader.Read(Source(value, host), host, scope),
            Usage = usage,
            Cost = cost is { } amount && isMoney
                ? new JobCost { Amount = amount, Currency = protocol.Profile.CostCurrency! }
                : null,
            Raw = value,
        };
    }

    /// <summary>Returns the JSON that has the outputs: the value itself, or what a text in it holds.</summary>
    private static JsonElement Source(JsonElement value, HostAddress host)
    {
        if (host.Protocol.Result.In is not { } pointer || JsonFields.Text(pointer.Find(value)) is not { } text)
            return value;
        try
        {
            return JsonBody.Parse(System.Text.Encoding.UTF8.GetBytes(text));
        }
        catch (JsonException)
        {
            // What the host wrote stays readable in the raw result.
            return default;
        }
    }

    private static JobUsage? ReadUsage(JsonElement value, ResultPointers.Scope scope) =>
        HostPointer.First(scope.Usage, value) is not { ValueKind: JsonValueKind.Object } usage
            ? null
            : new JobUsage
            {
                BillableUnits = JsonFields.Decimal(HostPointer.First(scope.UsageUnits, value)),
                BillingUnit = JsonFields.Text(HostPointer.First(scope.UsageUnit, value)),
                Raw = usage,
            };
}
