using System.Net;
using System.Net.Sockets;

namespace Conformance.Cli.Starting;

/// <summary>
/// Ports on 127.0.0.1 that nobody listens on. They are taken below those that systems hand out by themselves (from 32768 on),
/// so that nobody gets one by chance between our look and the server's.
/// </summary>
internal static class FreePorts
{
    private const int First = 20_000;
    private const int Last = 31_999;

    private static readonly HashSet<int> Given = [];

    /// <exception cref="StopException">There is none.</exception>
    public static int Take()
    {
        lock (Given)
        {
            for (var tries = 0; tries < 1000; tries++)
            {
                var port = Random.Shared.Next(First, Last + 1);
                if (!Given.Contains(port) && IsFree(port) && Given.Add(port))
                    return port;
            }
        }

        throw StopException.NothingTested($"no free port between {First} and {Last} on 127.0.0.1; end what listens there");
    }

    public static bool IsFree(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
