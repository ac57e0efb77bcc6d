// The demonstration's mail.
import type { DemonstrationWork } from "./work";

export async function loadMail({ tx }: DemonstrationWork): Promise<void> {
  void tx;
}
