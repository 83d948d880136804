namespace Huzhu.Domain.Enrolment;

/// <summary>A printed cover certificate (保障证明): what it said when it was made, verifiable by
/// anyone.</summary>
public sealed class CoverCertificate
{
    public required Guid Id { get; init; }
    public required Guid AgencyId { get; init; }
    public required Guid MemberId { get; init; }
    public required string Number { get; init; }
    public required string Code { get; init; }

    /// <summary>What it says, encrypted JSON.</summary>
    public required string Content { get; init; }

    /// <summary>The signed payload that the QR code holds.</summary>
    public required string Payload { get; init; }
    public required Guid IssuedById { get; init; }
    public required DateTime IssuedAt { get; init; }
}
