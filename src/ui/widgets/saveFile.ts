/** What became of a file: `uncertain` where another page's frame may forbid it without a word. */
export type Saving = 'saved' | 'uncertain' | 'blocked';

/**
 * What the frame around the page says of a permission: null where it belongs to another page, which does
 * not tell.
 */
function frameAllows(permission: 'allow-downloads' | 'allow-modals'): boolean | null {
  if (window.parent === window) return true;
  try {
    const frame = window.frameElement;
    if (!frame) return null;
    return !frame.hasAttribute('sandbox') || (frame as HTMLIFrameElement).sandbox.contains(permission);
  } catch {
    return null;
  }
}

/** Hands a file to the browser's downloads, and tells whether it can have arrived there. */
export function saveFile(content: Blob, name: string): Saving {
  const isAllowed = frameAllows('allow-downloads');
  if (isAllowed === false) return 'blocked';
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download has its own hold on the data by the next task.
  setTimeout(() => URL.revokeObjectURL(url), 0);
  return isAllowed ? 'saved' : 'uncertain';
}

/** Opens the browser's own printing. @returns false where the frame around the page forbids it */
export function printPage(): boolean {
  const isAllowed = frameAllows('allow-modals') !== false;
  if (isAllowed) print();
  return isAllowed;
}
