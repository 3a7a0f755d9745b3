// What /s/status.json says to a page that never changes (src/data/status.ts).
import type { Status } from "../data/status.ts";

/** `latest`: name of the newest edition where it is another one; `successor`: of the one that came next. */
export interface News {
  readonly latest: string | null;
  readonly successor: string | null;
  readonly corrections: readonly Status["corrections"][string][];
}

/** The news for a page of `edition` that shows `numbers` (ids), the newest correction first. An unknown edition has none. */
export function readNews(
  status: Status,
  { edition, numbers }: { edition: string; numbers: readonly string[] },
): News {
  const own = status.editions[edition];
  if (!own) return { latest: null, successor: null, corrections: [] };
  const ids = new Set(numbers.flatMap((number) => own.corrections[number] ?? []));
  return {
    latest: status.latest === edition ? null : status.latest,
    successor: own.successor,
    corrections: Object.entries(status.corrections).flatMap(([id, told]) => (ids.has(id) ? [told] : [])),
  };
}
