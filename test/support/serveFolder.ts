import { existsSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { generate } from "selfsigned";

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".xml": "application/xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
};

/** Serves a folder over https on a free port of this machine. */
export async function serveFolder(folder: string): Promise<{ origin: string; stop: () => void }> {
  const certificate = await generate([{ name: "commonName", value: "localhost" }]);
  const server = createServer({ key: certificate.private, cert: certificate.cert }, (request, response) => {
    const { pathname } = new URL(request.url ?? "/", "https://localhost");
    const file = path.join(folder, decodeURIComponent(pathname));
    if (!existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, {
      "Content-Type": types[path.extname(file)] ?? "application/octet-stream",
      "Access-Control-Allow-Origin": "*",
    });
    response.end(readFileSync(file));
  });
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  const { port } = server.address() as AddressInfo;
  return { origin: `https://localhost:${port}`, stop: () => server.close() };
}
