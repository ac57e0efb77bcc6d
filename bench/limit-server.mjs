// The bare limit: what the gap page says (15 x 300 values, and which are evidenced), by node:http, prepared column queries and string
// concatenation. No session, rights, frame or headers. node limit-server.mjs <database> <port> <edition>
import { createServer } from "node:http";
import SqliteDatabase from "better-sqlite3";

const [file, port, edition] = process.argv.slice(2);
const database = new SqliteDatabase(file, { readonly: true });
const of = "where assessment_id in (select id from assessment where edition_id = ?)";
const names = database.prepare("select short_name from trust order by short_name").pluck();
const values = database.prepare(`select assessment_id, criterion_code, value from answer ${of}`).raw();
const evidenced = database
  .prepare(
    `select assessment_id || ' ' || criterion_code from attachment join evidence on evidence.id = evidence_id ${of} and detached_at is null
     and withdrawn = 0 and held = 0 and (review_on is null or review_on >= ?) and (expires_on is null or expires_on >= ?)`,
  )
  .pluck();

createServer((_request, response) => {
  const today = new Date().toISOString().slice(0, 10);
  const marks = new Set(evidenced.all(edition, today, today));
  const rows = new Map();
  for (const [assessment, code, value] of values.all(edition)) {
    const mark = marks.has(`${assessment} ${code}`) ? "✓" : "";
    rows.set(code, `${rows.get(code) ?? `<tr><th>${code}</th>`}<td class="${value}">${(value ?? "–")[0]}${mark}</td>`);
  }
  response.setHeader("Content-Type", "text/html; charset=utf-8");
  response.end(
    `<!doctype html><title>Gap</title><table><tr><th></th><th>${names.all().join("</th><th>")}</th></tr>${[...rows.values()].join("</tr>")}</tr></table>`,
  );
}).listen(Number(port), "127.0.0.1");
