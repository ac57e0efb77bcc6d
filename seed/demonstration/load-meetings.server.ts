// The demonstration's meetings.
import type { DemonstrationWork } from "./work";

export async function loadMeetings({ tx }: DemonstrationWork): Promise<void> {
  void tx;
}
