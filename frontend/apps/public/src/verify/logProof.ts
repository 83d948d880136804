/** Proofs of the audit log, checked in the browser: RFC 9162 over SHA-256, ECDSA P-256. */

export interface Checkpoint {
  treeSize: number;
  rootHash: string;
  signedAt: string;
  keyId: string;
  signature: string;
}

export interface LogEntry {
  sequence: number;
  id: string;
  at: string;
  actorPersonId: string | null;
  actorName: string;
  agencyId: string | null;
  action: string;
  subject: string;
  data: string;
}

interface Inclusion {
  format: "huzhu-audit-inclusion-1";
  entry: LogEntry;
  path: string[];
  checkpoint: Checkpoint;
}

interface Consistency {
  format: "huzhu-audit-consistency-1";
  older: Checkpoint;
  newer: Checkpoint;
  path: string[];
}

export type Fault = "unreadable" | "signature" | "path" | "unjoined" | "keys";

/** What a proof says, once it holds. */
export type Proven = (Inclusion | Consistency) & { joined: boolean };

/** A proof that doesn't hold, and why. */
export class NotProven extends Error {
  constructor(readonly fault: Fault) {
    super(fault);
  }
}

type Bytes = Uint8Array<ArrayBuffer>;
const utf8 = (text: string) => new TextEncoder().encode(text) as Bytes;
const fromBase64 = (text: string): Bytes => Uint8Array.from(atob(text), (c) => c.charCodeAt(0));
const same = (a: Bytes, b: Bytes) => a.length === b.length && a.every((byte, i) => byte === b[i]);

async function sha256(...parts: Bytes[]): Promise<Bytes> {
  const all = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return new Uint8Array(await crypto.subtle.digest("SHA-256", all));
}

const node = (left: Bytes, right: Bytes) => sha256(Uint8Array.of(1), left, right);

function leafHash(entry: LogEntry) {
  const { sequence, id, at, actorPersonId, actorName, agencyId, action, subject, data } = entry;
  const first = ["huzhu-audit-1", String(sequence), id, at, actorPersonId];
  const fields = [...first, actorName, agencyId, action, subject, data];
  const text = fields.map((f) => (f === null ? "~" : `${utf8(f).length}:${f},`)).join("");
  return sha256(Uint8Array.of(0), utf8(text));
}

// Halves, not shifts: a bit operation would cut numbers to 32 bits.
const half = (n: number) => Math.floor(n / 2);

/** Walks up a path (§2.1.3.2 and §2.1.4.2): `join` takes each hash, and on which side it stands. */
async function climb(
  from: number,
  last: number,
  path: Bytes[],
  join: (hash: Bytes, left: boolean) => Promise<void>,
) {
  for (const hash of path) {
    if (last === 0) return false;
    const left = from % 2 === 1 || from === last;
    await join(hash, left);
    while (left && from % 2 === 0 && from !== 0) [from, last] = [half(from), half(last)];
    [from, last] = [half(from), half(last)];
  }
  return last === 0;
}

async function includes({ entry, checkpoint, path }: Inclusion) {
  const { sequence } = entry;
  if (!(sequence >= 0 && sequence < checkpoint.treeSize)) return false;
  let hash = await leafHash(entry);
  const arrived = await climb(
    sequence,
    checkpoint.treeSize - 1,
    path.map(fromBase64),
    async (sibling, left) => {
      hash = left ? await node(sibling, hash) : await node(hash, sibling);
    },
  );
  return arrived && same(hash, fromBase64(checkpoint.rootHash));
}

async function isConsistent({ older, newer, path }: Consistency) {
  const [oldRoot, newRoot] = [fromBase64(older.rootHash), fromBase64(newer.rootHash)];
  if (older.treeSize === newer.treeSize) return path.length === 0 && same(oldRoot, newRoot);
  if (older.treeSize < 1 || older.treeSize > newer.treeSize) return false;
  let [from, last] = [older.treeSize - 1, newer.treeSize - 1];
  while (from % 2 === 1) [from, last] = [half(from), half(last)];
  // a perfect older tree is itself the first subtree
  const hashes = path.map(fromBase64);
  const first = from === 0 ? oldRoot : hashes.shift();
  if (!first) return false;
  let [old, all] = [first, first];
  const arrived = await climb(from, last, hashes, async (sibling, left) => {
    if (left) old = await node(sibling, old);
    all = left ? await node(sibling, all) : await node(all, sibling);
  });
  return arrived && same(old, oldRoot) && same(all, newRoot);
}

