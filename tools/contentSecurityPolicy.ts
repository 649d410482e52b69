/**
 * The hash of an empty string: Griffel (Fluent's styling) adds empty `<style>` elements and fills them through
 * `insertRule`, which this hash allows without allowing any inline style text.
 */
const emptyStyleElement = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

/** The Content-Security-Policy of a page: nothing leaves our own origin but Microsoft's office.js where chosen. */
export function contentSecurityPolicy(options: {
  readonly page: "taskpane" | "preview";
  readonly officeJs: "local" | "hosted";
}): string {
  const microsoft = options.officeJs === "hosted" ? ["https://appsforoffice.microsoft.com"] : [];
  const isPreview = options.page === "preview";
  const directives: Record<string, readonly string[]> = {
    "default-src": ["'none'"],
    "script-src": ["'self'", ...microsoft],
    // The grid library of the preview writes style text; the add-in itself never does.
    "style-src": isPreview ? ["'self'", "'unsafe-inline'"] : ["'self'", emptyStyleElement],
    "img-src": ["'self'", "data:", ...(isPreview ? ["blob:"] : [])],
    "font-src": ["'self'", ...(isPreview ? ["data:"] : [])],
    "connect-src": ["'self'", ...microsoft],
    "frame-src": isPreview ? ["'self'"] : ["'none'"],
    "base-uri": ["'none'"],
    "form-action": ["'none'"],
  };
  return Object.entries(directives)
    .map(([name, values]) => `${name} ${values.join(" ")}`)
    .join("; ");
}
