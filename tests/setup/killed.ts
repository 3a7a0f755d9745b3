// Run by itself: `node killed.ts <plan as JSON> <rooms as JSON> <drawn site> <step>` freezes, and is killed before a step.
import { freeze, type Rooms } from "../../scripts/edition/freeze.ts";
import type { Plan } from "../../scripts/edition/plan.ts";
import { handsWith } from "./freezer.ts";

const [plan = "", rooms = "", site = "", last = ""] = process.argv.slice(2);
const tell = (step: string): void => {
  if (step === last) process.kill(process.pid, "SIGKILL");
};
await freeze(JSON.parse(plan) as Plan, { rooms: JSON.parse(rooms) as Rooms, hands: handsWith(site, tell) });
