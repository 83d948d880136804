import { expect, test } from "vitest";
import { NotProven, prove } from "./logProof";
import sample from "./logProof.sample.json";

const keys = JSON.stringify(sample.keys);
const { kept, inclusion, consistency } = sample;
const fault = (proof: unknown, keySet = keys, older?: string) =>
  prove(JSON.stringify(proof), keySet, older).then(
    () => "none",
    (reason) => (reason instanceof NotProven ? reason.fault : reason),
  );

test("proofs that the server made hold, also against a checkpoint kept earlier", async () => {
  const proven = await prove(JSON.stringify(inclusion), keys);
  expect(proven).toMatchObject({ entry: inclusion.entry, joined: false });
  expect((await prove(JSON.stringify(consistency), keys, kept)).joined).toBe(true);
  expect(await fault(inclusion, keys, kept)).toBe("unjoined");
});

test("a change of any fact, hash or signature is found", async () => {
  const { entry, path, checkpoint } = inclusion;
  const [first = "", ...others] = path;
  for (const [name, value] of Object.entries(entry)) {
    const other = typeof value === "number" ? value + 1 : `${value ?? ""}x`;
    expect(await fault({ ...inclusion, entry: { ...entry, [name]: other } })).toBe("path");
  }
  expect(await fault({ ...inclusion, path: [...others, first] })).toBe("path");
  expect(await fault({ ...inclusion, path: others })).toBe("path");
  for (const name of ["treeSize", "rootHash", "signedAt", "keyId", "signature"] as const) {
    const value = checkpoint[name];
    const other = typeof value === "number" ? value + 1 : `A${value.slice(1)}`;
    expect(await fault({ ...inclusion, checkpoint: { ...checkpoint, [name]: other } })).toMatch(
      /signature|unreadable/,
    );
  }
  const swapped = { ...consistency, older: consistency.newer, newer: consistency.older };
  expect(await fault(swapped)).toBe("path");
  expect(await fault({ ...consistency, path: consistency.path.slice(1) })).toBe("path");
});

test("what is no proof, or comes with no key, is said to be so", async () => {
  expect(await fault({})).toBe("unreadable");
  expect(await fault(inclusion, '{"keys":[]}')).toBe("keys");
  expect(await fault(inclusion, keys.replaceAll("audit-0001", "audit-0002"))).toBe("signature");
});
