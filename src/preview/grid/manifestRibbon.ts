import {
  ManifestProblem,
  childrenOf,
  find,
  findAll,
  kindOf,
  localized,
  need,
  needChild,
} from "./manifestElements";
import { resourceResolver, type ManifestReading, type ResourceResolver } from "./manifestResources";

/** What a ribbon button does when it is pressed. */
export type RibbonAction =
  | { readonly kind: "showTaskpane"; readonly address: string }
  | { readonly kind: "executeFunction"; readonly functionName: string };

/** One ribbon button; `id` is the control's id in the manifest. */
export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  readonly tipTitle: string;
  readonly tipText: string;
  readonly iconAddress: string;
  /** Whether it can be pressed before the add-in says otherwise. */
  readonly isEnabled: boolean;
  readonly action: RibbonAction;
}

/** Buttons that belong together, with the words under them. */
export interface RibbonGroup {
  readonly id: string;
  readonly label: string;
  readonly buttons: readonly RibbonButton[];
}

/** A tab that the add-in brings along. */
export interface RibbonTab {
  readonly id: string;
  readonly label: string;
  readonly groups: readonly RibbonGroup[];
}

/** What Excel would take from the manifest to show the add-in, in one language and with usable addresses. */
export interface ManifestRibbon {
  readonly addInId: string;
  readonly addInName: string;
  readonly iconAddress: string;
  /** The page of the shared runtime: the pane and the functions both live in it. */
  readonly runtimeAddress: string;
  readonly functionMetadataAddress: string | undefined;
  readonly tabs: readonly RibbonTab[];
}

/**
 * Reads the ribbon, the runtime's page and the function metadata's address out of manifest.xml.
 *
 * Throws a `ManifestProblem` for a reference that leads nowhere and for kinds of controls and actions that the
 * preview does not play, rather than leaving a button out.
 */
export function parseManifestRibbon(xml: string, reading: ManifestReading): ManifestRibbon {
  const parsed = new DOMParser().parseFromString(xml, "application/xml");
  if (parsed.querySelector("parsererror")) throw new ManifestProblem("manifest.xml is not well-formed XML");
  const root = parsed.documentElement;
  const resolve = resourceResolver(root, reading);
  const runtime = find(root, "Runtime");
  const functions = findAll(root, "ExtensionPoint").find((point) => kindOf(point) === "CustomFunctions");
  const surface = findAll(root, "ExtensionPoint").find((point) => kindOf(point) === "PrimaryCommandSurface");
  const metadata = functions && find(functions, "Metadata", "SourceLocation");
  return {
    addInId: need(root, "Id").textContent?.trim() ?? "",
    addInName: localized(need(root, "DisplayName"), reading.locale),
    iconAddress: resolve.address(localized(need(root, "IconUrl"), reading.locale)),
    runtimeAddress: runtime
      ? resolve.reference(runtime)
      : resolve.address(localized(need(root, "DefaultSettings", "SourceLocation"), reading.locale)),
    functionMetadataAddress: metadata && resolve.reference(metadata),
    tabs: surface ? childrenOf(surface, "CustomTab").map((tab) => parseTab(tab, resolve)) : [],
  };
}

function parseTab(tab: Element, resolve: ResourceResolver): RibbonTab {
  return {
    id: tab.getAttribute("id") ?? "",
    label: resolve.reference(needChild(tab, "Label")),
    groups: childrenOf(tab, "Group").map((group) => ({
      id: group.getAttribute("id") ?? "",
      label: resolve.reference(needChild(group, "Label")),
      buttons: childrenOf(group, "Control").map((control) => parseButton(control, resolve)),
    })),
  };
}

function parseButton(control: Element, resolve: ResourceResolver): RibbonButton {
  const id = control.getAttribute("id") ?? "";
  if (kindOf(control) !== "Button")
    throw new ManifestProblem(`control "${id}" is a ${kindOf(control)}, not a Button`);
  return {
    id,
    label: resolve.reference(needChild(control, "Label")),
    tipTitle: resolve.reference(need(control, "Supertip", "Title")),
    tipText: resolve.reference(need(control, "Supertip", "Description")),
    iconAddress: largestIcon(needChild(control, "Icon"), resolve),
    isEnabled: childrenOf(control, "Enabled")[0]?.textContent?.trim() !== "false",
    action: parseAction(needChild(control, "Action"), id, resolve),
  };
}

/** The largest picture: screens with many pixels show it sharp, and the page scales it down. */
function largestIcon(icon: Element, resolve: ResourceResolver): string {
  const sizeOf = (image: Element) => Number(image.getAttribute("size"));
  const images = childrenOf(icon, "Image").sort((first, second) => sizeOf(second) - sizeOf(first));
  if (!images[0]) throw new ManifestProblem("an <Icon> has no <Image>");
  return resolve.reference(images[0]);
}

function parseAction(action: Element, controlId: string, resolve: ResourceResolver): RibbonAction {
  switch (kindOf(action)) {
    case "ShowTaskpane":
      return { kind: "showTaskpane", address: resolve.reference(needChild(action, "SourceLocation")) };
    case "ExecuteFunction":
      return {
        kind: "executeFunction",
        functionName: needChild(action, "FunctionName").textContent?.trim() ?? "",
      };
    default:
      throw new ManifestProblem(`control "${controlId}" has the unknown action ${kindOf(action)}`);
  }
}
