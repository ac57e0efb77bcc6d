// Finds a Chromium for the browser tests, and installs Debian's where it may.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

const places = [process.env.CHROMIUM_PATH, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** The browser's path, or `null` where there is none and none may be installed. */
export function ensureChromium() {
  const found = findChromium();
  if (found !== null) return found;
  if (process.getuid?.() !== 0 || spawnSync("apt-get", ["--version"], { stdio: "ignore" }).error) return null;
  console.log("Installing Chromium for the browser tests.");
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const install = () =>
    spawnSync("apt-get", ["install", "-y", "--no-install-recommends", "chromium", "fonts-liberation"], {
      stdio: "ignore",
      env,
    });
  if (install().status !== 0) {
    spawnSync("apt-get", ["update"], { stdio: "ignore", env });
    install();
  }
  return findChromium();
}

function findChromium() {
  return places.find((place) => place !== undefined && existsSync(place)) ?? null;
}
