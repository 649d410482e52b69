import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { launchBrowser } from "./browser";

const assets = path.resolve(__dirname, "../assets");
const drawings = {
  icon: [16, 32, 64, 80, 128],
  table: [16, 32, 80],
  set: [16, 32, 80],
  check: [16, 32, 80],
  revision: [16, 32, 80],
  current: [16, 32, 80],
  revised: [16, 32, 80],
  edited: [16, 32, 80],
  conflict: [16, 32, 80],
  missing: [16, 32, 80],
} as const;

/** Draws the PNG icons that the manifest names from their SVG drawings in assets/. */
async function main(): Promise<void> {
  const browser = await launchBrowser();
  for (const [name, sizes] of Object.entries(drawings)) {
    const svg = readFileSync(path.join(assets, `${name}.svg`), "utf8");
    for (const size of sizes) {
      const page = await browser.newPage({ viewport: { width: size, height: size } });
      await page.setContent(
        `<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
      );
      writeFileSync(
        path.join(assets, `${name}-${size}.png`),
        await page.screenshot({ omitBackground: true }),
      );
      await page.close();
    }
  }
  await browser.close();
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
