using SchemaSdk.Generator.Model;
using SchemaSdk.Generator.Schema.Hosts;
using SchemaSdk.Hosts;
using SchemaSdk.Hosts.Reading;
using SchemaSdk.Tool.Context;
using SchemaSdk.Tool.Folders;
using SchemaSdk.Tool.Output;
using SchemaSdk.Tool.Shipped;

namespace SchemaSdk.Tool.Sources;

/// <summary>Where a host describes its models, as its file says.</summary>
internal sealed record HostCatalog
{
    private const string Section = HostFields.Catalog + ".";

    /// <summary>The host, as documents depend on it.</summary>
    public required PlacedHost Placed { get; init; }

    public required HostProfile Host { get; init; }

    /// <summary>The address that all paths of the catalog are below.</summary>
    public required Uri Base { get; init; }

    /// <summary>True if the key goes to <see cref="Base"/>.</summary>
    public required bool TakesKey { get; init; }

    /// <summary>The path of the list of models; null if the host has none.</summary>
    public PathTemplate? Models { get; init; }

    /// <summary>The path of a description; null if the host publishes none.</summary>
    public PathTemplate? Model { get; init; }

    /// <summary>True if descriptions are model documents.</summary>
    public bool HasDocuments { get; init; }

    /// <summary>Each model in the list; null if the list is not needed to describe one.</summary>
    public HostPointer? Entries { get; init; }

    /// <summary>The name of the model in its entry.</summary>
    public HostPointer? Name { get; init; }

    /// <summary>The description in the response; null if that is the description.</summary>
    public HostPointer? At { get; init; }

    /// <summary>The operation of an OpenAPI description that takes the requests, with <c>{model}</c> for the model's name.</summary>
    public string? Operation { get; init; }

    /// <summary>The component that is the request, where no operation has it as its body.</summary>
    public string? Schema { get; init; }

    /// <summary>The model's name for people, in its entry or in the response.</summary>
    public HostPointer? DisplayName { get; init; }

    /// <summary>The options that a model has for a parameter, in its entry or in the response.</summary>
    public IReadOnlyList<(string Parameter, HostPointer At)> Options { get; init; } = [];

    public CatalogPrices? Prices { get; init; }

    /// <summary>Reads the file of a host in a folder, or the one that is part of the tool.</summary>
    /// <exception cref="ToolException">There is no file, or it has an error.</exception>
    public static HostCatalog Find(WorkingDirectory directory, string folder, string host)
    {
        HostFile? own = HostFile.Find(folder, host);
        if (own is { HasErrors: true })
            throw new ToolException(FindingLine.Of(directory.Shown(own.Path), own.Reading.Findings.First(finding => finding.IsError)));

        return Of(own?.Reading ?? HostReader.Read(ShippedHostWriter.TextOf(host)));
    }

    /// <summary>The same; null if there is no file.</summary>
    /// <exception cref="ToolException">The file has an error.</exception>
    public static HostCatalog? FindIfAny(WorkingDirectory directory, string folder, string host) =>
        HostFile.Find(folder, host) is null && ShippedFiles.Host(host) is null ? null : Find(directory, folder, host);

    private static HostCatalog Of(HostReading reading)
    {
        var host = new HostProfile();
        foreach (HostSetting setting in reading.Host!.Settings)
            HostFieldReader.Take(host, setting.Name, [.. setting.Values]);

        string[] all(string name) =>
            reading.Catalog.FirstOrDefault(s => s.Name == Section + name) is { } setting ? [.. setting.Values] : [];
        string? one(string name) => all(name).FirstOrDefault();
        HostPointer? pointer(string name) => one(name) is { } text ? HostPointer.Of(text) : null;
        var address = new Uri(one("base") ?? host.BaseAddress);
        return new HostCatalog
        {
            Placed = PlacedHost.Of(reading.Host)!,
            Host = host,
            Base = address,
            TakesKey = one("key") is { } flag ? flag == "true" : HostAddress.IsOn(new Uri(host.BaseAddress), address),
            Models = PathTemplate.Of(one("models")),
            Model = PathTemplate.Of(one("model")),
            HasDocuments = reading.HasDocuments,
            Entries = pointer("entries"),
            Name = pointer("name"),
            At = pointer("at"),
            Operation = one("operation"),
            Schema = one("schema"),
            DisplayName = pointer("display_name"),
            Options = [.. all("options").Chunk(2).Select(pair => (pair[0], HostPointer.Of(pair[1])))],
            Prices = pointer("prices.at") is not { } at ? null : new CatalogPrices(at)
            {
                Path = PathTemplate.Of(one("prices.path")),
                Label = pointer("prices.label"),
                Rate = pointer("prices.rate"),
                Unit = pointer("prices.unit"),
                Units = [.. all("prices.units").Chunk(2).Select(pair => (pair[0], pair[1]))],
                Currency = pointer("prices.currency"),
            },
        };
    }

    /// <summary>Returns why models can't be fetched from here; null if they can.</summary>
    public string? WhyNone => Model is null
        ? $"{Host.Id} publishes no catalog that its file knows;"
            + $" `schema-sdk import <file> --host {Host.Id}` reads a description that you have"
        : null;

    /// <summary>Returns the path of a model; null if its name could lead elsewhere.</summary>
    public static string? PathOf(PathTemplate template, string name) => name.Split('/').All(IsSegment) ? template.Fill(name) : null;

    private static bool IsSegment(string segment) =>
        segment is not ("" or "." or "..") && segment.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_' or ':');
}
