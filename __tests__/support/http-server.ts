import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server of a test on a free loopback port. */
export interface RunningServer {
  /** `127.0.0.1:port`. */
  readonly host: string;
  stop(): Promise<void>;
}

/** Starts a server that answers by `listener`. */
export function serve(listener: RequestListener, address?: string): Promise<RunningServer> {
  return listen(createServer(listener), address);
}

/** Has a server listen on a free loopback port. */
export async function listen(server: Server, address = '127.0.0.1'): Promise<RunningServer> {
  server.listen(0, address);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    host: address.includes(':') ? `[${address}]:${port}` : `${address}:${port}`,
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
