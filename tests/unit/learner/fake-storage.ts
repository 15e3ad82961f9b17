/** What tabs of one browser share; each tab sees it through a storage of its own. */
export class Disk {
  readonly texts = new Map<string, string>();
  /** Characters it has room for. */
  room = Infinity;
  /** Refuses to work, as a storage that is blocked does. */
  blocked = false;

  get size(): number {
    let size = 0;
    for (const [key, text] of this.texts) size += key.length + text.length;
    return size;
  }

  /** The same contents, by the interface that pages see. */
  asStorage(onWrite: (key: string) => void = () => undefined): Storage {
    const guard = () => {
      if (this.blocked) throw new DOMException('Blocked', 'SecurityError');
    };
    const methods = {
      getItem: (key: string) => {
        guard();
        return this.texts.get(key) ?? null;
      },
      setItem: (key: string, text: string) => {
        guard();
        const old = this.texts.get(key);
        const more = text.length - (old === undefined ? -key.length : old.length);
        if (more > 0 && this.size + more > this.room) {
          throw new DOMException('Full', 'QuotaExceededError');
        }
        this.texts.set(key, text);
        if (text !== old) onWrite(key);
      },
      removeItem: (key: string) => {
        guard();
        if (this.texts.delete(key)) onWrite(key);
      },
    };
    // A storage lists its keys as its own properties.
    return new Proxy({} as Storage, {
      get: (_, name) => Reflect.get(methods, name),
      ownKeys: () => {
        guard();
        return [...this.texts.keys()];
      },
      getOwnPropertyDescriptor: (_, name) => {
        const value = this.texts.get(String(name));
        return value === undefined
          ? undefined
          : { value, enumerable: true, configurable: true, writable: true };
      },
    });
  }
}
