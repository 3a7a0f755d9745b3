// Lights up what stands for the same place in a figure, on the map and in the ranking, under the pointer or the focus.
for (const figure of document.querySelectorAll(".figure:has([data-place])")) {
  const light = ({ target }: Event): void => {
    const place =
      target instanceof Element ? target.closest("[data-place]")?.getAttribute("data-place") : null;
    for (const item of figure.querySelectorAll("[data-place]"))
      item.classList.toggle("lit", item.getAttribute("data-place") === place);
  };
  for (const event of ["pointerover", "pointerleave", "focusin"]) figure.addEventListener(event, light);
}
