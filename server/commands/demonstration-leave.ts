// `npm run demonstration:leave -- <email> --yes`: a new database of facts and one administrator; the demonstration is kept aside.
import { newPasswordProblem } from "../../app/http/guessable-password.server";
import { leaveDemonstrationIn } from "../leave-demonstration";
import { openFolder } from "../open-portal";
import { askPassword, now, runCommand, WrongCall } from "../run-command";

await runCommand(async (config, words) => {
  const email = words.find((word) => word.includes("@"));
  if (email === undefined || !words.includes("--yes")) {
    throw new WrongCall(
      "Say the administrator's email address, and --yes to confirm: npm run demonstration:leave -- admin@network.nhs.uk --yes",
    );
  }
  const password = await askPassword();
  const problem = await newPasswordProblem(password, [email]);
  if (problem !== null) throw new WrongCall(problem);
  const folder = await openFolder({ ...config, mode: "demonstration" }, now);
  if (!folder.isDemonstration) {
    await folder.close();
    throw new WrongCall("This data folder holds no demonstration.");
  }
  await leaveDemonstrationIn(folder, email, password, now, () => folder.close());
  return `The demonstration is set aside. The portal now holds the network's facts, and ${email} is its administrator. Start it with PORTAL_MODE=production.`;
});
