import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const root = path.resolve(__dirname, "../../..");
const numberOf = (rule: string): number => Number(rule.slice(1));
const inOrder = (rules: Iterable<string>): string[] =>
  [...new Set(rules)].sort((a, b) => numberOf(a) - numberOf(b));

/** The rules of SPEC.md: lines such as «- **M5** Sheet and seed …». */
const specified = [
  ...readFileSync(path.join(root, "src/merge/SPEC.md"), "utf8").matchAll(/^- \*\*(M\d+)\*\*/gm),
].map((match) => match[1] ?? "");

/** The rules that the names of tests quote, where tests and cases of the merge live. */
const quoted = ["test/unit/merge", "test/merge", "test/fuzz"].flatMap((folder) =>
  readdirSync(path.join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.test\.ts$|^case\.json$/.test(entry.name))
    .map((entry) => readFileSync(path.join(entry.parentPath, entry.name), "utf8"))
    .flatMap((text) => [...text.matchAll(/["'`]((?:\[M\d+\] )+)/g)])
    .flatMap((match) => [...(match[1] ?? "").matchAll(/M\d+/g)].map(([rule]) => rule)),
);

it("every rule of SPEC.md is quoted by a test, and every quoted rule is one of SPEC.md", () => {
  expect(inOrder(quoted)).toEqual(inOrder(specified));
});

it("no rule of SPEC.md stands twice, and none is left out", () => {
  expect(specified).toHaveLength(new Set(specified).size);
  const numbers = specified.map(numberOf).sort((a, b) => a - b);
  expect(numbers).toEqual(numbers.map((_, at) => at + 1));
});

it("the rules that findings name are rules of SPEC.md", () => {
  const named = readdirSync(path.join(root, "src/merge"))
    .filter((file) => file.endsWith(".ts"))
    .map((file) => readFileSync(path.join(root, "src/merge", file), "utf8"))
    .flatMap((text) => [...text.matchAll(/"(M\d+)"/g)].map((match) => match[1] ?? ""));
  expect(named.length).toBeGreaterThan(0);
  expect(inOrder(named).filter((rule) => !specified.includes(rule))).toEqual([]);
});
