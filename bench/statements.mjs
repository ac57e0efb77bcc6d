// P7: how many statements a page runs must not depend on how much there is to show.
import { addressesOf } from "./addresses.mjs";
import { startPortal } from "./processes.mjs";

const budget = 20 + 15;

export async function statementsOfPages({ workshop }) {
  const small = await countAll(workshop, workshop.copyOf(workshop.sets.small));
  const network = await countAll(workshop, workshop.copyOf(workshop.sets.network));
  return [...network].map(([name, count]) => {
    const before = small.get(name);
    return {
      id: "P7",
      what: `${name}: statements`,
      target: `as many with 3 x 30 as with 15 x 300 answers, and at most ${budget}`,
      figure: `${before}; ${count}`,
      value: count > before ? Infinity : count,
      most: budget,
      short: count > before ? `it grows with what there is to show: ${count - before} more` : undefined,
    };
  });
}

/** Each page is read once before it is counted: editions are parsed once in the life of a process. */
async function countAll(workshop, set) {
  const portal = await startPortal(workshop, set, { watched: true });
  const counts = new Map();
  for (const { name, who, path } of Object.values(addressesOf(set))) {
    const client = portal.client(who);
    await client.text(path);
    await portal.ask();
    await client.text(path);
    counts.set(name, (await portal.ask()).statements);
  }
  await portal.stop();
  return counts;
}
