import { expect, test } from "vitest";
import { fieldErrors, fieldPath, Problem } from "./problem";

test.each([
  ["committee[2].Name", ["committee", 2, "name"]],
  ["Content.Chair.IdentityNumber", ["content", "chair", "identityNumber"]],
  ["$.userName", ["userName"]],
])("%s is found in the form", (field, path) => expect(fieldPath(field)).toEqual(path));

test("a body that is no problem document still says something", () => {
  expect(Problem.from(502, "<html>").message).toBe("HTTP 502");
  expect(fieldErrors(new Error("x"))).toEqual([]);
});
