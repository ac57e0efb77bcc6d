// Loaded before the portal by `--import`: ends the process, as a crash would, at the step of an upload that FAULT_STEP names.
globalThis[Symbol.for("portal.fault-hook")] = (step) => {
  if (step === process.env.FAULT_STEP) process.kill(process.pid, "SIGKILL");
};
