import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { pureRooms, rooms } from "../tools/rooms.cjs";

const root = path.resolve(__dirname, "..");
const foldersOf = (folder: string): string[] =>
  readdirSync(path.join(root, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();

/** The first column of the rooms table: lines such as «| `budget/` | … |». */
function roomsInReadme(file: string): string[] {
  const text = readFileSync(path.join(root, file), "utf8");
  return [...text.matchAll(/^\| `([a-z][A-Za-z]*)\/` +\|/gm)].map((match) => match[1] ?? "").sort();
}

function sourceFiles(folder: string): string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.(ts|tsx)$/.test(entry.name))
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)));
}

describe("rooms", () => {
  it("are the folders of src/, each with its fence", () => {
    expect(foldersOf("src")).toEqual(Object.keys(rooms).sort());
  });

  it.each(["README.md", "README.ja.md"])("stand in the table of %s, and nothing else does", (file) => {
    expect(roomsInReadme(file)).toEqual(Object.keys(rooms).sort());
  });

  it("are not named after mechanisms", () => {
    expect(
      foldersOf("src").filter((name) => /^(utils?|helpers?|common|lib|misc|shared)$/.test(name)),
    ).toEqual([]);
  });

  it("are all named where the core types are checked, if pure", () => {
    const config = JSON.parse(readFileSync(path.join(root, "tsconfig.core.json"), "utf8")) as {
      include: string[];
    };
    expect([...config.include].sort()).toEqual(pureRooms.map((room) => `src/${room}`).sort());
  });
});

describe("source files", () => {
  it("hold no barrels", () => {
    expect(sourceFiles("src").filter((file) => /\/index\.tsx?$/.test(file))).toEqual([]);
  });

  it("call context.sync in exactly two functions of src/excel, and nowhere else", () => {
    const calls = sourceFiles("src").flatMap((file) => {
      const code = readFileSync(path.join(root, file), "utf8")
        .split("\n")
        .filter((line) => !/^\s*(\/\/|\/?\*)/.test(line))
        .join("\n");
      return [...code.matchAll(/\.sync\(\)/g)].map(() => file);
    });
    expect(calls).toHaveLength(2);
    expect(calls.every((file) => file.startsWith("src/excel/"))).toBe(true);
  });

  it("suppress nothing without a reason beside it", () => {
    const silent = [...sourceFiles("src"), ...sourceFiles("tools"), ...sourceFiles("test")].flatMap((file) =>
      readFileSync(path.join(root, file), "utf8")
        .split("\n")
        .filter((line) => /eslint-disable|@ts-(ignore|expect-error|nocheck)/.test(line))
        .filter(
          (line) =>
            !/--\s*\S|@ts-expect-error:? \S/.test(line) &&
            !line.includes("matchAll") &&
            !line.includes(".test(line)"),
        )
        .map((line) => `${file}: ${line.trim()}`),
    );
    expect(silent).toEqual([]);
  });
});
