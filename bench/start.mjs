// P12: from the start of the process to the first page, with a million changes and audit entries in the database.
import { median } from "./measure.mjs";
import { startHello, startPortal } from "./processes.mjs";
import { seconds } from "./report.mjs";

export async function coldStart({ workshop, quick }) {
  const [portal, hello] = [[], []];
  for (let round = 0; round < (quick ? 3 : 5); round += 1) {
    for (const [taken, begin] of [
      [hello, () => startHello(workshop)],
      [portal, () => startPortal(workshop, workshop.sets.history)],
    ]) {
      const running = await begin();
      taken.push(running.startedInMs / 1000);
      await running.stop();
    }
  }
  return [
    {
      id: "P12",
      what: "Start to first page, 1,000,000 changes and audit entries",
      target: "at most 1 s",
      figure: `${seconds(median(portal))} (the framework's hello page: ${seconds(median(hello))})`,
      value: median(portal),
      most: 1,
    },
  ];
}
