import type { HostLocale } from "../officeHost/frameAddress";
import type { SeedChoice } from "./seedChoice";

/** How the page plays Excel; all of it can be set in the page's address. */
export interface PageOptions {
  /** The language Excel would run in. */
  readonly locale: HostLocale;
  /** Requirement sets that differ from the preview's usual ones, by name. */
  readonly requirements: Readonly<Record<string, string>>;
  /** Milliseconds that every answer of the host is late. */
  readonly lagMilliseconds: number;
  /** The add-in's `context.sync()`, counted from 1, that the host refuses; `undefined` for none. */
  readonly failingSync: number | undefined;
  /** Whether the host behaves as if the person were editing a cell. */
  readonly isCellEdited: boolean;
  /** Whether the workbook's structure is protected. */
  readonly isStructureProtected: boolean;
  readonly isPaneOpen: boolean;
  /** Whether the pane borrows the page's fonts: on a machine without Japanese ones it has no others. */
  readonly areFontsLent: boolean;
  /** The data that the add-in works with: its own, or an invented revision of them. */
  readonly seeds: SeedChoice;
  readonly scheme: "light" | "dark" | "system";
}

/** What the address asked for, and the parts of it that could not be understood. */
export interface ParsedPageOptions {
  readonly options: PageOptions;
  readonly problems: readonly string[];
}

/**
 * Reads the page's query: `?locale=en-US&requirements=ExcelApi:1.4,SharedRuntime:1.1&lag=800&fail=3&edit=on`
 * `&structure=protected&pane=closed&fonts=machine&seeds=revised&scheme=dark`. What is left out keeps its usual value.
 */
export function parsePageOptions(query: string): ParsedPageOptions {
  const parameters = new URLSearchParams(query);
  const problems: string[] = [];
  const read = <Value>(name: string, usual: Value, parse: (text: string) => Value | undefined): Value => {
    const text = parameters.get(name);
    if (text === null || text === "") return usual;
    const value = parse(text);
    if (value === undefined) problems.push(`${name}=${text}`);
    return value ?? usual;
  };
  const choice =
    <Value>(choices: Readonly<Record<string, Value>>) =>
    (text: string): Value | undefined =>
      Object.hasOwn(choices, text) ? choices[text] : undefined;

  const options: PageOptions = {
    locale: read("locale", "ja-JP", choice<HostLocale>({ "ja-JP": "ja-JP", "en-US": "en-US" })),
    requirements: read("requirements", {}, parseRequirements),
    lagMilliseconds: read("lag", 0, (text) => parseCount(text, 0)),
    failingSync: read<number | undefined>("fail", undefined, (text) => parseCount(text, 1)),
    isCellEdited: read("edit", false, choice({ on: true, off: false })),
    isStructureProtected: read("structure", false, choice({ protected: true, open: false })),
    isPaneOpen: read("pane", true, choice({ open: true, closed: false })),
    areFontsLent: read("fonts", true, choice({ lent: true, machine: false })),
    seeds: read("seeds", "bundled", choice<SeedChoice>({ bundled: "bundled", revised: "revised" })),
    scheme: read("scheme", "system", choice({ light: "light", dark: "dark", system: "system" })),
  };
  return { options, problems };
}

function parseRequirements(text: string): Readonly<Record<string, string>> | undefined {
  const sets: Record<string, string> = {};
  for (const part of text.split(",")) {
    const match = /^([A-Za-z]+):(\d+\.\d+)$/.exec(part.trim());
    if (!match?.[1] || !match[2]) return undefined;
    sets[match[1]] = match[2];
  }
  return sets;
}

function parseCount(text: string, least: number): number | undefined {
  return /^\d{1,6}$/.test(text) && Number(text) >= least ? Number(text) : undefined;
}
