// Taking a snapshot: its name is all that is asked.
import * as z from "zod/mini";
import { line } from "./fields";

export const snapshotForm = z.object({ title: line("a name for the snapshot", 100) });
