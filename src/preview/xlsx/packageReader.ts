import { strFromU8, unzipSync } from "fflate";
import { XlsxProblem } from "./xlsxProblem";
import { parseXml, type XmlElement } from "./xmlTree";

/** How much a file may hold, so that a small file cannot fill the memory. Sizes are bytes. */
export interface PackageLimits {
  readonly fileSize: number;
  readonly partSize: number;
  readonly totalSize: number;
  readonly partCount: number;
}

const defaultLimits: PackageLimits = {
  fileSize: 100_000_000,
  partSize: 250_000_000,
  totalSize: 400_000_000,
  partCount: 20_000,
};

/** A relationship of a part; `path` is inside the package, `undefined` where it points outside. */
export interface PackageRelationship {
  readonly id: string;
  /** The last word of its type, such as `worksheet`. */
  readonly type: string;
  readonly path: string | undefined;
  /** As the file has it, for what points outside. */
  readonly target: string;
}

/** The XML parts of an Office file; pictures and other bytes are not unpacked. */
export class PackageReader {
  private readonly parts: Readonly<Record<string, Uint8Array>>;
  /** Every part of the package, unpacked or not. */
  readonly paths: readonly string[];

  constructor(bytes: Uint8Array, limits: PackageLimits = defaultLimits) {
    refuseOtherFile(bytes, limits);
    const paths: string[] = [];
    let totalSize = 0;
    try {
      this.parts = unzipSync(bytes, {
        // What is unpacked never exceeds the size that the file states here; fflate cuts off the rest.
        filter: ({ name, originalSize }) => {
          paths.push(name);
          if (!/\.(?:xml|rels)$/i.test(name)) return false;
          totalSize += originalSize;
          if (
            originalSize > limits.partSize ||
            totalSize > limits.totalSize ||
            paths.length > limits.partCount
          ) {
            throw new XlsxProblem("tooLarge", `The file is larger than can be opened (${name}).`);
          }
          return true;
        },
      });
    } catch (error) {
      if (error instanceof XlsxProblem) throw error;
      throw new XlsxProblem("damaged", "The file cannot be unpacked.");
    }
    this.paths = paths;
  }

  /** The text of a part; `undefined` where there is none. */
  text(path: string): string | undefined {
    const bytes = this.parts[path] ?? this.parts[this.pathInOtherCase(path) ?? ""];
    return bytes && strFromU8(bytes);
  }

  /** A small part as a tree; `undefined` where there is none. */
  tree(path: string): XmlElement | undefined {
    const text = this.text(path);
    return text === undefined ? undefined : parseXml(text);
  }

  /** What a part (`""` for the package) relates to. */
  relationships(source: string): readonly PackageRelationship[] {
    const slash = source.lastIndexOf("/");
    const folder = source.slice(0, slash + 1);
    const root = this.tree(`${folder}_rels/${source.slice(slash + 1)}.rels`);
    return (root?.children ?? []).map(({ attributes }) => {
      const target = attributes["Target"] ?? "";
      const isExternal = attributes["TargetMode"] === "External";
      return {
        id: attributes["Id"] ?? "",
        type: (attributes["Type"] ?? "").replace(/^.*\//, ""),
        path: isExternal ? undefined : resolvePath(folder, target),
        target,
      };
    });
  }

  /** Names of parts are told apart without regard to case. */
  private pathInOtherCase(path: string): string | undefined {
    return Object.keys(this.parts).find((other) => other.toLowerCase() === path.toLowerCase());
  }
}

function refuseOtherFile(bytes: Uint8Array, limits: PackageLimits): void {
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0) {
    throw new XlsxProblem("encryptedOrOld", "The file has a password or is of Excel before 2007.");
  }
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw new XlsxProblem("notXlsx", "The file is no .xlsx file.");
  if (bytes.length > limits.fileSize)
    throw new XlsxProblem("tooLarge", "The file is larger than can be opened.");
}

function resolvePath(folder: string, target: string): string {
  const steps = target.startsWith("/") ? [] : folder.split("/").filter((step) => step !== "");
  for (const step of target.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  return steps.join("/");
}
