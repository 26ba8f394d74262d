using Microsoft.CodeAnalysis;
using SchemaSdk.Generator.Diagnostics;
using SchemaSdk.Generator.Emit;
using SchemaSdk.Generator.Model;
using SchemaSdk.Generator.Pipeline;
using SchemaSdk.Generator.Schema.Hosts;

namespace SchemaSdk.Generator;

/// <summary>Generates typed requests from the model documents of a project.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class ModelGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        // Reference types only: for each value type, the runtime would JIT-compile Roslyn's tables again in every cold build.

        // Files that are listed twice are read once.
        IncrementalValueProvider<DuplicatePaths> repeats = context.AdditionalTextsProvider
            .Collect()
            .Select(static (texts, _) => DuplicatePaths.Of(texts)).WithTrackingName(Stages.Repeats);
        IncrementalValuesProvider<AdditionalText> texts = context.AdditionalTextsProvider
            .Combine(repeats)
            .Where(static pair => !pair.Right.Contains(pair.Left))
            .Select(static (pair, _) => pair.Left);

        // The project's files that are marked as documents, with their code generation options.
        IncrementalValuesProvider<SchemaFile> files = texts
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Select(static (pair, token) => SchemaFile.Of(pair.Left, pair.Right, token)).WithTrackingName(Stages.Files)
            .Where(static file => file is not null)!;

        // Each host file is read separately; what follows knows no positions, and of the others only their ids.
        IncrementalValuesProvider<HostFileReading> hostReadings = files
            .Where(static file => file.IsHost)
            .Select(static (file, _) => new HostFileReading(file, HostReader.Read(file.Text))).WithTrackingName(Stages.HostReadings);
        IncrementalValuesProvider<HostSource> hosts = hostReadings
            .Where(static reading => reading.Reading.Host is not null)
            .Select(static (reading, _) => new HostSource(reading.File.Path, reading.Reading.Host!)).WithTrackingName(Stages.Hosts);
        IncrementalValueProvider<HostTable> hostTable = hosts
            .Select(static (host, _) => new HostEntry(host.Host.Id, host.Path))
            .Collect()
            .Select(static (all, _) => HostTable.Of(all)).WithTrackingName(Stages.HostTable);
        IncrementalValueProvider<string> space = context.AnalyzerConfigOptionsProvider
            .Select(static (options, _) => EmitModelFactory.NamespaceOf(options));
        IncrementalValuesProvider<GeneratedFile> hostSources = hosts
            .Combine(hostTable.Combine(space))
            .Select(static (pair, _) => pair.Right.Left.UnitOf(pair.Left, pair.Right.Right)).WithTrackingName(Stages.HostUnits)
            .Where(static unit => unit is not null)
            .Select(static (unit, _) => new GeneratedFile(unit!.HintName, HostEmitter.Emit(unit))).WithTrackingName(Stages.HostSources);
        IncrementalValueProvider<HostListUnit> hostList = hostTable
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Select(static (pair, _) => EmitModelFactory.CreateHostList(pair.Left, pair.Right)).WithTrackingName(Stages.HostList);
        IncrementalValueProvider<HostPlacements> placements = hostReadings
            .Select(static (reading, _) => PlacedHost.Of(reading.Reading.Host))
            .Collect()
            .Select(static (all, _) => HostPlacements.Of(all)).WithTrackingName(Stages.Placements);

        // Each document is read separately, into a model if there is one, and all findings of the file.
        IncrementalValuesProvider<FileReading> readings = files
            .Where(static file => file.IsDocument)
            .Combine(placements)
            .Select(static (pair, _) => FileReading.Of(pair.Left, pair.Right)).WithTrackingName(Stages.Readings);

        // From here on there are no lines and columns, so a document whose text only moved changes nothing downstream.
        IncrementalValuesProvider<ModelSource> documents = readings
            .Where(static reading => reading.Reading.Document is not null)
            .Select(static (reading, _) => new ModelSource(reading.Path, reading.Namespace, reading.IsPublic, reading.Reading.Document!))
            .WithTrackingName(Stages.Documents);

        // Overlays are matched to models by id, all together; but each model continues with its own overlay only.
        IncrementalValuesProvider<OverlayFile> overlays = files
            .Where(static file => file.IsOverlay)
            .Select(static (file, _) => OverlayFile.Of(file)).WithTrackingName(Stages.Overlays);
        IncrementalValueProvider<OverlaySet> overlaySet = overlays
            .Collect()
            .Select(static (all, _) => OverlaySet.Of(all)).WithTrackingName(Stages.OverlaySet);
        IncrementalValuesProvider<ResolvedModel> bound = documents
            .Combine(overlaySet)
            .Select(static (pair, _) => ModelWithOverlay.Of(pair.Left, pair.Right)).WithTrackingName(Stages.Pairs)
            .Select(static (pair, _) => pair.Bind()).WithTrackingName(Stages.Bound);
        IncrementalValuesProvider<ModelSource> models = bound
            .Select(static (model, _) => model.Source).WithTrackingName(Stages.Models);

        // Assigns unique names. This is the only stage that sees all models, and it sees only their preferred names.
        IncrementalValueProvider<TypeNameTable> typeNames = models
            .Select(static (model, _) => NameRequest.Of(model)).WithTrackingName(Stages.Names)
            .Collect()
            .Select(static (entries, _) => TypeNameTable.Of(entries)).WithTrackingName(Stages.TypeNameTable);

        // One source per model, created from equatable parts only.
        IncrementalValuesProvider<GeneratedFile> sources = models
            .Combine(typeNames)
            .Select(static (pair, _) => EmitModelFactory.Create(pair.Left, pair.Right)).WithTrackingName(Stages.Units)
            .Where(static unit => unit is not null)
            .Select(static (unit, _) => new GeneratedFile(unit!.HintName, ModelEmitter.Emit(unit))).WithTrackingName(Stages.Sources);

        // The registry contains only names, so it is regenerated when a model is added or removed, not when one changes.
        IncrementalValueProvider<CatalogUnit> catalog = typeNames
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Select(static (pair, _) => EmitModelFactory.CreateCatalog(pair.Left, pair.Right)).WithTrackingName(Stages.Catalog);

        // The requests that references define; an edit of code leaves them as they are.
        IncrementalValueProvider<ReferencedRequests> referenced = context.CompilationProvider
            .Select(ReferencedRequests.Of).WithTrackingName(Stages.Referenced);

        // Findings are reported separately from the sources.
        IncrementalValuesProvider<FileFindings> findings = readings
            .Where(static reading => reading.Reading.Findings.Count > 0)
            .Select(static (reading, _) => new FileFindings(reading.Path, reading.Reading.Findings)).WithTrackingName(Stages.Findings);
        IncrementalValuesProvider<FileFindings> overlayFindings = bound
            .Where(static model => model.OverlayFindings is not null)
            .Select(static (model, _) => model.OverlayFindings!).WithTrackingName(Stages.OverlayFindings);
        IncrementalValueProvider<ModelIds> ids = readings
            .Select(static (reading, _) => reading.Reading.Document?.Id).WithTrackingName(Stages.Ids)
            .Collect()
            .Select(static (all, _) => ModelIds.Of(all)).WithTrackingName(Stages.IdSet);
        IncrementalValueProvider<UnmatchedOverlays> places = overlaySet
            .Combine(ids)
            .Select(static (pair, _) => new UnmatchedOverlays(pair.Left, pair.Right)).WithTrackingName(Stages.Places);
        IncrementalValuesProvider<FileFindings> strays = overlays
            .Combine(places)
            .Select(static (pair, _) => pair.Right.Find(pair.Left)).WithTrackingName(Stages.Strays)
            .Where(static found => found is not null)!;
        IncrementalValuesProvider<FileFindings> duplicates = files
            .Where(static file => file.IsDocument)
            .Combine(typeNames)
            .Select(static (pair, _) => DuplicateModels.Find(pair.Left, pair.Right)).WithTrackingName(Stages.Duplicates)
            .Where(static found => found is not null)!;
        IncrementalValuesProvider<FileFindings> hostFindings = hostReadings
            .Where(static reading => reading.Reading.Findings.Count > 0)
            .Select(static (reading, _) => new FileFindings(reading.File.Path, reading.Reading.Findings))
            .WithTrackingName(Stages.HostFindings);
        IncrementalValuesProvider<FileFindings> hostDuplicates = hostReadings
            .Combine(hostTable)
            .Select(static (pair, _) => pair.Right.Duplicate(pair.Left)).WithTrackingName(Stages.HostDuplicates)
            .Where(static found => found is not null)!;
        IncrementalValueProvider<string?> language = context.ParseOptionsProvider
            .Select(static (options, _) => LanguageCheck.TooOld(options)).WithTrackingName(Stages.Language);

        IncrementalValueProvider<FileFindings> repeated = typeNames
            .Combine(referenced)
            .Select(static (pair, _) => RepeatedRequests.Find(pair.Left, pair.Right)).WithTrackingName(Stages.RepeatedRequests);

        context.RegisterSourceOutput(sources.Combine(language), static (output, pair) => SourceOutput.Add(output, pair.Left, pair.Right));
        context.RegisterSourceOutput(catalog.Combine(language), static (output, pair) => SourceOutput.Add(output, pair.Left, pair.Right));
        context.RegisterSourceOutput(
            hostSources.Combine(language),
            static (output, pair) => SourceOutput.Add(output, pair.Left, pair.Right));
        context.RegisterSourceOutput(hostList.Combine(language), static (output, pair) => SourceOutput.Add(output, pair.Left, pair.Right));
        context.RegisterSourceOutput(hostFindings, FindingReporter.Report);
        context.RegisterSourceOutput(hostDuplicates, FindingReporter.Report);
        context.RegisterSourceOutput(findings, FindingReporter.Report);
        context.RegisterSourceOutput(overlayFindings, FindingReporter.Report);
        context.RegisterSourceOutput(strays, FindingReporter.Report);
        context.RegisterSourceOutput(duplicates, FindingReporter.Report);
        context.RegisterSourceOutput(repeated, FindingReporter.Report);
        context.RegisterSourceOutput(
            catalog.Combine(language),
            static (output, pair) => LanguageCheck.Report(output, pair.Left, pair.Right));
    }
}
