// The settings of Remix, as plain data. `vite.config.ts` hands them to the Remix plugin; scripts call only `remix vite:*`.
/** @type {import("@remix-run/dev").VitePluginConfig} */
export default {
  appDirectory: "app",
  buildDirectory: "build",
  serverModuleFormat: "esm",
  future: {
    v3_fetcherPersist: true,
    v3_relativeSplatPath: true,
    v3_throwAbortReason: true,
    // Both stay off: with them on, turbo-stream and /__manifest would be in reach (docs/decisions/001).
    v3_singleFetch: false,
    v3_lazyRouteDiscovery: false,
  },
};
