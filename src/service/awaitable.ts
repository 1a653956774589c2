/** At hand, or on its way. */
export type Awaitable<T> = T | Promise<T>;

export const isOnItsWay = <T>(value: Awaitable<T>): value is Promise<T> => value instanceof Promise;

/** Goes on with a value: at once where it is at hand. */
export const andThen = <T, Result>(
  value: Awaitable<T>,
  use: (value: T) => Awaitable<Result>,
): Awaitable<Result> => (isOnItsWay(value) ? value.then(use) : use(value));

/** Uses a module that is fetched when it is first needed; from then on it is at hand at once. */
type Lazily<Module> = <Result>(use: (module: Module) => Awaitable<Result>) => Awaitable<Result>;

/** @param load is called again after it failed */
export function lazily<Module>(load: () => Promise<Module>): Lazily<Module> {
  let module: Awaitable<Module> | null = null;
  const start = () =>
    load().then(
      (loaded) => {
        module = loaded;
        return loaded;
      },
      (reason: unknown) => {
        module = null;
        throw reason;
      },
    );
  return (use) => {
    module ??= start();
    return andThen(module, use);
  };
}

/** So many are made before the page has its turn. */
const STEP = 2000;

/** Maps a list: at once, or a long one bit by bit, so that the page has its turn in between. */
export function mapInTurns<One, Result>(
  list: readonly One[],
  make: (one: One) => Result,
): Awaitable<readonly Result[]> {
  if (list.length <= STEP) return list.map(make);
  const goOn = async () => {
    const made: Result[] = [];
    for (let at = 0; at < list.length; at += STEP) {
      for (const one of list.slice(at, at + STEP)) made.push(make(one));
      await new Promise((resolve) => setTimeout(resolve));
    }
    return made;
  };
  return goOn();
}
