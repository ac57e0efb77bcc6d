// `npm run person:add -- <email> <name>`: the first administrator of a production portal. The server must not be running.
import path from "node:path";
import { newPasswordProblem } from "../../app/http/guessable-password.server";
import { addFirstAdministrator } from "../leave-demonstration";
import { openFolder } from "../open-portal";
import { askPassword, now, runCommand, WrongCall } from "../run-command";

await runCommand(async (config, [email, ...words]) => {
  const name = words.join(" ").trim();
  if (email === undefined || !/^[^@\s]+@[^@\s]+$/.test(email) || name === "") {
    throw new WrongCall(
      'Say an email address and a name: npm run person:add -- admin@network.nhs.uk "Network administrator"',
    );
  }
  const password = await askPassword();
  const problem = await newPasswordProblem(password, [email, name]);
  if (problem !== null) throw new WrongCall(problem);
  const folder = await openFolder(config, now);
  try {
    await addFirstAdministrator(folder.database, email, name, password, now());
  } catch (error) {
    throw new WrongCall((error as Error).message);
  } finally {
    await folder.close();
  }
  return `${email} may now sign in as network administrator of ${path.resolve(config.dataDir)}.`;
});
