using System.Globalization;
using System.Security.Cryptography;

namespace Huzhu.Data.Security;

/// <summary>
/// All secrets of one installation, kept outside the database in one folder (0700, files 0600):
/// <c>master-0001.key</c>… (AES-256, the newest encrypts, all decrypt), <c>pepper.key</c> (for
/// the blind index) and <c>{purpose}-0001.pem</c>… (ECDSA P-256, the newest signs). Made at the
/// first start; whoever loses the folder loses every encrypted column and file. Given a passphrase,
/// each file is wrapped (<see cref="KeyWrap"/>), those that lay there in clear as soon as the ring
/// is opened with it. A key that another instance adds is noticed within a second.
/// </summary>
public sealed class KeyRing
{
    readonly string folder;
    readonly KeyWrap? wrap;
    readonly byte[] pepper;
    volatile SortedDictionary<string, byte[]> masters;
    volatile string current;
    long lookedAt = Environment.TickCount64;

    KeyRing(string folder, KeyWrap? wrap, byte[] pepper, SortedDictionary<string, byte[]> masters)
    {
        this.folder = folder;
        this.wrap = wrap;
        this.pepper = pepper;
        (this.masters, current) = (masters, masters.Keys.Last());
    }

    /// <summary>How long an instance may go on with the key that was the newest.</summary>
    public static readonly TimeSpan NoticedWithin = TimeSpan.FromSeconds(1);

    /// <summary>The id of the master key that encrypts now, such as <c>0001</c>.</summary>
    public string CurrentMasterId
    {
        get
        {
            Notice();
            return current;
        }
    }

    /// <summary>The ids of all master keys, oldest first.</summary>
    public IReadOnlyList<string> MasterIds
    {
        get
        {
            Read();
            return [.. masters.Keys];
        }
    }

    /// <summary>The key of the blind index, 32 bytes. It changes off line only.</summary>
    internal ReadOnlySpan<byte> Pepper => pepper;

    /// <summary>Opens the folder; a new or empty one gets its first keys.</summary>
    /// <param name="wrap">Wraps what lies on the disk; null: it lies there in clear.</param>
    /// <exception cref="CryptographicException">A part of the ring is missing or damaged, or it is
    /// wrapped under another passphrase.</exception>
    public static KeyRing Open(string folder, KeyWrap? wrap = null)
    {
        Durable.MakePrivateFolder(folder);
        using var _ = Lock(folder);
        WrapAll(folder, wrap);
        var masters = ReadMasters(folder, wrap);
        var pepperFile = Path.Combine(folder, "pepper.key");
        // The pepper is written first: without it, master keys are no leftover of a first start
        // that crashed but a damaged ring, and a new pepper would find nothing any more.
        if (masters.Count > 0 && !File.Exists(pepperFile))
        {
            throw new CryptographicException($"The key ring {folder} has no pepper.key.");
        }
        if (!File.Exists(pepperFile))
        {
            WriteKey(pepperFile, wrap);
        }
        if (masters.Count == 0)
        {
            WriteKey(Path.Combine(folder, "master-0001.key"), wrap);
            masters = ReadMasters(folder, wrap);
        }
        return new KeyRing(folder, wrap, ReadKey(pepperFile, wrap), masters);
    }

    /// <summary>Whether the keys of a folder, if it has any, lie there in clear.</summary>
    public static bool LiesInClear(string folder) =>
        Directory.Exists(folder)
        && KeyFiles(folder).Any(f => !KeyWrap.IsWrapped(File.ReadAllText(f)));

    static IEnumerable<string> KeyFiles(string folder) =>
        Directory.GetFiles(folder, "*.key").Concat(Directory.GetFiles(folder, "*.pem"));

    static void WrapAll(string folder, KeyWrap? wrap)
    {
        if (wrap is null)
            return;
        foreach (var file in KeyFiles(folder))
            if (File.ReadAllText(file) is var text && !KeyWrap.IsWrapped(text))
                Durable.Write(file, System.Text.Encoding.ASCII.GetBytes(wrap.Wrap(text) + "\n"));
    }

    /// <summary>Adds a master key; from now on it encrypts, the older ones still decrypt.</summary>
    /// <returns>The id of the new key.</returns>
    public string AddMasterKey()
    {
        using var _ = Lock(folder);
        // the number of a retired key is never given again
        var retired = Directory
            .GetFiles(folder, "retired-????.key")
            .Select(f => Path.GetFileNameWithoutExtension(f)["retired-".Length..]);
        var id = Next(ReadMasters(folder, wrap).Keys.Concat(retired));
        WriteKey(Path.Combine(folder, $"master-{id}.key"), wrap);
        Read();
        return id;
    }

