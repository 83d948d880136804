using System.Buffers.Text;
using System.Formats.Asn1;
using System.Globalization;
using System.Numerics;
using System.Text;
using Huzhu.Data.Security;
using Microsoft.Extensions.Time.Testing;

namespace Api.Tests.Papers;

/// <summary>AG-11: only what the office signed, in its only spelling, is ever good.</summary>
public sealed class CertificateSigningTests : IDisposable
{
    static readonly BigInteger Order = BigInteger.Parse(
        "0FFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551",
        NumberStyles.HexNumber,
        CultureInfo.InvariantCulture
    );

    readonly string folder = Directory.CreateTempSubdirectory("huzhu-keys-").FullName;
    readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 9, 28, 1, 0, 0, TimeSpan.Zero));
    readonly CertificateKeys keys;
    readonly CertificateSigning signing;

    public CertificateSigningTests()
    {
        keys = new CertificateKeys(KeyRing.Open(folder), folder, clock);
        signing = new CertificateSigning(keys);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    static PaperFacts Facts(string? code = null) =>
        new()
        {
            Type = SignedPaperType.Certificate,
            Number = "DJZ-2026-0001",
            Name = "中国职工保险互助会北京办事处朝阳区总工会职工互助保障代办处",
            Kind = "district",
            Address = "北京市朝阳区工人体育场东路1号",
            Chair = "李㛃",
            Director = "王𬱖",
            Issued = new DateOnly(2026, 9, 28),
            Code = code ?? CertificateSigning.NewCode(),
        };

    [Fact]
    public void A_signed_paper_reads_back_as_it_was_stated()
    {
        var facts = Facts();
        var signed = signing.Sign(facts);
        Assert.Equal("certificate-0001", signed.KeyId);
        Assert.Equal(facts with { Kid = signed.KeyId }, signing.Read(signed.Token));
    }

    [Fact]
    public void After_a_rotation_old_papers_still_read_and_new_ones_name_the_new_key()
    {
        var old = signing.Sign(Facts()).Token;
        var otherInstance = new CertificateSigning(
            new CertificateKeys(KeyRing.Open(folder), folder, clock)
        );
        clock.Advance(TimeSpan.FromDays(400));
        keys.Rotate();
        var young = signing.Sign(Facts());
        Assert.Equal("certificate-0002", young.KeyId);
        Assert.NotNull(signing.Read(old));
        Assert.NotNull(otherInstance.Read(young.Token));
        Assert.Equal(keys.All[1].Period.From, keys.All[0].Period.To);
        Assert.Null(keys.Current.Period.To);
    }

    [Fact]
    public void Another_offices_key_of_the_same_name_does_not_count()
    {
        var other = Directory.CreateTempSubdirectory("huzhu-keys-").FullName;
        var theirs = new CertificateSigning(new CertificateKeys(KeyRing.Open(other), other, clock));
        Assert.Null(signing.Read(theirs.Sign(Facts()).Token));
        Directory.Delete(other, recursive: true);
    }

    [Fact]
    public void The_mirrored_signature_is_refused()
    {
        for (var i = 0; i < 20; i++)
        {
            var parts = signing.Sign(Facts()).Token.Split('.');
            var sequence = new AsnReader(
                Base64Url.DecodeFromChars(parts[2]),
                AsnEncodingRules.DER
            ).ReadSequence();
            var (r, s) = (sequence.ReadInteger(), sequence.ReadInteger());
            var mirrored = new AsnWriter(AsnEncodingRules.DER);
            using (mirrored.PushSequence())
            {
                mirrored.WriteInteger(r);
                mirrored.WriteInteger(Order - s);
            }
            var signature = Base64Url.EncodeToString(mirrored.Encode());
            Assert.Null(signing.Read($"{parts[0]}.{parts[1]}.{signature}"));
        }
    }

    [Fact]
    public void The_same_facts_in_other_json_are_refused_even_when_signed()
    {
        var key = keys.Current.Key;
        var token = signing.Sign(Facts()).Token;
        var json = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(token.Split('.')[1]));
        Assert.NotNull(signing.Read(token));
        string[] others =
        [
            json + " ",
            json.Replace("\"v\":1,", "\"v\": 1,", StringComparison.Ordinal),
            json.Replace("\"v\":1,", "\"v\":1,\"v\":1,", StringComparison.Ordinal),
            json.Replace("district", "\\u0064istrict", StringComparison.Ordinal),
            json.Replace(
                "{\"v\":1,\"alg\":\"ES256\"",
                "{\"alg\":\"ES256\",\"v\":1",
                StringComparison.Ordinal
            ),
            json.Replace("}", ",\"extra\":1}", StringComparison.Ordinal),
            json.Replace("ES256", "none", StringComparison.Ordinal),
        ];
        foreach (var other in others)
        {
            Assert.NotEqual(json, other);
            var bytes = Encoding.UTF8.GetBytes(other);
            var signature = Base64Url.EncodeToString(key.Sign(bytes));
            Assert.Null(signing.Read($"HZ1.{Base64Url.EncodeToString(bytes)}.{signature}"));
        }
    }

    [Theory]
    [InlineData("{0}=")]
    [InlineData(" {0}")]
    [InlineData("{0}\n")]
    [InlineData("hz1{1}")]
    [InlineData("{0}.")]
    public void Decorated_tokens_are_refused(string pattern)
    {
        var token = signing.Sign(Facts()).Token;
        var decorated = string.Format(CultureInfo.InvariantCulture, pattern, token, token[3..]);
        Assert.Null(signing.Read(decorated));
    }

    [Fact]
    public void Spare_base64_bits_are_refused()
    {
        const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        var tried = 0;
        for (var i = 0; i < 12; i++)
        {
            var token = signing
                .Sign(Facts() with { Address = new string('甲', 10 + i) + "1" })
                .Token;
            foreach (var last in Alphabet.Where(c => c != token[^1]))
            {
                Assert.Null(signing.Read(token[..^1] + last));
                tried++;
            }
        }
        Assert.Equal(12 * 63, tried);
    }

    [Fact]
    public void Codes_are_long_grouped_and_free_of_signs_that_look_alike()
    {
        var codes = Enumerable.Range(0, 500).Select(_ => CertificateSigning.NewCode()).ToList();
        Assert.Equal(500, codes.Distinct().Count());
        Assert.All(
            codes,
            c => Assert.Matches("^([2-9A-HJKMNP-TV-Z]{4}-){6}[2-9A-HJKMNP-TV-Z]{4}$", c)
        );
        // 28 signs of 30: at least 128 bit.
        Assert.True(28 * Math.Log2(codes.SelectMany(c => c).Distinct().Count() - 1) >= 128);
    }

    [Fact]
    [Trait("Kind", "Proof")]
    public void No_mutation_of_number_code_or_payload_is_good()
    {
        var full = Environment.GetEnvironmentVariable("HUZHU_PROOF") == "full";
        var count = full ? 100_000 : 2_000;
        var seed = Environment.GetEnvironmentVariable("HUZHU_SEED") is { } given
            ? int.Parse(given, CultureInfo.InvariantCulture)
            : Random.Shared.Next();
        TestContext.Current.SendDiagnosticMessage($"{count} mutations, seed {seed}");
        Console.WriteLine($"certificate mutations: {count}, seed {seed}");
        var random = new Random(seed);
        var stored = Facts();
        var token = signing.Sign(stored).Token;
        var accepted = 0;
        for (var i = 0; i < count; i++)
        {
            var number = stored.Number;
            var code = stored.Code;
            var payload = token;
            switch (i % 4)
            {
                case 0:
                    number = Mutations.Of(number, random);
                    break;
                case 1:
                    code = Mutations.Of(code, random);
                    break;
                default:
                    payload = Mutations.Of(payload, random);
                    break;
            }
            var byCode = number == stored.Number && CertificateSigning.Same(code, stored.Code);
            var byPayload = signing.Read(payload) is not null;
            var good = (i % 4) < 2 ? byCode : byPayload;
            accepted += good ? 1 : 0;
        }
        Assert.True(accepted == 0, $"{accepted} mutations were accepted with seed {seed}");
    }
}
