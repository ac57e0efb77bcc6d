// A list's address with .xlsx answers as its address with .csv does, with the same rows as a workbook: one route, one permission, two files.
import type { RequestHandler } from "express";
import { csvBehind } from "../app/http/paths/list-files";

/** Reads the address of a list's workbook as that of its CSV, and notes what was asked for. */
export function readListWorkbooks(): RequestHandler {
  return (request, response, next) => {
    const csv = request.method === "GET" || request.method === "HEAD" ? csvBehind(request.originalUrl) : null;
    if (csv !== null) {
      request.url = csv;
      // Remix reads the address as it first came.
      request.originalUrl = csv;
      response.locals.facts = { ...response.locals.facts, wantsXlsx: true };
    }
    next();
  };
}
