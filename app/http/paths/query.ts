// How an address is put together: parts escaped, empty questions left out.

export type Query = Readonly<Record<string, string | number | undefined | null>>;

export function withQuery(path: string, query: Query = {}): string {
  const pairs = Object.entries(query).flatMap(([name, value]) =>
    value === undefined || value === null || value === "" ? [] : [[name, String(value)] as [string, string]],
  );
  return pairs.length === 0 ? path : `${path}?${new URLSearchParams(pairs).toString()}`;
}

export const part = encodeURIComponent;
