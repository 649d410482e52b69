import type { ClassDefinition } from "../objectModel";
import { apiNotFound, invalidArgument } from "../richApiError";

const calculationTypes = ["Recalculate", "Full", "FullRebuild"];

/** `Excel.Application`. The preview always calculates automatically, once per request. */
export const applicationClass: ClassDefinition<null> = {
  scalars: {
    CalculationMode: {
      read: () => "Automatic",
      write(_target, value) {
        if (value !== "Automatic") throw apiNotFound(`Application.calculationMode = ${String(value)}`);
      },
    },
    DecimalSeparator: { read: () => "." },
    ThousandsSeparator: { read: () => "," },
    UseSystemSeparators: { read: () => true },
  },
  methods: {
    Calculate(_target, args, { workbook }) {
      if (!calculationTypes.includes(args.text(0)))
        throw invalidArgument(`${args.text(0)} is no kind of calculation`);
      workbook.recalculate();
    },
    // A request is one batch anyway: nothing is calculated or drawn before its end.
    SuspendApiCalculationUntilNextSync: () => null,
    SuspendScreenUpdatingUntilNextSync: () => null,
  },
  since: {
    DecimalSeparator: "1.11",
    SuspendApiCalculationUntilNextSync: "1.6",
    SuspendScreenUpdatingUntilNextSync: "1.9",
    ThousandsSeparator: "1.11",
    UseSystemSeparators: "1.11",
  },
};

/** `Excel.Runtime`: whether events reach the add-in. */
export const runtimeClass: ClassDefinition<null> = {
  scalars: {
    EnableEvents: {
      read: (_target, session) => session.enableEvents,
      write(_target, value, session) {
        if (typeof value !== "boolean") throw invalidArgument("enableEvents is true or false");
        session.enableEvents = value;
      },
    },
  },
  since: { EnableEvents: "1.8" },
};
