// Calls the loaders and actions of the assessment workspace as a person would reach them; what they throw as an answer is the answer.
import { expect } from "vitest";
import type { Person, World } from "../support/world";

type Params = Record<string, string>;
type Called = (args: never) => Promise<Response>;

export const north = { service: "north", assessment: "assessment-north" };
export const south = { service: "south", assessment: "assessment-south" };
export const network = { service: "network", assessment: "assessment-network" };

/** The answer to opening an address. */
export async function open(w: World, loader: Called, person: Person | null, params: Params, url = "/") {
  const args = await w.args(person, url, params);
  return answerOf(() => loader(args as never));
}

/** What the page is given; fails for any other answer than 200. */
export async function shown<Shape>(
  w: World,
  loader: Called,
  person: Person,
  params: Params,
  url = "/",
): Promise<Shape> {
  const response = await open(w, loader, person, params, url);
  expect(response.status).toBe(200);
  return (await response.json()) as Shape;
}

/** The table that a page's loader built as markup, or `undefined` where it built none. */
export async function markupOf(w: World, loader: Called, person: Person, name: string, url = "/") {
  const args = await w.args(person, url, {});
  expect((await answerOf(() => loader(args as never))).status).toBe(200);
  return args.context.request.markup.get(name);
}

/** A form that is ready to be sent: signed in already, so that what sending it changes stands alone. */
export async function prepare(
  w: World,
  action: Called,
  person: Person | null,
  params: Params,
  form: Params,
  { url = "/", asJson = false } = {},
) {
  const args = await w.args(person, url, params, form);
  if (asJson) args.request.headers.set("Accept", "application/json");
  return () => answerOf(() => action(args as never));
}

export async function send(...form: Parameters<typeof prepare>): Promise<Response> {
  return (await prepare(...form))();
}

async function answerOf(call: () => Promise<Response>): Promise<Response> {
  try {
    return await call();
  } catch (thrown) {
    if (thrown instanceof Response) return thrown;
    throw thrown;
  }
}
