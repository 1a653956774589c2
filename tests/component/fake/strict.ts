/** The object, but it throws where something is asked of it that it does not have: a fake must not be silent. */
export function strict<T extends object>(what: string, object: T): T {
  return new Proxy(object, {
    get(target, key, receiver) {
      // A promise that resolves to the object looks for `then`.
      if (key in target || typeof key === 'symbol' || key === 'then' || key === 'toJSON')
        return Reflect.get(target, key, receiver);
      throw new Error(`The fake ${what} has no “${key}”: give it one in tests/component/fake.`);
    },
  });
}
