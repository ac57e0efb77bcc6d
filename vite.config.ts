import { vitePlugin as remix } from "@remix-run/dev";
import tailwindcss from "@tailwindcss/vite";
import { defineConfig } from "vite";
import remixConfig from "./remix.config.js";

/**
 * What every page with a form needs, as one file: it would otherwise load dozens of a few hundred bytes each. What few forms need (`rare`)
 * and the rules of one form load with them.
 */
const formKit =
  /\/app\/(components\/(form|frame)\/|domain\/(forms\/(fields|parse)\.ts|dates\.ts|london\.ts)|http\/paths\.ts)/;
const rare =
  /\/components\/(form\/(use-kept|use-upload|Upload|WaitingFile|PasswordInput)|frame\/(GroupNav|Pager|SignInPeople))/;

export default defineConfig(({ isSsrBuild }) => ({
  plugins: [tailwindcss(), remix(remixConfig)],
  build: {
    target: "es2022",
    sourcemap: false,
    assetsInlineLimit: 0,
    ...(isSsrBuild
      ? {}
      : {
          rollupOptions: {
            output: { manualChunks: (id: string) => (formKit.test(id) && !rare.test(id) ? "form-kit" : undefined) },
          },
        }),
  },
  // As in scripts/built.mjs: hundreds of small files, read at every start.
  ssr: { noExternal: ["kysely", "zod", "uuidv7"] },
  css: { preprocessorOptions: { scss: { quietDeps: true } } },
}));
