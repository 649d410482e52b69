import type { FrameAddress, HostLocale } from "./frameAddress";
import type { HostState } from "./hostState";

/** Requirement sets a host declares, by name: `{ ExcelApi: "1.15" }`. */
export type RequirementSets = Readonly<Record<string, string>>;

/** What the preview declares unless told otherwise: as much as office.js of the npm package can use. */
export const defaultRequirementSets: RequirementSets = {
  AddinCommands: "1.1",
  CustomFunctions: "1.9",
  CustomFunctionsRuntime: "1.4",
  DelayForCellEdit: "1.1",
  ExcelApi: "1.15",
  RibbonApi: "1.1",
  Settings: "1.1",
  SharedRuntime: "1.2",
};

/** Numbers of the host's answer, as on the wire. */
const excelOnTheWeb = 16;
const clientModes = { readOnly: 0, readWrite: 1 } as const;
const taskPane = { controlType: 1, displayMode: 2 } as const;

/** The answer to office.js's first question: who hosts it, in which language, with which document and settings. */
export function createAppContext(options: {
  frame: FrameAddress;
  locale: HostLocale;
  state: HostState;
  requirementSets: RequirementSets;
  isReadOnly: boolean;
}): Readonly<Record<string, unknown>> {
  const { frame, locale, state, requirementSets, isReadOnly } = options;
  return {
    _id: frame.addInId,
    _appName: excelOnTheWeb,
    _appVersion: "16.0",
    _appUILocale: locale,
    _dataLocale: locale,
    _docUrl: state.workbookName,
    _clientMode: isReadOnly ? clientModes.readOnly : clientModes.readWrite,
    _settings: [...state.settings].map(([key, value]) => [key, JSON.stringify(value)]),
    _reason: "documentOpened",
    _osfControlType: taskPane.controlType,
    _eToken: "",
    _correlationId: frame.conversationId,
    _appInstanceId: frame.addInId,
    _hostFullVersion: "16.0.18000.35000",
    _addinName: "",
    _appDomains: [],
    _featureGates: {},
    _initialDisplayMode: taskPane.displayMode,
    _requirementMatrix: JSON.stringify(requirementSets),
  };
}
