/**
 * Builds the add-in (`functions`, `taskpane`) and, for development, the preview page beside it.
 *
 * Options (`--env name=value`, or the argument of the exported function):
 * - `production`: minified, hashed, without the preview
 * - `officeJs`: `local` serves the npm copy of office.js from our own origin, `hosted` refers to Microsoft's script
 * - `liveReload`: the preview page, and the pane in it, load anew when a file changes
 * - `baseUrl`: where the files will be served from; written into manifest.xml
 */
require("tsx/cjs");

const path = require("node:path");
const webpack = require("webpack");
const CopyWebpackPlugin = require("copy-webpack-plugin");
const CustomFunctionsMetadataPlugin = require("custom-functions-metadata-plugin");
const HtmlWebpackPlugin = require("html-webpack-plugin");
const MiniCssExtractPlugin = require("mini-css-extract-plugin");
const { contentSecurityPolicy } = require("./tools/contentSecurityPolicy.ts");
const { functionFiles } = require("./tools/functionFiles.cjs");
const { FunctionTextsPlugin, generatedMetadata } = require("./tools/functionTextsPlugin.ts");
const { developmentOrigin, hostedOfficeJs, manifestFor } = require("./tools/manifestFor.ts");
const { copiedOfficeFiles } = require("./tools/officeFiles.ts");

const liveReloadClient =
  "webpack-dev-server/client/index.js?protocol=auto%3A&hostname=0.0.0.0&port=0&pathname=%2Fws&logging=warn" +
  "&overlay=false&reconnect=5&hot=false&live-reload=true";

module.exports = (env = {}) => {
  const production = Boolean(env.production);
  const officeJs = env.officeJs ?? (production ? "hosted" : "local");
  const baseUrl = env.baseUrl ?? developmentOrigin;
  const officeScript = officeJs === "hosted" ? hostedOfficeJs : "office-js/office.js";
  const page = (options) =>
    new HtmlWebpackPlugin({
      scriptLoading: "defer",
      chunksSortMode: "manual",
      minify: production && { collapseWhitespace: true, removeComments: true },
      officeJs: officeScript,
      ...options,
    });

  return {
    mode: production ? "production" : "development",
    target: ["web", "es2022"],
    // A source map of its own file: `eval` maps would need 'unsafe-eval' in the Content-Security-Policy.
    devtool: production ? false : "source-map",
    entry: {
      functions: [...functionFiles, "./src/functions/fetchAnswers.ts"],
      // The pane shares the data and the lookups that the functions script has already loaded.
      taskpane: { import: "./src/taskpane/main.ts", dependOn: "functions" },
      ...(production
        ? {}
        : { preview: [...(env.liveReload ? [liveReloadClient] : []), "./src/preview/grid/main.ts"] }),
    },
    output: {
      path: path.resolve(__dirname, "dist"),
      clean: true,
      publicPath: "",
      // The manifest names functions.js: its name never carries a hash.
      filename: ({ chunk }) =>
        production && chunk?.name !== "functions" ? "[name].[contenthash:10].js" : "[name].js",
      chunkFilename: production ? "[name].[contenthash:10].js" : "[name].js",
    },
    resolve: { extensions: [".ts", ".tsx", ".js"] },
    module: {
      rules: [
        { test: /\.styles\.ts$/, loader: path.resolve(__dirname, "tools/stylesLoader.cjs") },
        {
          test: /\.tsx?$/,
          exclude: /\.styles\.ts$/,
          loader: "ts-loader",
          options: { transpileOnly: true, compilerOptions: { noEmit: false } },
        },
        {
          resource: path.resolve(__dirname, "seeds/datapackage.json"),
          type: "javascript/auto",
          loader: path.resolve(__dirname, "tools/seedLoader.cjs"),
        },
        { test: /\.css$/, use: [MiniCssExtractPlugin.loader, "css-loader"] },
        { test: /\.(woff2?|png|svg)$/, type: "asset/resource", generator: { filename: "files/[name][ext]" } },
      ],
    },
    plugins: [
      new webpack.DefinePlugin({
        "process.env.NODE_ENV": JSON.stringify(production ? "production" : "development"),
      }),
      new CustomFunctionsMetadataPlugin({ output: generatedMetadata, input: functionFiles }),
      new FunctionTextsPlugin(),
      new MiniCssExtractPlugin({ filename: production ? "[name].[contenthash:10].css" : "[name].css" }),
      page({
        filename: "taskpane.html",
        template: "./src/taskpane/taskpane.html",
        // The page itself names functions.js, and says why neither is deferred.
        chunks: ["taskpane"],
        inject: "body",
        scriptLoading: "blocking",
        csp: contentSecurityPolicy({ page: "taskpane", officeJs }),
      }),
      ...(production
        ? []
        : [
            page({
              filename: "preview.html",
              template: "./src/preview/grid/preview.html",
              chunks: ["preview"],
              csp: contentSecurityPolicy({ page: "preview", officeJs }),
            }),
          ]),
      new CopyWebpackPlugin({
        patterns: [
          { from: "assets/*.png" },
          {
            from: "manifest.xml",
            transform: (content) => manifestFor(content.toString("utf8"), { baseUrl }),
          },
          // Workbooks made with the present data, for trying out what a revision does to them.
          ...(production
            ? []
            : [{ from: "src/preview/samples/*.xlsx", to: "samples/[name][ext]", noErrorOnMissing: true }]),
          ...(officeJs === "local" && production ? copiedOfficeFiles() : []),
        ],
      }),
    ],
    optimization: {
      runtimeChunk: false,
      // What the functions answer from of the policy is data and nothing else, fetched once for functions and pane.
      splitChunks: {
        cacheGroups: {
          policyData: {
            test: ({ resource }) => resource?.endsWith("?policy"),
            name: "policyData",
            chunks: "async",
            enforce: true,
          },
        },
      },
    },
    performance: { hints: false },
    infrastructureLogging: { level: "warn" },
    stats: "errors-warnings",
    devServer: {
      host: "localhost",
      hot: false,
      liveReload: true,
      // The client that webpack-dev-server adds to every entry by itself breaks entries that depend on one another.
      client: false,
      // office.js finds its locale folders by path; everything else comes from the build.
      static: [
        {
          directory: path.resolve(__dirname, "node_modules/@microsoft/office-js/dist"),
          publicPath: "/office-js",
          watch: false,
        },
      ],
      headers: { "Access-Control-Allow-Origin": "*" },
    },
  };
};
