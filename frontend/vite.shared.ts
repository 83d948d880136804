import react from "@vitejs/plugin-react";
import type { UserConfig } from "vite";

/** One configuration for the three apps: they differ in the address they are served under. */
export function appConfig(base: string, port: number): UserConfig {
  const api = process.env.HUZHU_API ?? "http://localhost:8080";
  return {
    base,
    plugins: [react()],
    // The server replaces the placeholder in every answer; see the Content-Security-Policy there.
    html: { cspNonce: "__CSP_NONCE__" },
    build: { target: "es2022", assetsInlineLimit: 0 },
    server: { port, proxy: { "/api": api, "/.well-known": api } },
  };
}
