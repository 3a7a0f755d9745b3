// What a frozen page vouches for: everything a reader sees of its <main>, words, drawing and addresses, as one string
// whose SHA-256 stands in the page. Written alike by the build (jsdom) and by any browser, which innerHTML is not.

/** Every element with its attributes, by name, and every text inside `element`, itself included. Comments are left out. */
export function printSealed(element: Element): string {
  const attributes = Array.from(element.attributes, ({ name, value }) => `${name}=${JSON.stringify(value)}`);
  const head = [element.localName, ...attributes.sort()].join(" ");
  const inside = Array.from(element.childNodes, (node) => {
    if (node.nodeType === node.TEXT_NODE) return JSON.stringify(node.nodeValue);
    return node.nodeType === node.ELEMENT_NODE ? printSealed(node as Element) : "";
  });
  return `<${head}>${inside.join("")}</>`;
}

/** The text of a data block as it stands in a page: "<" would end it. */
export function embedText(text: string): string {
  return text.replaceAll("<", "\\u003c");
}

/** The text that `embedText` was given. */
export function extractText(block: string): string {
  return block.replaceAll("\\u003c", "<");
}
