import type { WorkbookProperties } from "../../../workbook/workbookProperties";
import { textValue } from "../memberValues";
import type { ClassDefinition, ScalarMember } from "../objectModel";

function textMember(name: keyof WorkbookProperties): ScalarMember<null> {
  return {
    read: (_target, { workbook }) => workbook.properties[name],
    write: (_target, value, { workbook }) => workbook.setProperties({ [name]: textValue(value, name) }),
  };
}

/** `Excel.DocumentProperties`; dates, the last author and custom properties are not built. */
export const documentPropertiesClass: ClassDefinition<null> = {
  scalars: {
    Title: textMember("title"),
    Subject: textMember("subject"),
    Author: textMember("author"),
    Manager: textMember("manager"),
    Company: textMember("company"),
    Category: textMember("category"),
    Keywords: textMember("keywords"),
    Comments: textMember("comments"),
  },
};
