using System.Text.Json;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using SchemaSdk.Calls;
using SchemaSdk.Prices;

namespace SchemaSdk.Tool.Agents;

/// <summary>Asks the user, through the client, whether money may be spent. Whoever can't be asked has not agreed.</summary>
internal static class SpendingQuestion
{
    private const string Answer = "spend";

    /// <summary>The parameters are an agent's text, so they come last and can't hide the price.</summary>
    private const int MostShown = 600;

    /// <returns>Why nothing may be spent; null if the user agreed.</returns>
    public static async Task<CallResult?> AskAsync(McpServer server, CallPlan plan, string budget, CancellationToken cancellationToken)
    {
        string amount = AmountOf(plan.Price!);
        if (server.ClientCapabilities?.Elicitation is not { } asking || (asking.Form is null && asking.Url is not null))
        {
            return Refused(
                plan,
                $"Nothing was sent: it costs {amount}, and this client can't ask the user. The user can allow it without being asked by"
                + " starting the server with --no-ask and a --budget.");
        }

        ElicitResult result;
        try
        {
            result = await server.ElicitAsync(Question(plan, amount, budget), cancellationToken);
        }
        catch (Exception e) when (e is McpException or InvalidOperationException or NotSupportedException)
        {
            return Refused(plan, $"Nothing was sent: it costs {amount}, and the client could not ask the user: {e.Message}");
        }

        bool agreed = result.IsAccepted && result.Content?.TryGetValue(Answer, out JsonElement answer) == true
            && answer.ValueKind == JsonValueKind.True;
        return agreed ? null : ResultJson.Refused(
            "declined", $"Nothing was sent: the user did not agree to spend {amount}. Do not run it again unless the user asks for it.",
            plan.Model, plan.Price);
    }

    private static ElicitRequestParams Question(CallPlan plan, string amount, string budget)
    {
        string parameters = plan.Request!.ToJson();
        string shown = parameters.Length <= MostShown ? parameters : parameters[..MostShown] + "…";
        return new ElicitRequestParams
        {
            Message = $"Spend {amount} on {plan.Model.Id}? ({budget} so far.) Request: {shown}",
            RequestedSchema = new()
            {
                Properties =
                {
                    [Answer] = new ElicitRequestParams.BooleanSchema { Title = $"Spend {amount}", Default = false },
                },
                Required = [Answer],
            },
        };
    }

    private static string AmountOf(PriceEstimate price) => price.IsBounded
        ? MoneyText.Amounts(price.Minimum ?? 0, price.Maximum, price.Currency)
        : $"an amount that is not known before ({price})";

    private static CallResult Refused(CallPlan plan, string message) =>
        ResultJson.Refused("not_confirmed", message, plan.Model, plan.Price);
}
