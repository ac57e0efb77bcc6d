// Documents for the tests of adoption: one with versions in the states that a test needs, in the MRI group.
import type { World } from "./world";

export interface VersionTraits {
  readonly words: string;
  readonly state: "draft" | "published" | "superseded" | "withdrawn";
  readonly material?: boolean;
  readonly publishedAt?: string | null;
}

/** Adds a version; its id is "ID-2.0". */
export async function aVersion(world: World, documentId: string, traits: VersionTraits): Promise<string> {
  const [major = "1", minor = "0"] = traits.words.split(".");
  const id = `${documentId}-${traits.words}`;
  const at = "2026-05-01T09:00:00.000Z";
  await world.database.writer
    .insertInto("document_version")
    .values({
      id,
      document_id: documentId,
      major: Number(major),
      minor: Number(minor),
      state: traits.state,
      change_note: "Test",
      material: traits.material === false ? 0 : 1,
      form: "text",
      body: "# Purpose\n\nWords\n\n## Steps\n",
      file_id: null,
      version: 1,
      created_at: at,
      created_by: "sigChair",
      changed_at: at,
      published_at: traits.state === "draft" ? null : (traits.publishedAt ?? at),
    })
    .execute();
  return id;
}

/** A protocol of the MRI group that asks to be read, with version 1.0 published. */
export async function aProtocol(world: World, id = "document-spine", title = "Spine protocol"): Promise<string> {
  const at = "2026-04-01T09:00:00.000Z";
  await world.database.writer
    .insertInto("document")
    .values({
      id,
      network_id: world.networkId,
      group_id: "group-mri",
      kind: "protocol",
      title,
      owner_id: "sigChair",
      review_on: "2028-05-01",
      asks_acknowledgement: 1,
      approvals_needed: 1,
      version: 1,
      created_at: at,
      created_by: "sigChair",
      changed_at: at,
    })
    .execute();
  await world.database.writer
    .insertInto("document_tag")
    .values({ document_id: id, kind: "specialty", tag: "Musculoskeletal" })
    .execute();
  await aVersion(world, id, { words: "1.0", state: "published" });
  return id;
}

/** Supersedes what is current by another version. */
export async function nextVersion(world: World, documentId: string, words: string, material: boolean): Promise<string> {
  await world.database.writer
    .updateTable("document_version")
    .set({ state: "superseded" })
    .where("document_id", "=", documentId)
    .where("state", "=", "published")
    .execute();
  return aVersion(world, documentId, { words, state: "published", material, publishedAt: "2026-05-10T09:00:00.000Z" });
}

/** Three more trusts, so that a network of five can differ: their positions are recorded by the QI manager. */
export async function moreTrusts(world: World): Promise<void> {
  for (const short of ["EAST", "WEST", "MID"]) {
    await world.database.writer
      .insertInto("trust")
      .values({
        id: `trust-${short.toLowerCase()}`,
        network_id: world.networkId,
        icb_id: "icb-test",
        short_name: short,
        name: `${short} hospitals`,
        ods_code: short,
      })
      .execute();
  }
}

/** The document's group is for its members alone. */
export async function membersOnly(world: World): Promise<void> {
  await world.database.writer
    .updateTable("group")
    .set({ access: "members-only" })
    .where("id", "=", "group-mri")
    .execute();
}
