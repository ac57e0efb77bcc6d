// The demonstration's documents.
import type { DemonstrationWork } from "./work";

export async function loadDocuments({ tx }: DemonstrationWork): Promise<void> {
  void tx;
}
