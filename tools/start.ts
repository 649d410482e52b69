import { startPreviewServer } from "./previewServer";
import { developmentOrigin } from "./manifestFor";

/** `npm start`: serves the add-in and the preview and says what a person can do now. */
async function main(): Promise<void> {
  const port = Number(process.env["PORT"] ?? new URL(developmentOrigin).port);
  console.log("Building the add-in and the preview …");
  const server = await startPreviewServer({ port, liveReload: process.env["LIVE_RELOAD"] !== "off" });
  const certificate = server.isTrusted
    ? []
    : [
        "",
        "The certificate is self-signed: the browser warns once (proceed), real Excel needs a trusted one",
        "(npx office-addin-dev-certs install).",
      ];
  const isDevelopmentOrigin = server.origin === developmentOrigin;
  const manifest = isDevelopmentOrigin ? "manifest.xml" : `${server.origin}/manifest.xml (adapt its address)`;
  console.log(
    [
      "",
      "Ready. Two things you can do:",
      `  1. Open the preview workbook:   ${server.origin}/preview.html`,
      `  2. Load into Excel:             ${manifest}   (how: README.md, "Load it into Excel")`,
      ...certificate,
      "",
      "Ctrl+C stops the server.",
    ].join("\n"),
  );
  const stop = (): void => {
    void server.stop().then(() => process.exit(0));
  };
  process.on("SIGINT", stop);
  process.on("SIGTERM", stop);
}

main().catch((error: unknown) => {
  const isTaken = error instanceof Error && "code" in error && error.code === "EADDRINUSE";
  console.error(
    isTaken ? `${error.message}\nAnother program uses this port; choose one: PORT=3100 npm start` : error,
  );
  process.exitCode = 1;
});
