import type { AddressInfo } from "node:net";
import { createRequire } from "node:module";
import path from "node:path";
import webpack from "webpack";
import WebpackDevServer from "webpack-dev-server";

/** A running server of the add-in and its preview. */
export interface PreviewServer {
  readonly origin: string;
  /** Whether the browser trusts the certificate without being asked. */
  readonly isTrusted: boolean;
  stop(): Promise<void>;
}

interface HttpsOptions {
  readonly ca?: string | Buffer;
  readonly key: string | Buffer;
  readonly cert: string | Buffer;
}

/**
 * Builds the add-in and the preview and serves both over https on `port` (0: any free one).
 *
 * Resolves after the first build; rejects with the build's own messages where it fails.
 */
export async function startPreviewServer(options: {
  readonly port: number;
  /** Whether the preview loads anew when a file changes. */
  readonly liveReload: boolean;
}): Promise<PreviewServer> {
  const config = loadConfig({ liveReload: options.liveReload });
  const compiler = webpack(config);
  if (compiler === null) {
    throw new Error("webpack made no compiler of webpack.config.js");
  }
  const certificate = await trustedCertificate();
  const server = new WebpackDevServer(
    {
      ...config.devServer,
      port: options.port === 0 ? "auto" : options.port,
      server: certificate === undefined ? "https" : { type: "https", options: certificate },
      setupExitSignals: false,
    },
    compiler,
  );
  const firstBuild = new Promise<void>((resolve, reject) => {
    compiler.hooks.done.tap("previewServer", (stats) => {
      if (stats.hasErrors()) {
        reject(new Error(stats.toString({ all: false, errors: true, colors: false })));
      }
      resolve();
    });
  });
  await server.start();
  await firstBuild.catch(async (error: unknown) => {
    await server.stop();
    throw error;
  });
  const { port } = server.server?.address() as AddressInfo;
  return {
    origin: `https://localhost:${port}`,
    isTrusted: certificate !== undefined,
    stop: () => server.stop(),
  };
}

type ConfigFunction = (env: Record<string, unknown>) => webpack.Configuration & {
  devServer?: WebpackDevServer.Configuration;
};

function loadConfig(env: Record<string, unknown>): ReturnType<ConfigFunction> {
  const load = createRequire(__filename);
  return (load(path.resolve(__dirname, "../webpack.config.js")) as ConfigFunction)(env);
}

/** The development certificate, if this machine already trusts it; asking for it would want an administrator. */
async function trustedCertificate(): Promise<HttpsOptions | undefined> {
  try {
    const certificates = await import("office-addin-dev-certs");
    return certificates.verifyCertificates() ? await certificates.getHttpsServerOptions() : undefined;
  } catch {
    // Where the check itself cannot run (no certificate tools), a self-signed certificate serves as well.
    return undefined;
  }
}
