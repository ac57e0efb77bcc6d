// What the file of a version is called when it is downloaded.
import { describe, expect, it } from "vitest";
import type { DocumentStateId } from "../../../app/domain/documents/document-list";
import { recordName } from "../../../app/domain/documents/record-name";

describe("the name of a version's file", () => {
  it.each([
    ["published", "Spine protocol.docx"],
    ["under-review", "Spine protocol.docx"],
    ["draft", "DRAFT Spine protocol.docx"],
    ["consultation", "DRAFT Spine protocol.docx"],
    ["approval", "DRAFT Spine protocol.docx"],
    ["superseded", "SUPERSEDED Spine protocol.docx"],
    ["withdrawn", "WITHDRAWN Spine protocol.docx"],
  ] satisfies [DocumentStateId, string][])("of one that is %s is %s", (state, name) => {
    expect(recordName(state, "Spine protocol.docx")).toBe(name);
  });
});
