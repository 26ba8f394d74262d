using System.Text.Json;

namespace SchemaSdk;

/// <summary>Reads the host's list of models, <c>{"data":[…]}</c>. Entries without an id are skipped.</summary>
internal static class ModelListReader
{
    /// <exception cref="ProtocolException">The response is not a list of models.</exception>
    public static IReadOnlyList<ListedModel> Read(Response response)
    {
        if (JsonFields.Field(response.ParseJson(), "data"u8) is not { ValueKind: JsonValueKind.Array } list)
            throw response.Unexpected("is not a list of models");
        var models = new List<ListedModel>(list.GetArrayLength());
        foreach (JsonElement item in list.EnumerateArray())
        {
            if (JsonFields.Text(JsonFields.Field(item, "id"u8)) is { Length: > 0 } id)
                models.Add(Read(id, item));
        }

        return models.Count > 0 || list.GetArrayLength() == 0 ? models : throw response.Unexpected("is a list of entries without an id");
    }

    private static ListedModel Read(string id, JsonElement item) => new()
    {
        Id = id,
        DisplayName = JsonFields.Text(JsonFields.Field(item, "display_name"u8) ?? JsonFields.Field(item, "name"u8)) ?? id,
        Category = JsonFields.Text(JsonFields.Field(item, "category"u8)),
        Raw = item,
    };
}
