// What stands before a version that is not the one to work by.
import { describe, expect, it } from "vitest";
import type { DocumentStateId } from "../../app/domain/documents/document-list";
import { versionCall } from "../../app/reports/documents/version-call";

const context = { documentId: "spine", current: "2.0", withdrawnFor: null };

describe("the call of a version", () => {
  it.each(["published", "under-review"] satisfies DocumentStateId[])("is none for one that is %s", (state) => {
    expect(versionCall({ words: "2.0", state }, context)).toBeNull();
  });

  it.each([
    ["draft", "Draft, not for use"],
    ["consultation", "Draft in consultation, not for use"],
    ["approval", "Waiting for approval, not for use"],
    ["superseded", "Superseded, do not use"],
    ["withdrawn", "Withdrawn, do not use"],
  ] satisfies [DocumentStateId, string][])(
    "for one that is %s says %s, and leads to the current one",
    (state, title) => {
      const call = versionCall({ words: "1.0", state }, context);
      expect(call).toMatchObject({ title, link: { label: "Read version 2.0", href: "/documents/spine" } });
      expect(call?.words).toContain("The current version is 2.0.");
    },
  );

  it("says why a document was withdrawn, and that nothing is current", () => {
    const withdrawn = { ...context, current: null, withdrawnFor: "Replaced by national guidance." };
    expect(versionCall({ words: "1.0", state: "withdrawn" }, withdrawn)).toEqual({
      title: "Withdrawn, do not use",
      words: "Version 1.0 was withdrawn: Replaced by national guidance. It is kept as a record. No version is current.",
      link: null,
    });
  });
});
