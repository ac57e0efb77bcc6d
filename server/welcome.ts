// What the person who started the portal sees.
import type { Config } from "../app/http/config.server";
import type { OpenFolder } from "./open-portal";
import { demonstrationPeople } from "../seed/demonstration/people";

export function printWelcome(config: Config, folder: Pick<OpenFolder, "isDemonstration" | "demoPassword">): void {
  const lines = ["", `The portal is at ${config.baseUrl}`, ""];
  if (folder.isDemonstration) {
    lines.push("This is a demonstration: trusts, plan and published figures are real, everything else is invented.");
    lines.push(`Sign in as any of these. The password of all of them is  ${folder.demoPassword ?? ""}`, "");
    for (const person of demonstrationPeople.filter((each) => each.shown)) {
      lines.push(`  ${person.email.padEnd(30)} ${person.name}`);
    }
    lines.push("", "Other trusts: lead@ and the short name, for example lead@geh.example.");
  }
  lines.push("Stop with Ctrl+C.", "");
  process.stdout.write(`${lines.join("\n")}\n`);
}
