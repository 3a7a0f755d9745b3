// Lights up what stands for the same place in a figure, under the pointer or the focus: on the map, in lists, in tables.
// With a place (data-place) go what lies in it and the province it lies in (data-province).
for (const figure of document.querySelectorAll(".figure:has([data-place])")) {
  const light = ({ target }: Event): void => {
    const chosen = target instanceof Element ? target.closest("[data-place]") : null;
    for (const item of figure.querySelectorAll("[data-place]"))
      item.classList.toggle("lit", chosen !== null && isTied(item, chosen));
  };
  for (const event of ["pointerover", "pointerleave", "focusin"]) figure.addEventListener(event, light);
}

function isTied(a: Element, b: Element): boolean {
  const [place, province, other, around] = [a, b].flatMap((element) =>
    ["data-place", "data-province"].map((name) => element.getAttribute(name)),
  );
  return place === other || place === around || province === other;
}
