/** Where `npm start` serves the add-in; manifest.xml in the repository refers to it. */
export const developmentOrigin = "https://localhost:3000";

/** Microsoft's hosted office.js, which add-ins in the store must refer to. */
export const hostedOfficeJs = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";

/**
 * The manifest for files served from `baseUrl` (https, no trailing slash needed).
 *
 * Throws with a sentence when the address cannot be used in a manifest.
 */
export function manifestFor(manifest: string, options: { readonly baseUrl: string }): string {
  const url = new URL(options.baseUrl);
  if (url.protocol !== "https:") {
    throw new Error(`The base URL must begin with https://, found ${options.baseUrl}`);
  }
  const base = `${url.origin}${url.pathname.replace(/\/+$/, "")}`;
  return manifest
    .split(developmentOrigin)
    .join(base)
    .replace(`<AppDomain>${base}</AppDomain>`, `<AppDomain>${url.origin}</AppDomain>`);
}
