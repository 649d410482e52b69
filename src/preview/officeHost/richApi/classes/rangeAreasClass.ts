import { formatSheetArea } from "../../../workbook/a1";
import { requireSheet, type HostSession } from "../hostSession";
import { hostObject, type ClassDefinition, type ScalarMember, type TargetByClass } from "../objectModel";
import { cellCount } from "../rangeGeometry";
import { itemNotFound } from "../richApiError";

type Areas = TargetByClass["RangeAreas"];

function formatAreas(target: Areas, session: HostSession): string {
  const { name } = requireSheet(session, target.sheetId);
  return target.areas.map((area) => formatSheetArea(name, area)).join(",");
}

const address: ScalarMember<Areas> = { read: formatAreas };

/** `Excel.RangeAreas`, as far as merged areas need it. */
export const rangeAreasClass: ClassDefinition<Areas> = {
  identity: (target) => (target.referenceId === undefined ? {} : { _ReferenceId: target.referenceId }),
  scalars: {
    Address: address,
    AddressLocal: address,
    AreaCount: { read: ({ areas }) => areas.length },
    CellCount: { read: ({ areas }) => areas.reduce((sum, area) => sum + cellCount(area), 0) },
  },
  navigations: {
    Areas: ({ sheetId, areas }) => hostObject("RangeCollection", { sheetId, areas }),
    Worksheet: ({ sheetId }) => hostObject("Worksheet", { sheetId }),
  },
  methods: {
    _KeepReference(target, _args, session) {
      target.referenceId ??= session.nextReferenceId();
      session.references.set(target.referenceId, hostObject("RangeAreas", target));
      return null;
    },
  },
};

/** `Excel.RangeCollection`. */
export const rangeCollectionClass: ClassDefinition<TargetByClass["RangeCollection"]> = {
  items: ({ sheetId, areas }) => areas.map((area) => hostObject("Range", { sheetId, area })),
  methods: {
    GetCount: ({ areas }) => areas.length,
    GetItemAt({ sheetId, areas }, args) {
      const area = areas[args.integer(0)];
      if (!area) throw itemNotFound(`range ${args.integer(0)}`);
      return hostObject("Range", { sheetId, area });
    },
  },
};
