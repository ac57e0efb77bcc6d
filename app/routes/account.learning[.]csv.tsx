// My learning as a file.
import type { LoaderFunctionArgs } from "@remix-run/node";
import { authorize } from "../http/authorize.server";
import { csvResponse } from "../http/csv.server";
import { listMyLearning } from "../models/meetings/learning.server";

export async function loader(args: LoaderFunctionArgs) {
  const scope = await authorize(args, "account.change", "file");
  const records = await listMyLearning(scope);
  return csvResponse(args, {
    name: "my-learning",
    columns: ["Learning", "Group", "Day", "How", "Minutes", "Reflection"],
    rows: records.map((each) => [each.title, each.group, each.learntOn, each.kind, each.minutes, each.reflection]),
  });
}
