namespace Huzhu.Api.Pipeline;

/// <summary>The version that the caller saw (If-Match). A handler that acts on an existing object
/// checks it against the one that it loaded; the pipeline refuses a handler that forgot.</summary>
public sealed class Precondition
{
    internal int? Seen { get; set; }

    internal bool Checked { get; private set; }

    /// <exception cref="StaleVersion">Somebody else has changed the object since.</exception>
    public void Require(int version)
    {
        Checked = true;
        if (Seen is { } seen && seen != version)
            throw new StaleVersion();
    }
}

/// <summary>The caller's version is not the present one (412).</summary>
public sealed class StaleVersion() : Exception("stale version");

/// <summary>A fault in one field of a request (400).</summary>
public sealed class InvalidField(string field, string message) : Exception(message)
{
    public string Field { get; } = field;
}

/// <summary>Several fields are wrong at once: each with its message.</summary>
public sealed class InvalidFields(IReadOnlyDictionary<string, string> fields)
    : Exception(string.Join("；", fields.Values.Take(5)))
{
    public IReadOnlyDictionary<string, string> Fields { get; } = fields;
}

/// <summary>A view with the version that its ETag shows.</summary>
public interface IVersioned
{
    int Version { get; }
}
