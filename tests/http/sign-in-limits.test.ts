// Guessing is slowed down, and nobody is locked out for good (attack 18). The clock is vitest's: the library reads Date.
import SqliteDatabase from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createSignInLimits, type SignInLimits } from "../../app/http/sign-in-limits.server";
import { world } from "../support/world";

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-05-14T09:00:00.000Z") });
});
afterEach(() => {
  vi.useRealTimers();
});

const passSeconds = (seconds: number) => vi.setSystemTime(Date.now() + seconds * 1000);
const limits = (): SignInLimits => createSignInLimits(new SqliteDatabase(":memory:"));

async function fail(
  limit: SignInLimits,
  times: number,
  email = "lead@north.example",
  address = "10.0.0.1",
): Promise<void> {
  for (let time = 0; time < times; time += 1) await limit.failed(email, address);
}

describe("one account", () => {
  it("may be tried ten times without waiting", async () => {
    const limit = limits();
    for (let time = 0; time < 10; time += 1) {
      expect(await limit.secondsToWait("lead@north.example", "10.0.0.1")).toBe(0);
      await fail(limit, 1);
    }
    expect(await limit.secondsToWait("lead@north.example", "10.0.0.1")).toBeGreaterThan(0);
  });

  it("waits longer after each further failure, but never more than a quarter of an hour", async () => {
    const limit = limits();
    await fail(limit, 10);
    const waits: number[] = [];
    for (let time = 0; time < 9; time += 1) {
      const wait = await limit.secondsToWait("lead@north.example", "10.0.0.1");
      waits.push(wait);
      passSeconds(wait);
      await fail(limit, 1, "lead@north.example", `10.0.1.${time}`);
    }
    expect(waits).toEqual([30, 60, 120, 240, 480, 900, 900, 900, 900]);
  });

  it("is open again when the wait is over: nobody is locked out for good", async () => {
    const limit = limits();
    await fail(limit, 25);
    const wait = await limit.secondsToWait("lead@north.example", "10.9.9.9");
    expect(wait).toBeLessThanOrEqual(900);
    passSeconds(wait + 1);
    expect(await limit.secondsToWait("lead@north.example", "10.9.9.9")).toBe(0);
  });

  it("waits from every address, and however it is written", async () => {
    const limit = limits();
    for (let time = 0; time < 10; time += 1) await limit.failed("lead@north.example", `10.0.0.${time}`);
    expect(await limit.secondsToWait(" LEAD@north.example ", "10.1.1.1")).toBeGreaterThan(0);
    expect(await limit.secondsToWait("lead@south.example", "10.1.1.1")).toBe(0);
  });

  it("starts afresh after the right password", async () => {
    const limit = limits();
    await fail(limit, 10);
    expect(await limit.secondsToWait("lead@north.example", "10.0.0.1")).toBeGreaterThan(0);
    await limit.succeeded("lead@north.example");
    expect(await limit.secondsToWait("lead@north.example", "10.0.0.1")).toBe(0);
    await fail(limit, 9);
    expect(await limit.secondsToWait("lead@north.example", "10.0.0.1")).toBe(0);
  });

  it("is asked without being counted", async () => {
    const limit = limits();
    for (let time = 0; time < 50; time += 1) await limit.secondsToWait("lead@north.example", "10.0.0.1");
    expect(await limit.secondsToWait("lead@north.example", "10.0.0.1")).toBe(0);
  });
});

describe("one address", () => {
  it("that tries one password on many accounts has to wait, whichever account is next", async () => {
    const limit = limits();
    for (let time = 0; time < 59; time += 1) await limit.failed(`person${time}@north.example`, "10.0.0.1");
    expect(await limit.secondsToWait("next@north.example", "10.0.0.1")).toBe(0);
    await limit.failed("person59@north.example", "10.0.0.1");
    expect(await limit.secondsToWait("next@north.example", "10.0.0.1")).toBeGreaterThan(0);
  });

  it("does not make other addresses wait, and is open again after an hour", async () => {
    const limit = limits();
    for (let time = 0; time < 500; time += 1) await limit.failed(`person${time}@north.example`, "10.0.0.1");
    expect(await limit.secondsToWait("next@north.example", "10.0.0.2")).toBe(0);
    const wait = await limit.secondsToWait("next@north.example", "10.0.0.1");
    expect(wait).toBeLessThanOrEqual(3600);
    passSeconds(wait + 1);
    expect(await limit.secondsToWait("next@north.example", "10.0.0.1")).toBe(0);
  });

  it("is not freed by one right password of its own", async () => {
    const limit = limits();
    for (let time = 0; time < 60; time += 1) await limit.failed(`person${time}@north.example`, "10.0.0.1");
    await limit.succeeded("attacker@north.example");
    expect(await limit.secondsToWait("next@north.example", "10.0.0.1")).toBeGreaterThan(0);
  });
});

describe("the store", () => {
  it("works from its very first use", async () => {
    await expect(limits().failed("lead@north.example", "10.0.0.1")).resolves.toBeUndefined();
  });

  it("is a file of its own: a refused sign-in writes nothing to the portal's database, nor rolls back with it", async () => {
    const made = await world();
    const store = new SqliteDatabase(":memory:");
    const limit = createSignInLimits(store);
    made.database.raw.writer.exec("begin immediate");
    await fail(limit, 10);
    made.database.raw.writer.exec("rollback");
    expect(await limit.secondsToWait("lead@north.example", "10.0.0.1")).toBeGreaterThan(0);
    const tables = made.database.raw.writer.prepare("select name from sqlite_schema where name like 'sign_in%'").all();
    expect(tables).toEqual([]);
  });

  it("forgets addresses that were typed, once they do not count any more", async () => {
    vi.useFakeTimers({ toFake: ["Date", "setTimeout", "clearTimeout"], now: new Date("2026-05-14T09:00:00.000Z") });
    const store = new SqliteDatabase(":memory:");
    await fail(createSignInLimits(store), 10);
    const rows = () => store.prepare("select count(*) from sign_in_try").pluck().get();
    expect(rows()).toBe(3);
    await vi.advanceTimersByTimeAsync(26 * 3_600_000);
    expect(rows()).toBe(0);
  });

  it("outlives the process: waits are still there when it is opened again", async () => {
    const store = new SqliteDatabase(":memory:");
    await fail(createSignInLimits(store), 10);
    expect(await createSignInLimits(store).secondsToWait("lead@north.example", "10.0.0.1")).toBeGreaterThan(0);
  });

  it("binds what was typed: a hostile address is a key like any other", async () => {
    const limit = limits();
    const hostile = `x'; drop table sign_in_try; --${"y".repeat(10_000)}`;
    await fail(limit, 10, hostile, "10.0.0.7");
    expect(await limit.secondsToWait(hostile, "10.0.0.7")).toBeGreaterThan(0);
    expect(await limit.secondsToWait("lead@north.example", "10.0.0.8")).toBe(0);
  });
});
