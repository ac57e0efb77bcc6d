// Where messages may be read by whoever looks after mail: in a demonstration, or where nothing is sent. Never in production.
import type { Portal } from "./portal.server";

export function mayReadMessages({ config, isDemonstration }: Pick<Portal, "config" | "isDemonstration">): boolean {
  return config.mode === "demonstration" && (isDemonstration || config.smtpUrl === null);
}
