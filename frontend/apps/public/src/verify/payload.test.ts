import { expect, test } from "vitest";
import { codeOf, numberOf, tokenOf } from "./payload";

test("a scanned address gives its token, another QR code nothing", () => {
  expect(tokenOf("https://h.example/verify/DJZ-2026-0001#HZ1.eyJ2IjoxfQ.MEQCIA")).toBe(
    "HZ1.eyJ2IjoxfQ.MEQCIA",
  );
  expect(tokenOf("https://weixin.qq.com/x#y")).toBeNull();
});

test("number and code may be typed as they come", () => {
  expect(numberOf(" ｄｊｚ－2026-0001")).toBe("DJZ-2026-0001");
  expect(codeOf("7k2m 7k2m7K2M-7K2M７Ｋ２Ｍ7K2M7K2M")).toBe("7K2M-7K2M-7K2M-7K2M-7K2M-7K2M-7K2M");
  expect(codeOf("7K2M")).toBeNull();
});
