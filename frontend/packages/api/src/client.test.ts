import { afterEach, expect, test, vi } from "vitest";
import { api, newUuid, unwrap } from "./client";
import { Problem } from "./problem";

afterEach(() => vi.unstubAllGlobals());

test("a POST without an answer is sent again with the same key, and a new one with a new key", async () => {
  const keys: (string | null)[] = [];
  const answers = [
    () => Promise.reject(new TypeError("network")),
    () => Promise.resolve(Response.json({})),
    () => Promise.resolve(Response.json({})),
  ];
  vi.stubGlobal("fetch", (request: Request) => {
    keys.push(request.headers.get("Idempotency-Key"));
    return answers[keys.length - 1]?.();
  });
  const post = () => unwrap(api.POST("/api/session/sign-out"));
  await expect(post()).rejects.toMatchObject({ status: 0 });
  await post();
  await post();
  expect(keys[0]).toBe(keys[1]);
  expect(keys[2]).not.toBe(keys[1]);
});

test("a refusal is a problem with its rule", async () => {
  const body = { rule: "AG-3", article: "管7", detail: "五项条件未全部确认" };
  vi.stubGlobal("fetch", () => Promise.resolve(Response.json(body, { status: 422 })));
  const problem = await unwrap(api.GET("/api/session")).catch((p) => p);
  expect(problem).toBeInstanceOf(Problem);
  expect(problem.isRule).toBe(true);
});

test("without a secure context a version 4 UUID still comes out", () => {
  vi.stubGlobal("crypto", { getRandomValues: (b: Uint8Array) => b.fill(255) });
  expect(newUuid()).toBe("ffffffff-ffff-4fff-bfff-ffffffffffff");
});
