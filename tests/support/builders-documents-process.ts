// A draft for the tests of a document's road to publication: version 1.0 of a protocol of the MRI group, as its chair begins it.
import type { World } from "./world";

export async function aDraft(world: World, id: string, title = "Spine protocol"): Promise<void> {
  const at = "2026-05-01T09:00:00.000Z";
  const { writer } = world.database;
  await writer
    .insertInto("document")
    .values({
      id,
      network_id: world.networkId,
      group_id: "group-mri",
      kind: "protocol",
      title,
      owner_id: "sigChair",
      review_on: null,
      asks_acknowledgement: 1,
      approvals_needed: 2,
      version: 1,
      created_at: at,
      created_by: "sigChair",
      changed_at: at,
    })
    .execute();
  await writer
    .insertInto("document_version")
    .values({
      id: `${id}-1.0`,
      document_id: id,
      major: 1,
      minor: 0,
      state: "draft",
      change_note: "First",
      material: 1,
      form: "text",
      body: "# Purpose\n\nOne common way to scan.\n",
      file_id: null,
      version: 1,
      created_at: at,
      created_by: "sigChair",
      changed_at: at,
      published_at: null,
    })
    .execute();
  await writer
    .insertInto("document_event")
    .values({
      id: `${id}-started`,
      document_id: id,
      version_id: `${id}-1.0`,
      did: "started",
      detail: "",
      trust_id: null,
      recorded_at: at,
      recorded_by: "sigChair",
    })
    .execute();
}
