// The demonstration's groups.
import type { DemonstrationWork } from "./work";

export async function loadGroups({ tx }: DemonstrationWork): Promise<void> {
  void tx;
}
