// The button that copies a citation. It adds the day of reading, which the build cannot know. Nothing leaves the page.
import { copyText } from "./copy.ts";

const format = new Intl.DateTimeFormat("en-GB", { dateStyle: "long" });

for (const button of document.querySelectorAll<HTMLButtonElement>("button[data-cite]")) {
  const shown = document.getElementById(button.dataset["cite"] ?? "");
  const status = button.parentElement?.querySelector("output");
  if (!shown || !status) continue;
  button.hidden = false;
  button.addEventListener("click", () => {
    const words = shown.textContent.replace(/\s+/g, " ").trim();
    const text = `${words} (${button.dataset["accessed"] ?? ""} ${format.format(new Date())})`;
    void copyText(text, shown).then((isCopied) => {
      status.textContent = (isCopied ? button.dataset["done"] : button.dataset["marked"]) ?? "";
    });
  });
}
