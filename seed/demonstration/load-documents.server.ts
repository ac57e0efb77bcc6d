// The demonstration's documents, and what trusts did with them.
import { loadAdoption } from "./load-adoption.server";
import type { DemonstrationWork } from "./work";

export async function loadDocuments(work: DemonstrationWork): Promise<void> {
  await loadAdoption(work);
}
