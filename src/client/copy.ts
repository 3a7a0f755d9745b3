// Copying, on pages that show what they copy.

/** Text to the clipboard, and true; where that is forbidden the element is marked for the reader to copy, and false. */
export async function copyText(text: string, shown: HTMLElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    getSelection()?.selectAllChildren(shown);
    return false;
  }
}
