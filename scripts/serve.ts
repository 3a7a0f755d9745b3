// Serves the built site from this machine: `npm run preview` after a build. Tests import `serve`; nothing runs on import.
import { existsSync, readFileSync, statSync } from "node:fs";
import { createServer, type IncomingMessage, type Server } from "node:http";
import { extname, join, resolve } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { site } from "../src/site.ts";

const CONTENT_TYPES: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".topojson": "application/json; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".xml": "application/xml; charset=utf-8",
  ".atom": "application/atom+xml; charset=utf-8",
  ".bib": "application/x-bibtex; charset=utf-8",
  ".ris": "application/x-research-info-systems; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
  ".zip": "application/zip",
};

const COMPRESSIBLE = /^(text|application\/(json|xml|atom|x-))|svg/;
/** Quick, as for a server that packs while it sends; budgets measure at quality 11. */
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };

/** A folder (full path) and the path it is served under: "/" or "/ledger/". */
interface Place {
  root: string;
  base: string;
}

/** What a request path leads to. `file` is a full path; `location` is a path with the query still to be added. */
type Target =
  { status: 200 | 404; file: string | undefined } | { status: 301; location: string } | { status: 400 };

/** A running server: `origin` without a slash at the end, `address` of the home page, `close` frees the port. */
interface Running {
  origin: string;
  address: string;
  close: () => Promise<void>;
}

/**
 * Serves `folder` under `base` ("/" or "/ledger/") on 127.0.0.1. Takes `port`, or any free port where that one is
 * in use or 0. Throws an error naming the folder where it is missing.
 */
export async function serve(folder: string, { port = 0, base = "/" } = {}): Promise<Running> {
  const root = resolve(folder);
  if (!existsSync(root)) throw new Error(`${folder}: no such folder (run: npm run build)`);
  const server = createServer((request, response) => {
    const { status, headers, body } = reply(request, { root, base });
    response.writeHead(status, { "cache-control": "no-cache", "content-length": body.length, ...headers });
    response.end(request.method === "HEAD" ? undefined : body);
  });
  const used = await listen(server, port);
  const origin = `http://127.0.0.1:${used}`;
  return {
    origin,
    address: origin + base,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

/** Finds what a raw request path (no query) means in folder `root` under `base`. Reads the disk, throws nothing. */
function findTarget(path: string, { root, base }: Place): Target {
  const plain = decode(path);
  if (plain === undefined) return { status: 400 };
  if (`${plain}/` === base) return { status: 301, location: base };
  const missing: Target = { status: 404, file: asFile(join(root, "404.html")) };
  if (!plain.startsWith(base)) return missing;
  const inside = join(root, plain.slice(base.length));
  const page = asFile(join(inside, "index.html"));
  if (plain.endsWith("/")) return page ? { status: 200, file: page } : missing;
  if (page) return { status: 301, location: `${path}/` };
  const file = asFile(inside);
  return file ? { status: 200, file } : missing;
}

/** The decoded path, or undefined where it is malformed or could lead out of the folder or to another host. */
function decode(path: string): string | undefined {
  try {
    const plain = decodeURIComponent(path);
    const isSafe = plain.startsWith("/") && !/[\\\0]|\/\/|(^|\/)\.\.?(\/|$)/.test(plain);
    return isSafe ? plain : undefined;
  } catch {
    return undefined;
  }
}

function asFile(path: string): string | undefined {
  return existsSync(path) && statSync(path).isFile() ? path : undefined;
}

interface Reply {
  status: number;
  headers: Record<string, string>;
  body: Buffer | string;
}

/** The whole answer to a request; the query goes along with a redirect. Texts go out in Brotli to those who take it. */
function reply({ method, url = "/", headers }: IncomingMessage, place: Place): Reply {
  if (method !== "GET" && method !== "HEAD") return say(405, { allow: "GET, HEAD" });
  const [path = "/", ...query] = url.split("?");
  const target = findTarget(path, place);
  if (target.status === 301) return say(301, { location: [target.location, ...query].join("?") });
  if (target.status === 400 || target.file === undefined) return say(target.status);
  const type = CONTENT_TYPES[extname(target.file)] ?? "application/octet-stream";
  const body = readFileSync(target.file);
  const isPacked = COMPRESSIBLE.test(type) && /\bbr\b/.test(headers["accept-encoding"] ?? "");
  return {
    status: target.status,
    headers: {
      "content-type": type,
      "x-content-type-options": "nosniff",
      vary: "accept-encoding",
      ...(isPacked ? { "content-encoding": "br" } : {}),
    },
    body: isPacked ? brotliCompressSync(body, BROTLI) : body,
  };
}

function say(status: number, headers: Record<string, string> = {}): Reply {
  return {
    status,
    headers: { "content-type": "text/plain; charset=utf-8", ...headers },
    body: `${status}\n`,
  };
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((done, fail) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EADDRINUSE" && port !== 0) listen(server, 0).then(done, fail);
      else fail(error);
    });
    server.listen(port, "127.0.0.1", () => {
      const address = server.address();
      done(typeof address === "object" && address ? address.port : port);
    });
  });
}

if (import.meta.main) {
  try {
    const { address } = await serve("dist", { port: 4321, base: site.base });
    console.log(`${site.name} is at ${address} (stop it with Ctrl+C)`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
