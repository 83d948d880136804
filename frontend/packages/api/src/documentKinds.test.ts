import { expect, test } from "vitest";
import { fileProblem, kindOfFile } from "./documentKinds";

const setUp = ["sealedReport", "ownRules", "staffList", "chairCv", "directorCv"];

test.each([
  ["关于设立代办处的申请报告.pdf", "sealedReport"],
  ["内部管理制度汇编.docx", "ownRules"],
  ["工作人员名单.pdf", "staffList"],
  ["管委会主任简历-张三.pdf", "chairCv"],
  ["代办处主任李四简历.pdf", "directorCv"],
  ["简历（主席）.pdf", "chairCv"],
  ["副主席简历.pdf", "directorCv"],
  ["IMG_2034.jpg", "other"],
])("%s is %s", (name, kind) => expect(kindOfFile(name, setUp)).toBe(kind));

test("a kind that the case does not ask for is never guessed", () =>
  expect(kindOfFile("清算报告.pdf", setUp)).toBe("sealedReport"));

test.each([
  [{ name: "a.pdf", size: 0 }, "empty"],
  [{ name: "a.exe", size: 5 }, "type"],
  [{ name: "a.PDF", size: 21 * 1024 * 1024 }, "large"],
  [{ name: "a.PDF", size: 5 }, null],
])("%o: %s", (file, problem) => expect(fileProblem(file)).toBe(problem));
