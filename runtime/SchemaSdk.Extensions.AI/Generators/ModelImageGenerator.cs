using System.Globalization;
using Microsoft.Extensions.AI;

namespace SchemaSdk.Generators;

/// <summary>A model that makes images, behind the interface for them.</summary>
internal sealed class ModelImageGenerator : IImageGenerator
{
    private const string UnknownImage = "image/*";

    private static readonly string[] s_prompts = ["prompt", "text", "input"];
    private static readonly string[] s_images =
        ["image", "image_url", "input_image", "images", "image_urls", "input_images", "reference_images"];

    private readonly GeneratorCalls _calls;

    public ModelImageGenerator(GeneratorCalls calls)
    {
        _calls = calls;
        if (new GeneratorArguments(calls.Model).Find(s_prompts) is null)
            throw new ArgumentException($"{calls.Model.Id} has no parameter for a prompt.", "model");
    }

    public async Task<ImageGenerationResponse> GenerateAsync(
        ImageGenerationRequest request, ImageGenerationOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var arguments = new GeneratorArguments(_calls.Model);
        arguments.Set("The prompt", request.Prompt, s_prompts);
        SetImages(arguments, request.OriginalImages);
        if (options is not null)
            SetOptions(arguments, options);
        JobResult result = await _calls.RunAsync(arguments.Values, cancellationToken).ConfigureAwait(false);
        bool asData = options?.ResponseFormat == ImageGenerationResponseFormat.Data;
        var contents = new List<AIContent>();
        foreach (JobOutput output in ResultFiles.OutputsOf(result))
            contents.Add(await _calls.ContentOfAsync(output, UnknownImage, asData, cancellationToken).ConfigureAwait(false));
        return new ImageGenerationResponse(contents) { RawRepresentation = result };
    }

    public object? GetService(Type serviceType, object? serviceKey = null)
    {
        ArgumentNullException.ThrowIfNull(serviceType);
        return serviceKey is not null ? null
            : serviceType == typeof(ImageGeneratorMetadata) ? new ImageGeneratorMetadata(_calls.Model.Provider, null, _calls.Model.Id)
            : serviceType == typeof(ModelInfo) ? _calls.Model
            : serviceType.IsInstanceOfType(this) ? this
            : null;
    }

    public void Dispose()
    {
        // The client belongs to whoever created it.
    }

    private void SetImages(GeneratorArguments arguments, IEnumerable<AIContent>? images)
    {
        AIContent[] all = [.. images ?? []];
        if (all.Length == 0)
            return;
        ModelParameter parameter = arguments.Find(s_images) ?? throw arguments.None("OriginalImages", s_images);
        bool takesMany = parameter.Type == ParameterType.Array;
        if (!takesMany && all.Length > 1)
        {
            throw new NotSupportedException(
                $"There are {all.Length.ToString(CultureInfo.InvariantCulture)} original images, and {parameter.Name} of"
                + $" {_calls.Model.Id} takes one. Nothing was sent.");
        }

        string[] addresses = [.. all.Select(AddressOf)];
        arguments.Set(parameter, takesMany ? addresses : addresses[0]);
    }

    private void SetOptions(GeneratorArguments arguments, ImageGenerationOptions options)
    {
        arguments.CheckModel(options.ModelId);
        if (options.Count is { } count && (count != 1 || arguments.Find("n") is not null))
            arguments.Set("Count", count, "n", "num_images", "num_outputs", "number_of_images", "batch_size", "max_images");
        if (options.ImageSize is { } size)
            ImageSizes.Set(arguments, _calls.Model.Id, size);
        if (options.MediaType is { } type)
            arguments.SetOption("MediaType", SpellingsOf(type), "output_format", "format", "image_format", "response_format");
        if (options.StreamingCount is > 0)
            throw new NotSupportedException("StreamingCount is set, and images are not streamed here. Nothing was sent.");
        arguments.SetAll(options.AdditionalProperties);
    }

    private static string[] SpellingsOf(string mediaType)
    {
        string name = mediaType[(mediaType.IndexOf('/') + 1)..];
        return name == "jpeg" ? ["jpeg", "jpg", mediaType] : [name, mediaType];
    }

    private static string AddressOf(AIContent image) => image switch
    {
        UriContent { Uri: var address } => address.OriginalString,
        DataContent { Uri: var data } => data,
        _ => throw new NotSupportedException(
            $"An original image is a {image.GetType().Name}; a UriContent or a DataContent can be sent. Nothing was sent."),
    };
}
