// The demonstration's discussions.
import type { DemonstrationWork } from "./work";

export async function loadDiscussions({ tx }: DemonstrationWork): Promise<void> {
  void tx;
}
