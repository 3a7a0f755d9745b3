// The page /verify/: files and typed words against /s/digests.json and /s/status.json, which are asked for when first
// needed. Nothing leaves the browser.
import { drawFinding, type Words } from "./answer.ts";
import { examineFile, examineTyped, failToRead, type FileRead, type Finding } from "./finding.ts";
import type { Books } from "./identify.ts";

/** No file of ours comes near; larger ones are not read. Bytes. */
const LARGEST = 100_000_000;
const root = "../";

const form = document.querySelector<HTMLFormElement>("form.verify");
const files = form?.querySelector<HTMLInputElement>("input[type=file]");
const typed = form?.querySelector<HTMLInputElement>("input[type=text]");
const status = form?.querySelector("output");
const found = document.getElementById("found");
if (form && files && typed && status && found) {
  const answer = createDesk({ status, found });

  const answerTyped = async (): Promise<void> => {
    if (await answer(() => askTyped(typed.value))) found.scrollIntoView({ block: "nearest" });
  };
  const answerFiles = async (list: FileList | null | undefined): Promise<void> => {
    const chosen = [...(list ?? [])];
    if (chosen.length > 0 && (await answer(() => askFiles(chosen)))) found.querySelector("h2")?.focus();
  };
  const answerAddress = (): void => {
    if (!/^#[0-9a-f]{8,64}$/i.test(location.hash)) return;
    typed.value = location.hash;
    void answerTyped();
  };

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void answerTyped();
  });
  files.addEventListener("change", () => void answerFiles(files.files));
  const mark = (isOver: boolean): void => void form.classList.toggle("over", isOver);
  addEventListener("dragover", (event) => {
    event.preventDefault();
    mark(true);
  });
  addEventListener("dragleave", ({ relatedTarget }) => {
    if (relatedTarget === null) mark(false);
  });
  addEventListener("drop", (event) => {
    event.preventDefault();
    mark(false);
    void answerFiles(event.dataTransfer?.files);
  });
  addEventListener("hashchange", answerAddress);
  answerAddress();
}

type Outcome = readonly Finding[] | keyof Words["failures"];

/** Shows what a question leads to, and says so aloud; true where there are findings. The last one asked is answered. */
function createDesk({ status, found }: { status: HTMLOutputElement; found: HTMLElement }) {
  const words = JSON.parse(document.getElementById("verify-words")?.textContent ?? "") as Words;
  let turn = 0;
  return async (ask: () => Promise<Outcome>): Promise<boolean> => {
    const own = (turn += 1);
    found.hidden = true;
    status.textContent = words.busy;
    const outcome = await ask();
    if (own !== turn) return false;
    if (typeof outcome === "string") {
      status.textContent = words.failures[outcome];
      return false;
    }
    found.querySelectorAll("section").forEach((section) => section.remove());
    found.append(...outcome.map((finding) => drawFinding(finding, { words, root })));
    found.hidden = false;
    status.textContent = outcome.map(({ name, kind }) => `${name}: ${words.verdicts[kind]}.`).join(" ");
    return true;
  };
}

async function askTyped(text: string): Promise<Outcome> {
  const books = await loadBooks();
  return books ? [examineTyped(text, books)] : "books";
}

async function askFiles(chosen: readonly File[]): Promise<Outcome> {
  if (!("subtle" in crypto)) return "checksum";
  const books = await loadBooks();
  return books ? Promise.all(chosen.map((file) => examine(file, books))) : "books";
}

let books: Promise<Books> | undefined;

/** The two files, asked for once, and again after a failure; null where one cannot be had. */
async function loadBooks(): Promise<Books | null> {
  books ??= Promise.all([load("digests"), load("status")]).then(
    ([digests, status]) => ({ digests, status }) as Books,
  );
  try {
    return await books;
  } catch {
    books = undefined;
    return null;
  }
}

async function load(name: string): Promise<unknown> {
  const response = await fetch(`${root}s/${name}.json`);
  if (!response.ok) throw new Error(`${name}.json: ${response.status}`);
  return response.json();
}

async function examine(file: File, books: Books): Promise<Finding> {
  if (file.size > LARGEST) return failToRead(file.name);
  try {
    return examineFile(await readFile(file), books);
  } catch {
    return failToRead(file.name); // a folder, or gone since
  }
}

async function readFile(file: File): Promise<FileRead> {
  const bytes = await file.arrayBuffer();
  const text = decode(bytes);
  const plain = text?.replaceAll("\r\n", "\n") ?? "";
  return {
    name: file.name,
    hash: await hash(bytes),
    text,
    plainHash: text === null ? null : await hash(new TextEncoder().encode(plain)),
  };
}

/** The text of a file, without a mark of its byte order; null where it is no text. */
function decode(bytes: ArrayBuffer): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

async function hash(bytes: BufferSource): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", bytes);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
