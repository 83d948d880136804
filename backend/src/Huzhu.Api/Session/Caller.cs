using System.Net;
using System.Net.Sockets;

namespace Huzhu.Api.Session;

/// <summary>Where a request with a password or a code comes from.</summary>
/// <param name="Address">The address behind known proxies; of IPv6 the network (/64).</param>
/// <param name="IsKnown">Whether it has a session, or its browser signed in before.</param>
public sealed record Caller(string Address, bool IsKnown)
{
    public static Caller Of(HttpContext http, bool isKnown) =>
        new(NetworkOf(http.Connection.RemoteIpAddress), isKnown);

    static string NetworkOf(IPAddress? address) =>
        address switch
        {
            null => "unknown",
            { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
            { AddressFamily: AddressFamily.InterNetworkV6 } => Convert.ToHexStringLower(
                address.GetAddressBytes().AsSpan(0, 8)
            ),
            _ => address.ToString(),
        };
}
