// Slows down guessing without locking anybody out for good: limits by account and by address, kept in a file of their own.
import type { Database as SqliteHandle } from "better-sqlite3";
import { RateLimiterRes, RateLimiterSQLite } from "rate-limiter-flexible";

export interface SignInLimits {
  /** Seconds to wait before another try, or 0. Counts nothing. */
  secondsToWait(email: string, address: string): Promise<number>;
  /** Counts a failed try. */
  failed(email: string, address: string): Promise<void>;
  /** A right password clears the account's count, not the address's. */
  succeeded(email: string): Promise<void>;
}

interface Points {
  readonly accountTries: number;
  readonly addressTries: number;
}

/** Source: bars.md, attack 18. After 10 failures an account waits, longer each time up to 15 minutes; an address after 60 an hour. */
const usual: Points = { accountTries: 10, addressTries: 60 };
const firstWaitSeconds = 30;
const longestWaitSeconds = 15 * 60;

/** The store is a file of its own: on the portal's handle it would join and roll back with other people's transactions. */
export function createSignInLimits(store: SqliteHandle, points: Points = usual): SignInLimits {
  const ready = Promise.all([
    openLimiter(store, { keyPrefix: "account", points: points.accountTries, duration: 24 * 3600 }),
    openLimiter(store, { keyPrefix: "address", points: points.addressTries, duration: 3600 }),
    openLimiter(store, { keyPrefix: "wait", points: 1, duration: longestWaitSeconds }),
  ]);
  ready.catch(() => undefined); // whoever asks first is told

  return {
    async secondsToWait(email, address) {
      const [, byAddress, waits] = await ready;
      const [wait, place] = await Promise.all([waits.get(accountKey(email)), byAddress.get(address)]);
      const forAccount = wait !== null && wait.consumedPoints > 1 ? wait.msBeforeNext : 0;
      const forAddress = place !== null && place.consumedPoints >= points.addressTries ? place.msBeforeNext : 0;
      return Math.ceil(Math.max(forAccount, forAddress, 0) / 1000);
    },
    async failed(email, address) {
      const [byAccount, byAddress, waits] = await ready;
      await countQuietly(byAddress.consume(address));
      const account = await countQuietly(byAccount.consume(accountKey(email)));
      const over = account.consumedPoints - points.accountTries;
      if (over < 0) return;
      const seconds = Math.min(longestWaitSeconds, firstWaitSeconds * 2 ** over);
      await waits.block(accountKey(email), seconds);
    },
    async succeeded(email) {
      const [byAccount, , waits] = await ready;
      await Promise.all([byAccount.delete(accountKey(email)), waits.delete(accountKey(email))]);
    },
  };
}

/** The library makes its table after its constructor has returned, and refuses to count until then. What is over is cleared away hourly. */
function openLimiter(
  store: SqliteHandle,
  limits: { readonly keyPrefix: string; readonly points: number; readonly duration: number },
): Promise<RateLimiterSQLite> {
  return new Promise((resolve, reject) => {
    const limiter = new RateLimiterSQLite(
      {
        storeClient: store,
        storeType: "better-sqlite3",
        tableName: "sign_in_try",
        clearExpiredByTimeout: true,
        ...limits,
      },
      (fault?: unknown) => (fault ? reject(fault) : resolve(limiter)),
    );
  });
}

function accountKey(email: string): string {
  return email.trim().toLowerCase().slice(0, 254);
}

/** The library throws its own result where the points are used up; that is an answer, not a fault. */
async function countQuietly(counting: Promise<RateLimiterRes>): Promise<RateLimiterRes> {
  try {
    return await counting;
  } catch (result) {
    if (result instanceof RateLimiterRes) return result;
    throw result;
  }
}
