// vitest's own report, then why tests were skipped, and as the very last line "N passed, N failed".
import { DefaultReporter, type TestCase, type TestModule } from "vitest/node";

type Ending = Parameters<DefaultReporter["onTestRunEnd"]>;

export default class PlainReporter extends DefaultReporter {
  override onTestRunEnd(...[modules, errors, reason]: Ending): void {
    super.onTestRunEnd(modules, errors, reason);
    for (const line of listSkips(modules)) this.log(line);
    this.log(sumUp(modules, errors.length));
  }
}

/** "2 passed, 0 failed", with ", 1 skipped" where some were. What broke outside a test counts as failed too. */
export function sumUp(modules: readonly TestModule[], strayErrors: number): string {
  const tests = modules.flatMap((module) => [...module.children.allTests()]);
  const count = (state: string) => tests.filter((test) => test.result().state === state).length;
  const broken = modules.filter((module) => module.errors().length > 0).length;
  const suites = modules.flatMap((module) => [...module.children.allSuites()]);
  const failed =
    count("failed") + broken + suites.filter((suite) => suite.errors().length > 0).length + strayErrors;
  const skipped = count("skipped") + count("pending");
  return `${count("passed")} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
}

/** One line a reason: "Skipped 12 tests: no Chrome found …". */
function listSkips(modules: readonly TestModule[]): string[] {
  const skipped = modules.flatMap((module) => [...module.children.allTests("skipped")]);
  const reasons = Map.groupBy(skipped, readReason);
  return [...reasons].map(
    ([reason, tests]) => `Skipped ${tests.length} ${tests.length === 1 ? "test" : "tests"}: ${reason}`,
  );
}

function readReason(test: TestCase): string {
  const result = test.result();
  return (result.state === "skipped" && result.note) || "no reason given";
}
