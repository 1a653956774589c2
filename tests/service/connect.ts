import type { Atlas } from '../../src/geo/atlas.ts';
import { type Connection, createRemoteService } from '../../src/service/remote.ts';
import { serveAtlas } from '../../src/service/serve.ts';
import type { AtlasService } from '../../src/service/service.ts';
import { WORDS } from '../catalogue.ts';

type Ends = {
  readonly service: AtlasService;
  /** Every message that the service sent. */
  readonly sent: unknown[];
  /** How often it connected. */
  readonly connected: () => number;
  /** Breaks the connection. */
  readonly fail: (reason: string) => void;
  readonly close: () => void;
};

/** A service over a channel as it is over a worker's: with two atlases, one at each end. */
export function connectService(here: Atlas, load: () => Promise<Atlas>): Ends {
  const sent: unknown[] = [];
  let connected = 0;
  let fail = (_reason: string): void => undefined;
  let close = (): void => undefined;
  const connect = (): Connection => {
    connected++;
    const { port1, port2 } = new MessageChannel();
    serveAtlas(port2 as never, load, async () => WORDS);
    const post = port1.postMessage.bind(port1);
    port1.postMessage = (message: unknown, transfer?: unknown) => {
      sent.push(message);
      post(message, transfer as Transferable[]);
    };
    close = () => port1.close();
    const broken = new Promise<never>((_, reject) => {
      fail = (reason) => reject(new Error(reason));
    });
    return { endpoint: port1 as never, broken, close };
  };
  return {
    service: createRemoteService(here, 'data/', connect),
    sent,
    connected: () => connected,
    fail: (reason) => fail(reason),
    close: () => close(),
  };
}
