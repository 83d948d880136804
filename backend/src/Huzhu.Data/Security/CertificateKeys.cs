using System.Globalization;
using System.Text.Json;

namespace Huzhu.Data.Security;

/// <summary>When a certificate key signed: UTC instants, <paramref name="To"/> excluded.</summary>
public sealed record CertificateKeyPeriod(string KeyId, DateTime From, DateTime? To);

/// <summary>
/// The keys that sign certificates and letters, current and retired, kept in the key ring's
/// folder as <c>certificate-0001.pem</c>… with their periods in <c>certificate-keys.json</c>.
/// The first is made at the first use. A retired key signs nothing new and still verifies.
/// </summary>
public sealed class CertificateKeys
{
    const string Purpose = "certificate";
    static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
    };

    readonly Lock gate = new();
    readonly KeyRing ring;
    readonly string periodsFile;
    readonly TimeProvider clock;
    volatile IReadOnlyList<CertificateKey> keys = [];

    /// <param name="ring">The ring of this installation.</param>
    /// <param name="folder">The folder that the ring was opened in.</param>
    /// <param name="clock">Says when a new key starts to sign.</param>
    public CertificateKeys(KeyRing ring, string folder, TimeProvider clock)
    {
        this.ring = ring;
        this.clock = clock;
        periodsFile = Path.Combine(folder, "certificate-keys.json");
        Load();
    }

    /// <summary>All keys, oldest first; the last one signs.</summary>
    public IReadOnlyList<CertificateKey> All => keys;

    /// <summary>The key that signs now.</summary>
    public CertificateKey Current => keys[^1];

    /// <summary>The key of an id, or null; another instance may have added it just now.</summary>
    public CertificateKey? Find(string keyId)
    {
        var found = keys.FirstOrDefault(k => k.Id == keyId);
        // Only an id of our own shape is worth a look at the disk: anyone can send a token.
        if (found is null && IsNext(keyId))
        {
            Load();
            found = keys.FirstOrDefault(k => k.Id == keyId);
        }
        return found;
    }

    /// <summary>Retires the current key and starts a new one.</summary>
    public CertificateKey Rotate()
    {
        ring.AddSigningKey(Purpose);
        Load();
        return Current;
    }

    bool IsNext(string keyId) =>
        keyId == Purpose + "-" + (keys.Count + 1).ToString("0000", CultureInfo.InvariantCulture);

    void Load()
    {
        lock (gate)
        {
            var found = ring.SigningKeys(Purpose);
            var periods = ReadPeriods();
            if (periods.Count < found.Count)
            {
                periods = Extend(periods, [.. found.Select(k => k.Id)]);
                Durable.Write(periodsFile, JsonSerializer.SerializeToUtf8Bytes(periods, Format));
            }
            keys = [.. found.Zip(periods, (key, period) => new CertificateKey(key, period))];
        }
    }

    List<CertificateKeyPeriod> ReadPeriods() =>
        File.Exists(periodsFile)
            ? JsonSerializer.Deserialize<List<CertificateKeyPeriod>>(
                File.ReadAllBytes(periodsFile),
                Format
            )!
            : [];

    List<CertificateKeyPeriod> Extend(List<CertificateKeyPeriod> known, List<string> ids)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var periods = known.ToList();
        foreach (var id in ids.Skip(known.Count))
        {
            if (periods.Count > 0)
            {
                periods[^1] = periods[^1] with { To = now };
            }
            periods.Add(new CertificateKeyPeriod(id, now, null));
        }
        return periods;
    }
}

/// <summary>One certificate key with its period.</summary>
public sealed record CertificateKey(SigningKey Key, CertificateKeyPeriod Period)
{
    /// <summary>Its id, as payloads name it: <c>certificate-0001</c>.</summary>
    public string Id => Key.Id;
}
