// REPORTS.md, command by command: what the guide says the desk prints, it prints.
import { readFileSync } from "node:fs";
import { expect, onTestFinished, test } from "vitest";
import { createProject, curate, readCuration } from "./setup/desk.ts";

const GUIDE = "REPORTS.md";
const PROMPT = "$ npm run report -- ";

/** The commands of the guide with the lines it shows below each; "…" alone stands for lines left out. */
function readGuide(): { command: string; shown: string }[] {
  const blocks = readFileSync(GUIDE, "utf8").matchAll(/^```console\n(.*?)^```$/gms);
  return [...blocks].flatMap(([, block = ""]) =>
    block
      .split(PROMPT)
      .slice(1)
      .map((part) => {
        const [command = "", ...lines] = part.split("\n");
        return { command, shown: lines.join("\n") };
      }),
  );
}

function isShown(printed: string, shown: string): boolean {
  const pieces = shown
    .split(/^…\n/m)
    .map((piece) => piece.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`));
  return new RegExp(`^${pieces.join("[^]*")}$`).test(printed);
}

test("every command of the guide prints what the guide shows", () => {
  const project = createProject();
  onTestFinished(project.remove);
  const steps = readGuide();
  expect(steps.length).toBeGreaterThan(5);
  for (const { command, shown } of steps) {
    const args = Array.from(command.matchAll(/"([^"]*)"|\S+/g), ([word, quoted]) => quoted ?? word);
    const [name, id = ""] = args;
    if (name === "check") curate(project.root, { id, curation: readCuration(id) });
    const { stdout, stderr } = project.run(...args);
    expect(isShown(stdout, shown), `${command}\n${stdout}${stderr}`).toBe(true);
  }
});

test("a line that the desk does not print is caught", () => {
  expect(isShown("one\ntwo\nthree\n", "one\n…\nthree\n")).toBe(true);
  expect(isShown("one\ntwo\nthree\n", "one\n…\nfour\n")).toBe(false);
  expect(isShown("one\ntwo\nthree\n", "one\nthree\n")).toBe(false);
});