/** The two numbers of a DER signature, 32 bytes each, as WebCrypto wants them. */
function rawSignature(der: Bytes): Bytes {
  const raw = new Uint8Array(64);
  let at = 2;
  for (const end of [32, 64]) {
    const number = der.slice(at + 2, at + 2 + (der[at + 1] ?? 0));
    const digits = number.slice(Math.max(0, number.length - 32));
    raw.set(digits, end - digits.length);
    at += 2 + number.length;
  }
  if (same(derOf(raw), der)) return raw;
  throw new NotProven("signature");
}

/** The one way to write two numbers: no zero in front but to keep a number from being negative. */
function derOf(raw: Bytes): Bytes {
  const numbers = [raw.slice(0, 32), raw.slice(32)].flatMap((part) => {
    const digits = part.slice(
      Math.max(
        0,
        part.findIndex((byte) => byte !== 0),
      ),
    );
    const sign = (digits[0] ?? 0) > 127 ? [0] : [];
    return [2, digits.length + sign.length, ...sign, ...digits];
  });
  return Uint8Array.of(0x30, numbers.length, ...numbers);
}

interface KeySet {
  keys: { kid: string; jwk: { kty: string; crv: string; x: string; y: string } }[];
}

async function isSigned(checkpoint: Checkpoint, { keys }: KeySet) {
  const jwk = keys.find((key) => key.kid === checkpoint.keyId)?.jwk;
  if (!jwk) return false;
  const { kty, crv, x, y } = jwk;
  const curve = { name: "ECDSA", namedCurve: "P-256" };
  const key = await crypto.subtle.importKey("jwk", { kty, crv, x, y }, curve, false, ["verify"]);
  const { treeSize, rootHash, signedAt } = checkpoint;
  return crypto.subtle.verify(
    { name: "ECDSA", hash: "SHA-256" },
    key,
    rawSignature(fromBase64(checkpoint.signature)),
    utf8(`huzhu-audit-1 ${treeSize}\n${rootHash}\n${signedAt}\n`),
  );
}

function read<T>(text: string, fault: Fault, holds: (value: T) => unknown): T {
  try {
    const value = JSON.parse(text) as T;
    if (holds(value)) return value;
  } catch {
    // said below
  }
  throw new NotProven(fault);
}

const formats = ["huzhu-audit-inclusion-1", "huzhu-audit-consistency-1"];

/** Checks a proof file against the published keys, and against checkpoints kept
 * earlier, one a line. */
export async function prove(text: string, keySet: string, kept?: string): Promise<Proven> {
  const proof = read<Inclusion | Consistency>(text, "unreadable", (p) =>
    formats.includes(p.format),
  );
  const keys = read<KeySet>(keySet, "keys", (set) => set.keys.length);
  const lines = kept?.split("\n").filter((line) => line.trim()) ?? [];
  const older = lines.map((line) => read<Checkpoint>(line, "unreadable", (c) => c.rootHash));
  const checkpoints = "entry" in proof ? [proof.checkpoint] : [proof.older, proof.newer];
  try {
    for (const checkpoint of [...checkpoints, ...older])
      if (!(await isSigned(checkpoint, keys))) throw new NotProven("signature");
    const holds = "entry" in proof ? includes(proof) : isConsistent(proof);
    if (!(await holds)) throw new NotProven("path");
  } catch (reason) {
    throw reason instanceof NotProven ? reason : new NotProven("unreadable");
  }
  const joined = checkpoints.some((c) =>
    older.some((own) => own.treeSize === c.treeSize && own.rootHash === c.rootHash),
  );
  if (kept !== undefined && !joined) throw new NotProven("unjoined");
  return { ...proof, joined };
}
