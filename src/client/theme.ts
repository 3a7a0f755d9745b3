// Dark or light for this page: from the reader's system, from ?theme=, or by the button. Nothing is stored; links within
// the site carry the choice on.
const root = document.documentElement;
const button = document.querySelector<HTMLButtonElement>("button.theme");
const asked = new URLSearchParams(location.search).get("theme");

if (asked === "dark" || asked === "light") choose(asked);
else offer(matchMedia("(prefers-color-scheme: dark)").matches ? "light" : "dark");

button?.addEventListener("click", () => {
  choose(button.value === "dark" ? "dark" : "light");
});

/** The button says what it will do: its value is the other theme. */
function offer(theme: "dark" | "light"): void {
  if (!button) return;
  button.value = theme;
  button.textContent = button.dataset[theme] ?? theme;
}

function choose(theme: "dark" | "light"): void {
  root.dataset["theme"] = theme;
  offer(theme === "dark" ? "light" : "dark");
  for (const link of document.querySelectorAll<HTMLAnchorElement>("a[href]"))
    if (link.origin === location.origin && !link.download && link.pathname.endsWith("/")) {
      const address = new URL(link.href);
      address.searchParams.set("theme", theme);
      link.href = address.href;
    }
}
