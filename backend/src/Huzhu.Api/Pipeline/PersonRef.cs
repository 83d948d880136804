namespace Huzhu.Api.Pipeline;

/// <summary>A person by id and name.</summary>
public sealed record PersonRef(Guid Id, string Name);
