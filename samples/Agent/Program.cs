using Agent;
using Microsoft.Extensions.AI;
using SchemaSdk;
using SchemaSdk.Models;
using SchemaSdk.Simulator;

Console.WriteLine("The host and the chat model are played on this machine: no key is needed, and nothing is billed.");
await using SimulatedHost host = await SimulatedHost.StartAsync(new SimulatedHostOptions
{
    SchemaFolder = Path.Combine(AppContext.BaseDirectory, "schemas"),
    JobDuration = TimeSpan.FromSeconds(1),
});

// Without BaseAddress, the requests go to the host itself, with the key in its environment variable.
using var client = new ModelClient(new ModelClientOptions { ApiKey = "local", BaseAddress = host.BaseAddress });
var budget = new SpendingBudget(2);
var options = new ModelFunctionOptions { Budget = budget, MaxPrice = 1.5m, ApprovalAbove = 1 };

// Any chat client that speaks with a real model takes the place of the scripted one.
using IChatClient agent = new ScriptedModel().AsBuilder().UseFunctionInvocation().Build();
var chat = new ChatOptions { Tools = [.. client.AsAIFunctions([KlingO3Request.Model], options)] };
var messages = new List<ChatMessage> { new(ChatRole.User, "Make me a video of a lighthouse in the rain.") };
ChatResponse response = await agent.GetResponseAsync(messages, chat);

// A call above the threshold waits until the user has agreed; here, everybody agrees.
while (response.Messages.SelectMany(message => message.Contents).OfType<ToolApprovalRequestContent>().FirstOrDefault() is { } request)
{
    Console.WriteLine($"user      agrees to {((FunctionCallContent)request.ToolCall).Name}");
    messages.AddMessages(response);
    messages.Add(new ChatMessage(ChatRole.User, [request.CreateResponse(approved: true)]));
    response = await agent.GetResponseAsync(messages, chat);
}

Console.WriteLine($"agent     {response.Text}");
Console.WriteLine($"budget    {budget}");
Console.WriteLine($"jobs      {host.Jobs.Count}");
