// The portal's settings, from the environment, checked once at start. Everything has a default in demonstration mode.
import * as z from "zod";
import { usualFloorBytes } from "../files/room.server";
import type { ClamdAddress } from "../files/virus-scanner.server";

export interface Config {
  readonly host: string;
  readonly port: number;
  readonly dataDir: string;
  readonly mode: "demonstration" | "production";
  readonly baseUrl: string;
  readonly sessionSecret: string | null;
  readonly demoPassword: string | null;
  readonly smtpUrl: string | null;
  readonly mailFrom: string | null;
  readonly uploadLimitBytes: number;
  /** Below so much free space no file is taken; the usual floor where it is not set. */
  readonly freeSpaceFloorBytes?: number;
  /** The virus scanner; absent or `null` where none is set. */
  readonly clamd?: ClamdAddress | null;
}

export type ConfigResult =
  { readonly ok: true; readonly config: Config } | { readonly ok: false; readonly faults: readonly string[] };

const megabyte = 1024 * 1024;
const shortestSecret = 32;
const knownWeakSecrets = /^(change-?me|secret|password|default|test|example)/i;

const environment = z.object({
  HOST: z.string().default("127.0.0.1"),
  PORT: z.coerce
    .number("PORT must be a whole number from 1 to 65535.")
    .int("PORT must be a whole number from 1 to 65535.")
    .min(1, "PORT must be a whole number from 1 to 65535.")
    .max(65535, "PORT must be a whole number from 1 to 65535.")
    .default(3000),
  DATA_DIR: z.string().default("./data"),
  PORTAL_MODE: z
    .enum(["demonstration", "production"], "PORTAL_MODE must be demonstration or production.")
    .default("demonstration"),
  BASE_URL: z
    .url({ protocol: /^https?$/, error: "BASE_URL must be a full address that starts with http:// or https://." })
    .optional(),
  SESSION_SECRET: z
    .string()
    .min(shortestSecret, `SESSION_SECRET must be at least ${shortestSecret} characters.`)
    .refine((secret) => !knownWeakSecrets.test(secret), "SESSION_SECRET must not be a default or an example.")
    .optional(),
  DEMO_PASSWORD: z.string().min(12, "DEMO_PASSWORD must be at least 12 characters.").optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/, error: "SMTP_URL must start with smtp:// or smtps://." }).optional(),
  MAIL_FROM: z.email("MAIL_FROM must be an email address.").optional(),
  UPLOAD_LIMIT_MB: z.coerce
    .number("UPLOAD_LIMIT_MB must be a number from 1 to 500.")
    .min(1, "UPLOAD_LIMIT_MB must be a number from 1 to 500.")
    .max(500, "UPLOAD_LIMIT_MB must be a number from 1 to 500.")
    .default(25),
  FREE_SPACE_FLOOR_MB: z.coerce
    .number("FREE_SPACE_FLOOR_MB must be a number of megabytes.")
    .min(0, "FREE_SPACE_FLOOR_MB must be a number of megabytes.")
    .default(usualFloorBytes / megabyte),
  CLAMD_SOCKET: z.string().optional(),
  CLAMD_HOST: z
    .string()
    .regex(/^[^\s:]+(?::\d{1,5})?$/, "CLAMD_HOST must be a host, or a host and a port: clamd.example:3310.")
    .optional(),
});

/** Reads the settings, or lists every fault in one go. Empty values count as not set. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): ConfigResult {
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value.trim() !== ""));
  const parsed = environment.safeParse(set);
  const faults = parsed.success ? [] : parsed.error.issues.map((issue) => issue.message);
  if (set.SMTP_URL !== undefined && set.MAIL_FROM === undefined) {
    faults.push("MAIL_FROM is needed with SMTP_URL: the address that mail comes from.");
  }
  if (set.PORTAL_MODE === "production") faults.push(...productionFaults(set));
  if (!parsed.success || faults.length > 0) return { ok: false, faults };
  const value = parsed.data;
  const shownHost = value.HOST.includes(":") ? `[${value.HOST}]` : value.HOST;
  return {
    ok: true,
    config: {
      host: value.HOST,
      port: value.PORT,
      dataDir: value.DATA_DIR,
      mode: value.PORTAL_MODE,
      baseUrl: new URL(value.BASE_URL ?? `http://${shownHost}:${value.PORT}`).origin,
      sessionSecret: value.SESSION_SECRET ?? null,
      demoPassword: value.DEMO_PASSWORD ?? null,
      smtpUrl: value.SMTP_URL ?? null,
      mailFrom: value.MAIL_FROM ?? null,
      uploadLimitBytes: value.UPLOAD_LIMIT_MB * megabyte,
      freeSpaceFloorBytes: value.FREE_SPACE_FLOOR_MB * megabyte,
      clamd: clamdOf(value.CLAMD_SOCKET, value.CLAMD_HOST),
    },
  };
}

/** A socket goes before a host. The usual port is that of clamd's manual. */
function clamdOf(socket: string | undefined, host: string | undefined): ClamdAddress | null {
  if (socket !== undefined) return { path: socket };
  if (host === undefined) return null;
  const [name = "", port = "3310"] = host.split(":");
  return { host: name, port: Number(port) };
}

function productionFaults(set: Readonly<Record<string, string | undefined>>): string[] {
  const faults: string[] = [];
  if (set.SESSION_SECRET === undefined) faults.push("SESSION_SECRET is needed in production.");
  if (set.BASE_URL === undefined) faults.push("BASE_URL is needed in production: the address that people use.");
  if (set.DEMO_PASSWORD !== undefined) faults.push("DEMO_PASSWORD is for the demonstration. Remove it in production.");
  return faults;
}
