import { defineConfig } from "vite";
import { appConfig } from "../../vite.shared.ts";

export default defineConfig(appConfig({ base: "/office/", port: 5173 }));
