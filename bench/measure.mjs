// Timing and its arithmetic. Two things are compared by turns in one run, so that whatever else the machine does falls on both.
import { Agent, request as sendRequest } from "node:http";

/** The value below which this share of the sorted values lies (nearest rank). */
export function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
}

export const median = (values) => quantile(values, 0.5);

/** The growth of equally spaced values, from the mean of the third quarter to the mean of the last, as a share. */
export function lateGrowth(values) {
  const quarter = Math.floor(values.length / 4);
  const mean = (some) => some.reduce((sum, value) => sum + value, 0) / some.length;
  return mean(values.slice(-quarter)) / mean(values.slice(-2 * quarter, -quarter)) - 1;
}

/** A connection that is kept open, for one person (or nobody, without a cookie). */
export class Client {
  #agent = new Agent({ keepAlive: true, maxSockets: 32 });

  constructor(url, cookie) {
    this.url = url;
    this.cookie = cookie;
  }

  send(method, path, { body, headers = {} } = {}) {
    const sent = body === undefined ? undefined : Buffer.from(new URLSearchParams(body).toString());
    const all = {
      ...(this.cookie === undefined ? {} : { Cookie: this.cookie }),
      ...(sent === undefined
        ? {}
        : {
            Origin: this.url,
            "Sec-Fetch-Site": "same-origin",
            "Content-Type": "application/x-www-form-urlencoded",
            "Content-Length": sent.byteLength,
          }),
      ...headers,
    };
    return new Promise((resolve, reject) => {
      const request = sendRequest(`${this.url}${path}`, { method, headers: all, agent: this.#agent }, (response) => {
        const pieces = [];
        response.on("data", (piece) => pieces.push(piece));
        response.on("error", reject);
        response.on("end", () => resolve({ status: response.statusCode, headers: response.headers, pieces }));
      });
      request.on("error", reject);
      request.end(sent);
    });
  }

  async text(path) {
    const { status, pieces } = await this.send("GET", path);
    if (status !== 200) throw new Error(`${path} answered ${status}.`);
    return Buffer.concat(pieces).toString("utf8");
  }

  /** Milliseconds from sending to the last byte. Anything but the status that was expected ends the bench. */
  async time(method, path, options, expected) {
    const began = performance.now();
    const { status } = await this.send(method, path, options);
    const took = performance.now() - began;
    if (status !== expected) throw new Error(`${method} ${path} answered ${status}, not ${expected}.`);
    return took;
  }

  close() {
    this.#agent.destroy();
  }
}

/** A thing to time: one page for one person. */
export const page = (client, path) => () => client.time("GET", path, {}, 200);

const blockSize = 10;

/**
 * Times several things by turns, in blocks of ten, for five rounds: for each, the medians over the rounds of p50 and p99, and of both
 * as ratios to the first within the same round.
 */
export async function compare(things, { times, rounds = 5, warm = 30 }) {
  for (const thing of things) for (let n = 0; n < warm; n += 1) await thing();
  const found = things.map(() => []);
  for (let round = 0; round < rounds; round += 1) {
    const taken = things.map(() => []);
    for (let done = 0; done < times; done += blockSize) {
      for (const [index, thing] of things.entries()) {
        for (let n = 0; n < blockSize; n += 1) taken[index].push(await thing());
      }
    }
    taken.forEach((values, index) => found[index].push({ p50: quantile(values, 0.5), p99: quantile(values, 0.99) }));
  }
  return found.map((own) => ({
    p50: median(own.map(({ p50 }) => p50)),
    p99: median(own.map(({ p99 }) => p99)),
    p50Ratio: median(own.map(({ p50 }, round) => p50 / found[0][round].p50)),
    p99Ratio: median(own.map(({ p99 }, round) => p99 / found[0][round].p99)),
  }));
}

export const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
