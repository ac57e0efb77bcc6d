// The demonstration's surveys.
import type { DemonstrationWork } from "./work";

export async function loadSurveys({ tx }: DemonstrationWork): Promise<void> {
  void tx;
}
