import { expect, test } from "vitest";
import { articleWords } from "./article";

test.each([
  ["管8.2", "《代办处管理办法》第8条第2项"],
  ["管12", "《代办处管理办法》第12条"],
  ["管9.3、系统约定", "《代办处管理办法》第9条第3项、系统约定"],
])("%s is spelt out", (citation, words) => expect(articleWords(citation)).toBe(words));
