using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace SchemaSdk.Generators;

/// <summary>A model that speaks a text, behind the interface for it.</summary>
internal sealed class ModelTextToSpeechClient : ITextToSpeechClient
{
    private const string UnknownAudio = "audio/*";

    private static readonly string[] s_texts = ["text", "input", "prompt"];

    private readonly GeneratorCalls _calls;

    public ModelTextToSpeechClient(GeneratorCalls calls)
    {
        _calls = calls;
        if (new GeneratorArguments(calls.Model).Find(s_texts) is null)
            throw new ArgumentException($"{calls.Model.Id} has no parameter for a text.", "model");
    }

    public async Task<TextToSpeechResponse> GetAudioAsync(
        string text, TextToSpeechOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(text);
        var arguments = new GeneratorArguments(_calls.Model);
        arguments.Set("The text", text, s_texts);
        if (options is not null)
            SetOptions(arguments, options);
        JobResult result = await _calls.RunAsync(arguments.Values, cancellationToken).ConfigureAwait(false);
        var contents = new List<AIContent>();
        foreach (JobOutput output in ResultFiles.OutputsOf(result))
            contents.Add(await _calls.ContentOfAsync(output, UnknownAudio, asData: false, cancellationToken).ConfigureAwait(false));
        return new TextToSpeechResponse(contents) { ModelId = _calls.Model.Id, RawRepresentation = result };
    }

    /// <summary>The hosts answer with the whole speech, so that there is one update.</summary>
    public async IAsyncEnumerable<TextToSpeechResponseUpdate> GetStreamingAudioAsync(
        string text, TextToSpeechOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        TextToSpeechResponse response = await GetAudioAsync(text, options, cancellationToken).ConfigureAwait(false);
        foreach (TextToSpeechResponseUpdate update in response.ToTextToSpeechResponseUpdates())
            yield return update;
    }

    public object? GetService(Type serviceType, object? serviceKey = null)
    {
        ArgumentNullException.ThrowIfNull(serviceType);
        return serviceKey is not null ? null
            : serviceType == typeof(TextToSpeechClientMetadata)
                ? new TextToSpeechClientMetadata(_calls.Model.Provider, null, _calls.Model.Id)
            : serviceType == typeof(ModelInfo) ? _calls.Model
            : serviceType.IsInstanceOfType(this) ? this
            : null;
    }

    public void Dispose()
    {
        // The client belongs to whoever created it.
    }

    private static void SetOptions(GeneratorArguments arguments, TextToSpeechOptions options)
    {
        arguments.CheckModel(options.ModelId);
        arguments.Set("VoiceId", options.VoiceId, "voice", "voice_id");
        arguments.Set("Language", options.Language, "language", "language_code");
        if (options.AudioFormat is { } format)
            arguments.SetOption("AudioFormat", [format], "response_format", "output_format", "format", "audio_format");
        arguments.Set("Speed", NumberOf(options.Speed), "speed");
        arguments.Set("Pitch", NumberOf(options.Pitch), "pitch");
        arguments.Set("Volume", NumberOf(options.Volume), "volume", "vol");
        arguments.SetAll(options.AdditionalProperties);
    }

    /// <summary>Keeps the digits that were written: 1.1 as a float is 1.10000002 as a double.</summary>
    private static object? NumberOf(float? number) => number is { } value ? (decimal)value : null;
}
