using Huzhu.Domain.Enrolment;

namespace Huzhu.Api.Enrolment;

/// <summary>What comes of a received contribution: its rows are enrolled (EN-7).</summary>
public sealed class Enrolling
{
    public Task ReceivedAsync(Contribution contribution, CancellationToken ct) =>
        Task.CompletedTask;
}
