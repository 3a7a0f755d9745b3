// Lights up what stands for the same place in a figure, under the pointer or the focus: on the map, in lists, in tables.
// With a place (data-place) go what lies in it and the province it lies in (data-province).
for (const figure of document.querySelectorAll(".figure:has([data-place])")) {
  const light = ({ target }: Event): void => {
    const chosen = target instanceof Element ? target.closest("[data-place]") : null;
    const place = String(chosen?.getAttribute("data-place"));
    const province = String(chosen?.getAttribute("data-province"));
    const tied = `[data-place=${place}],[data-province=${place}],[data-place=${province || place}]`;
    for (const item of figure.querySelectorAll("[data-place]"))
      item.classList.toggle("lit", item.matches(tied));
  };
  for (const event of ["pointerover", "pointerleave", "focusin"]) figure.addEventListener(event, light);
}
