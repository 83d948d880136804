import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import react from "@vitejs/plugin-react";
import type { Plugin, UserConfig } from "vite";

/** Puts compressed copies beside each script and style sheet, which the server sends as they are. */
function compressed(): Plugin {
  return {
    name: "compressed",
    apply: "build",
    writeBundle({ dir = "dist" }) {
      for (const name of readdirSync(dir, { recursive: true, encoding: "utf8" })) {
        const path = join(dir, name);
        if (!/\.(js|css|svg)$/.test(name)) continue;
        const content = readFileSync(path);
        writeFileSync(`${path}.gz`, gzipSync(content, { level: 9 }));
        writeFileSync(`${path}.br`, brotliCompressSync(content));
      }
    },
  };
}

interface Address {
  base: string;
  port: number;
  /** Folder of the built files below the base. */
  assetsDir?: string;
}

/** One configuration for the three apps: they differ in the address they are served under. */
export function appConfig({ base, port, assetsDir = "assets" }: Address): UserConfig {
  const api = process.env.HUZHU_API ?? "http://localhost:8080";
  return {
    base,
    plugins: [react(), compressed()],
    // The server replaces the placeholder in every answer; see the Content-Security-Policy there.
    html: { cspNonce: "__CSP_NONCE__" },
    build: { target: "es2022", assetsDir, assetsInlineLimit: 0 },
    server: { port, proxy: { "/api": api, "/.well-known": api } },
  };
}
