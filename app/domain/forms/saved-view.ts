// A view of a list that a person keeps: its name.
import * as z from "zod/mini";
import { line } from "./fields";

export const savedViewForm = z.object({ "view-name": line("a name for this view", 60) });
