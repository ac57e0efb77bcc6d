import { describe, expect, test } from "vitest";
import { activityLabel, offeredReason } from "../../app/domain/not-applicable";
import type { Activity } from "../../app/standards/types";

const performs = (record: Readonly<Partial<Record<Activity, boolean>>>) => new Map(Object.entries(record));

describe("offering that a criterion does not apply", () => {
  test.each<[string, readonly Activity[] | undefined, Partial<Record<Activity, boolean>>, string | null]>([
    ["a criterion for every service is never offered", undefined, { mri: false }, null],
    ["nor is one that names no activity", [], { mri: false }, null],
    ["a service that does it is not offered it", ["mri"], { mri: true }, null],
    ["a service recorded as not doing it is", ["mri"], { mri: false }, "This service does no MRI."],
    ["what nobody recorded may be done, so it is not offered", ["mri"], { ct: false }, null],
    ["of two activities one is enough to apply", ["interventional", "ct"], { interventional: false, ct: true }, null],
    ["one of two not recorded may be done", ["interventional", "ct"], { interventional: false }, null],
    [
      "with neither of two it is offered, naming both",
      ["interventional", "ct"],
      { interventional: false, ct: false },
      "This service does no interventional radiology and no CT.",
    ],
    [
      "an activity the criterion does not name makes no difference",
      ["paediatric"],
      { paediatric: false, mri: true },
      "This service does no imaging of children.",
    ],
  ])("%s", (_, appliesTo, record, expected) => {
    expect(offeredReason(appliesTo === undefined ? {} : { appliesTo }, performs(record))).toBe(expected);
  });

  test("an activity has words of its own", () => {
    expect(activityLabel("nuclear-medicine")).toBe("nuclear medicine");
  });
});
