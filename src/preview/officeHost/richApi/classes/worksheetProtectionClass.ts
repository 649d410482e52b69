import { requireSheet } from "../hostSession";
import type { ClassDefinition, TargetByClass } from "../objectModel";
import { accessDenied, RichApiError } from "../richApiError";

/** `Excel.WorksheetProtection`. Which operations `options` would still allow is not built: a protected sheet allows none. */
export const worksheetProtectionClass: ClassDefinition<TargetByClass["WorksheetProtection"]> = {
  scalars: { Protected: { read: ({ sheetId }, session) => requireSheet(session, sheetId).isProtected } },
  changes: {
    Protect({ sheetId }, args, session) {
      if (requireSheet(session, sheetId).isProtected) {
        throw new RichApiError("InvalidOperation", "The sheet is protected already.");
      }
      const password = args.optionalText(1);
      session.workbook.setProtected(sheetId, true);
      if (password !== undefined) session.state.sheetPasswords.set(sheetId, password);
    },
    Unprotect({ sheetId }, args, session) {
      const password = session.state.sheetPasswords.get(sheetId);
      if (password !== undefined && password !== args.optionalText(0))
        throw accessDenied("the password is wrong");
      session.workbook.setProtected(sheetId, false);
      session.state.sheetPasswords.delete(sheetId);
    },
  },
};
