using Microsoft.CodeAnalysis;
using SchemaSdk.Generator.Diagnostics;
using SchemaSdk.Generator.Emit;
using SchemaSdk.Generator.Pipeline;

namespace SchemaSdk.Generator;

/// <summary>Turns the model documents of a project into typed requests.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class ModelGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        // What flows is of reference types: for each value type the runtime would compile Roslyn's tables anew, in every cold build.

        // What is listed twice is read once.
        IncrementalValueProvider<DuplicatePaths> repeats = context.AdditionalTextsProvider
            .Collect()
            .Select(static (texts, _) => DuplicatePaths.Of(texts)).WithTrackingName(Stages.Repeats);
        IncrementalValuesProvider<AdditionalText> texts = context.AdditionalTextsProvider
            .Combine(repeats)
            .Where(static pair => !pair.Right.Contains(pair.Left))
            .Select(static (pair, _) => pair.Left);

        // The project's files that are marked as documents, with what it says of their code.
        IncrementalValuesProvider<SchemaFile> files = texts
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Select(static (pair, token) => SchemaFile.Of(pair.Left, pair.Right, token)).WithTrackingName(Stages.Files)
            .Where(static file => file is not null)!;

        // Each document read by itself: a model where there is one, and everything wrong with the file.
        IncrementalValuesProvider<FileReading> readings = files
            .Where(static file => !file.IsOverlay)
            .Select(static (file, _) => FileReading.Of(file)).WithTrackingName(Stages.Readings);

        // From here on nothing knows of lines and columns, so a document that only shifted changes nothing below.
        IncrementalValuesProvider<ModelSource> documents = readings
            .Where(static reading => reading.Reading.Document is not null)
            .Select(static (reading, _) => new ModelSource(reading.Path, reading.Namespace, reading.IsPublic, reading.Reading.Document!))
            .WithTrackingName(Stages.Documents);

        // Overlays find their models by id, all of them at once; but each model flows on with its own alone.
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

        // Names beside each other: the one stage that sees all models, and of each only what it wants to be called.
        IncrementalValueProvider<TypeNameTable> roster = models
            .Select(static (model, _) => NameRequest.Of(model)).WithTrackingName(Stages.Names)
            .Collect()
            .Select(static (entries, _) => TypeNameTable.Of(entries)).WithTrackingName(Stages.TypeNameTable);

        // One source for each model, from equatable parts alone.
        IncrementalValuesProvider<GeneratedFile> sources = models
            .Combine(roster)
            .Select(static (pair, _) => EmitModelFactory.Create(pair.Left, pair.Right)).WithTrackingName(Stages.Units)
            .Where(static unit => unit is not null)
            .Select(static (unit, _) => new GeneratedFile(unit!.HintName, ModelEmitter.Emit(unit))).WithTrackingName(Stages.Sources);

        // The registry holds names only, so it is made anew when a model comes or goes, not when one changes.
        IncrementalValueProvider<CatalogUnit> catalog = roster
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Select(static (pair, _) => EmitModelFactory.CreateCatalog(pair.Left, pair.Right)).WithTrackingName(Stages.Catalog);

        // Problems go their own way beside the sources.
        IncrementalValuesProvider<FileFindings> problems = readings
            .Where(static reading => reading.Reading.Findings.Count > 0)
            .Select(static (reading, _) => new FileFindings(reading.Path, reading.Reading.Findings)).WithTrackingName(Stages.Findings);
        IncrementalValuesProvider<FileFindings> overlayProblems = bound
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
            .Where(static file => !file.IsOverlay)
            .Combine(roster)
            .Select(static (pair, _) => DuplicateModels.Find(pair.Left, pair.Right)).WithTrackingName(Stages.Duplicates)
            .Where(static found => found is not null)!;
        IncrementalValueProvider<string?> language = context.ParseOptionsProvider
            .Select(static (options, _) => LanguageCheck.TooOld(options)).WithTrackingName(Stages.Language);

        context.RegisterSourceOutput(sources, static (output, file) => output.AddSource(file.HintName, file.Text));
        context.RegisterSourceOutput(catalog, static (output, unit) => CatalogOutput.Add(output, unit));
        context.RegisterSourceOutput(problems, FindingReporter.Report);
        context.RegisterSourceOutput(overlayProblems, FindingReporter.Report);
        context.RegisterSourceOutput(strays, FindingReporter.Report);
        context.RegisterSourceOutput(duplicates, FindingReporter.Report);
        context.RegisterSourceOutput(
            catalog.Combine(language),
            static (output, pair) => LanguageCheck.Report(output, pair.Left, pair.Right));
    }
}
