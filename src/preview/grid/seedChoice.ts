/** Which data the add-in works with: those it brings along, or an invented revision of them. */
export type SeedChoice = "bundled" | "revised";

/** The address of the add-in's page (or of the preview) that asks for these data; the rest of it stays as it is. */
export function withSeeds(address: string, seeds: SeedChoice): string {
  const url = new URL(address);
  if (seeds === "revised") url.searchParams.set("seeds", seeds);
  else url.searchParams.delete("seeds");
  return url.href;
}
