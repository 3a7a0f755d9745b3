// The snippet builder of a chart's page: theme and title options, a preview that follows them, copying. All texts stand on
// the page without it. At most 2 kB, gzip.
import { copyText } from "./copy.ts";

for (const builder of document.querySelectorAll<HTMLElement>(".snippets")) build(builder);

function build(builder: HTMLElement): void {
  const look = builder.querySelector<HTMLElement>(".look");
  const status = builder.querySelector("output");
  const frame = builder.querySelector("iframe");
  const codes = Array.from(builder.querySelectorAll("code"));
  const texts = new Map(codes.map((code) => [code, code.textContent]));
  if (!look || !frame || !status) return;
  const address = frame.src;

  look.hidden = false;
  look.addEventListener("input", () => {
    const chosen = Array.from(look.querySelectorAll<HTMLInputElement>("input:checked"));
    const isMin = chosen.some(({ name }) => name === "chrome");
    const query = chosen.filter(({ value }) => value !== "auto").map(({ name, value }) => `${name}=${value}`);
    const asked = query.length === 0 ? "" : `?${query.sort().join("&")}`;
    for (const [code, text] of texts)
      code.textContent = ((isMin && code.dataset["min"]) || text).replace(
        /((?:src|data-embed)="[^"?]*\/)(?:\?chrome=min)?"/g,
        `$1${asked.replace("&", "&amp;")}"`,
      );
    frame.src = address + asked;
  });

  for (const button of builder.querySelectorAll<HTMLButtonElement>("button[data-copy]")) {
    button.hidden = false;
    const label = button.textContent;
    button.addEventListener("click", () => {
      const code = document.getElementById(button.dataset["copy"] ?? "");
      if (!code) return;
      void copyText(code.textContent, code).then((isCopied) => {
        const said = isCopied ? button.dataset["done"] : button.dataset["marked"];
        status.textContent = button.textContent = said ?? "";
        setTimeout(() => (button.textContent = label), 2000);
      });
    });
  }

  addEventListener("message", ({ source, data }: MessageEvent<Record<string, unknown> | null>) => {
    const height = Object.values(Object(data?.["datawrapper-height"]) as object)[0] as unknown;
    if (source === frame.contentWindow && typeof height === "number") frame.height = String(height);
  });
}
