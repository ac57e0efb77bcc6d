// Settings of a production portal on this machine. The secret is good for nothing else.
export function productionSettings(port: number): Record<string, string> {
  return {
    PORTAL_MODE: "production",
    BASE_URL: `http://127.0.0.1:${port}`,
    SESSION_SECRET: "kzQ8vW2nR5tY7uB1mX4cF6hJ9sD3gL0p",
  };
}