    /// <summary>Takes a master key out of the ring, as <c>retired-0001.key</c> beside it: nothing
    /// opens with it any more, and who finds that it was too early can still put it back.</summary>
    /// <exception cref="InvalidOperationException">It is the one that encrypts, or no key of this
    /// ring.</exception>
    public void RetireMasterKey(string id)
    {
        using var _ = Lock(folder);
        Read();
        if (id == current || !masters.ContainsKey(id))
        {
            throw new InvalidOperationException($"Master key {id} can't be retired.");
        }
        Durable.Rename(
            Path.Combine(folder, $"master-{id}.key"),
            Path.Combine(folder, $"retired-{id}.key")
        );
        Read();
    }

    /// <summary>The signing keys of a purpose, such as <c>audit</c>, oldest first; the last one
    /// signs. The first is made when there is none.</summary>
    public IReadOnlyList<SigningKey> SigningKeys(string purpose)
    {
        using var _ = Lock(folder);
        if (PemFiles(purpose).Count == 0)
        {
            WriteSigningKey(purpose, "0001");
        }
        return [.. PemFiles(purpose).Select(ReadSigningKey)];
    }

    /// <summary>Adds a signing key; from now on it signs, the older ones still verify.</summary>
    public SigningKey AddSigningKey(string purpose)
    {
        using var _ = Lock(folder);
        var prefix = purpose.Length + 1;
        var ids = PemFiles(purpose).Select(f => Path.GetFileNameWithoutExtension(f)[prefix..]);
        WriteSigningKey(purpose, Next(ids));
        return ReadSigningKey(PemFiles(purpose)[^1]);
    }

    /// <exception cref="CryptographicException">This ring has no key of that id.</exception>
    internal byte[] Master(string id)
    {
        if (masters.TryGetValue(id, out var key))
        {
            return key;
        }
        // Another instance may have added it since this one started.
        Read();
        return masters.TryGetValue(id, out key)
            ? key
            : throw new CryptographicException($"The key ring has no master key {id}.");
    }

    void Notice()
    {
        var last = Interlocked.Read(ref lookedAt);
        var now = Environment.TickCount64;
        if (
            now - last >= NoticedWithin.TotalMilliseconds
            && Interlocked.CompareExchange(ref lookedAt, now, last) == last
        )
        {
            try
            {
                Read();
            }
            catch (IOException)
            {
                // out of reach for a moment: the keys that are known serve on
            }
        }
    }

    void Read()
    {
        var found = ReadMasters(folder, wrap);
        (masters, current) = (found, found.Keys.Last());
    }

    List<string> PemFiles(string purpose) =>
        [.. Directory.GetFiles(folder, $"{purpose}-????.pem").Order(StringComparer.Ordinal)];

    void WriteSigningKey(string purpose, string id)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        Write(Path.Combine(folder, $"{purpose}-{id}.pem"), key.ExportPkcs8PrivateKeyPem(), wrap);
    }

    SigningKey ReadSigningKey(string file) =>
        new(Path.GetFileNameWithoutExtension(file), Read(file, wrap));

    static SortedDictionary<string, byte[]> ReadMasters(string folder, KeyWrap? wrap) =>
        new(
            Directory
                .GetFiles(folder, "master-????.key")
                .ToDictionary(
                    f => Path.GetFileNameWithoutExtension(f)["master-".Length..],
                    f => ReadKey(f, wrap)
                ),
            StringComparer.Ordinal
        );

    static string Next(IEnumerable<string> ids) =>
        (
            ids.Select(id => int.Parse(id, CultureInfo.InvariantCulture)).DefaultIfEmpty().Max() + 1
        ).ToString("0000", CultureInfo.InvariantCulture);

    static void WriteKey(string file, KeyWrap? wrap) =>
        Write(file, Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)), wrap);

    static void Write(string file, string content, KeyWrap? wrap) =>
        Durable.Write(
            file,
            System.Text.Encoding.ASCII.GetBytes((wrap?.Wrap(content) ?? content) + "\n")
        );

    static string Read(string file, KeyWrap? wrap)
    {
        var text = File.ReadAllText(file);
        if (!KeyWrap.IsWrapped(text))
            return text;
        return wrap?.Unwrap(text)
            ?? throw new CryptographicException(
                "密钥已用口令封装，请设置 HUZHU_KEY_PASSPHRASE 或 HUZHU_KEY_PASSPHRASE_FILE。"
            );
    }

    static byte[] ReadKey(string file, KeyWrap? wrap)
    {
        var key = new byte[33];
        return
            Convert.TryFromBase64String(Read(file, wrap).Trim(), key, out var length)
            && length == 32
            ? key[..32]
            : throw new CryptographicException($"{file} holds no 256-bit key.");
    }

    // Two instances that start at once must not make two sets of keys. Opening with
    // FileShare.None takes an advisory lock that the system drops when the process dies.
    static FileStream Lock(string folder)
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.OpenOrCreate,
            Access = FileAccess.ReadWrite,
            Share = FileShare.None,
        };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                return new FileStream(Path.Combine(folder, ".lock"), options);
            }
            catch (IOException) when (attempt < 1200)
            {
                Thread.Sleep(25);
            }
        }
    }
}
