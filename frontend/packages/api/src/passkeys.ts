import { queryOptions } from "@tanstack/react-query";
import { type Act, api, unwrap } from "./client";
import { Problem } from "./problem";

/** Whether this browser can: old ones can't, nor can any at an address without TLS. */
export const passkeysWork = () =>
  typeof PublicKeyCredential !== "undefined" &&
  "parseRequestOptionsFromJSON" in PublicKeyCredential;

export const passkeysQuery = queryOptions({
  queryKey: ["session", "passkeys"],
  queryFn: () => unwrap(api.GET("/api/session/passkeys")),
});

/** What the device gave; a person who closes its window hears nothing more of it than that. */
async function given(credential: Promise<Credential | null>) {
  try {
    return JSON.stringify(await credential);
  } catch (reason) {
    if (reason instanceof DOMException)
      throw new Problem(401, { code: `passkey-${reason.name}`, detail: refusals[reason.name] });
    throw reason;
  }
}

const refusals: Record<string, string> = {
  NotAllowedError: "没有完成验证：已取消或超时，请重试。",
  InvalidStateError: "这台设备上已有您的通行密钥，不必再加。",
};

/** The device answers a challenge: for one act, or to sign in. */
export async function answerByPasskey(act?: Act) {
  const body = act ?? { path: null, version: null };
  const { options, state } = await unwrap(api.POST("/api/session/passkeys/challenge", { body }));
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(JSON.parse(options));
  return { credential: await given(navigator.credentials.get({ publicKey })), state };
}

/** Enrols a new passkey on this device, or on one that is near. */
export async function addPasskey(name: string) {
  const { options, state } = await unwrap(api.POST("/api/session/passkeys/options"));
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(JSON.parse(options));
  const credential = await given(navigator.credentials.create({ publicKey }));
  return unwrap(api.POST("/api/session/passkeys", { body: { name, credential, state } }));
}
