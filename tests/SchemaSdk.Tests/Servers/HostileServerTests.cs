using System.Net.Sockets;

namespace SchemaSdk.Tests;

/// <summary>A test that fails must do so for the client's sake, never for the server's.</summary>
public class HostileServerTests
{
    [Fact]
    public async Task A_server_ends_in_peace_while_clients_still_arrive()
    {
        for (int round = 0; round < 200; round++)
        {
            var server = new HostileServer(new Step.Silence());
            for (int i = 0; i < 4; i++)
                _ = ArriveAsync(server.Address.Port);
            Assert.Null(await Record.ExceptionAsync(async () => await server.DisposeAsync()));
        }
    }

    private static async Task ArriveAsync(int port)
    {
        using var client = new TcpClient();
        try
        {
            await client.ConnectAsync("127.0.0.1", port);
        }
        catch (SocketException)
        {
            // The server was gone first.
        }
    }
}
