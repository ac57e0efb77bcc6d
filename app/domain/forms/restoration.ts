// Restoring an earlier answer: the version that stood on the page, over which it is recorded.
import * as z from "zod/mini";
import { seenVersion } from "./fields";

export const restorationForm = z.object({ version: seenVersion(1) });
