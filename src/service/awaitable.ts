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
