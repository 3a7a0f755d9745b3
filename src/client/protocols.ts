// What an embed says to the page around it, in the six tongues of common loaders (PUBLISHING.md, "Embeds").
//
// host                                   says                                                    when
// Datawrapper, Reuters Arena, many CMS   {"datawrapper-height": {"<chart>": h}}                  always
// AMP, @newswire/frames, NPR sidechain   {sentinel: "amp", type: "embed-size", height: h}        always
// Medium, Embedly, Infogram              {"src": …, "context": "iframe.resize", "height": h}     always, as a JSON string
// pym.js                                 pymxPYMx<childId>xPYMxheightxPYMx<h>                    ?childId=<childId>
// WordPress                              {message: "height", value: h, secret}                   #?secret=<secret>; 200…1000
// iframe-resizer 4 and 5                 [iFrameSizer]<id>:<h>:<w>:init, then :mutationObserver  once it has said its id
//
// Questions: {sentinel: "amp", type: "frames-init"} · pymxPYMx<childId>xPYMxwidthxPYMx<w> · {message: "ready"} ·
// [iFrameSizer]<id>:<margin>:<true or false>:…

/** The embed's box in whole px. */
export interface Box {
  readonly width: number;
  readonly height: number;
}

/** What the embed knows of itself and of its host; null where the host does not speak that tongue. */
export interface Frame {
  /** Id of the chart. */
  readonly chart: string;
  readonly href: string;
  /** pym.js: the query's childId. */
  readonly childId: string | null;
  /** WordPress: the secret in the hash. */
  readonly secret: string | null;
  /** iframe-resizer: its name for this frame, and whether it has had an answer. */
  readonly sizer: string | null;
  readonly greeted: boolean;
}

/** Reads from the embed's address what the host put into it. */
export function readFrame(chart: string, { href, search, hash }: Location | URL): Frame {
  const childId = new URLSearchParams(search).get("childId") || null;
  const secret = /[#?&]secret=(\w+)/.exec(hash)?.[1] ?? null;
  return { chart, href, childId, secret, sizer: null, greeted: false };
}

/** Everything to be posted to the host, for a box. Never null: some hosts read properties without a look. */
export function writeMessages({ width, height }: Box, frame: Frame): (string | object)[] {
  const { chart, href, childId, secret, sizer, greeted } = frame;
  const messages: (string | object)[] = [
    { "datawrapper-height": { [chart]: height } },
    { sentinel: "amp", type: "embed-size", height },
    JSON.stringify({ src: href, context: "iframe.resize", height }),
  ];
  if (childId) messages.push(["pym", childId, "height", height].join("xPYMx"));
  if (secret) messages.push({ message: "height", value: Math.min(1000, Math.max(200, height)), secret });
  if (sizer)
    messages.push(`[iFrameSizer]${[sizer, height, width, greeted ? "mutationObserver" : "init"].join(":")}`);
  return messages;
}

/** The frame as a message of its host leaves it, if that asks for the height; else null. Takes anything. */
export function readQuestion(data: unknown, frame: Frame): Frame | null {
  if (typeof data === "string") {
    // Third field true or false: its first message; others start with a command.
    const sizer = /^\[iFrameSizer\]([^:]+):[^:]*:(?:true|false):/.exec(data)?.[1];
    if (sizer) return { ...frame, sizer, greeted: false };
    const asksPym = frame.childId && data.startsWith(["pym", frame.childId, "width", ""].join("xPYMx"));
    return asksPym ? frame : null;
  }
  if (typeof data !== "object" || data === null) return null;
  const { sentinel, type, message } = data as Record<string, unknown>;
  return (sentinel === "amp" && type === "frames-init") || message === "ready" ? frame : null;
}
