/**
 * Why a part of the app did not come: the server is out of reach, it holds another version of the app by now,
 * or neither, so that the part itself is broken.
 */
export type Failure = 'offline' | 'outdated' | 'broken';

/** Asks the server for the page anew, and whether it still names the script that runs here. */
export async function whyFailed(): Promise<Failure> {
  const script = document.querySelector<HTMLScriptElement>('script[type="module"][src]');
  const name = script?.getAttribute('src') ?? '';
  try {
    const answer = await fetch(new URL('.', document.baseURI), { cache: 'no-store' });
    if (!answer.ok) return 'offline';
    return (await answer.text()).includes(name) ? 'broken' : 'outdated';
  } catch {
    return 'offline';
  }
}
