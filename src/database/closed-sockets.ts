import { createRequire } from 'node:module';
import type { Socket } from 'node:net';
import mongoose from 'mongoose';

interface DriverConnection {
  readonly socket: Socket;
  /** Settles when the command was given to the socket, which may be full. */
  writeCommand(...command: unknown[]): Promise<unknown>;
}

const { MongoNetworkError } = mongoose.mongo;

/**
 * Sees to it that a command whose connection is gone fails as every lost connection does. Between the end of a socket
 * and the event that says so, the driver (7.8 and 7.9) takes a closed socket for a full one and waits for ever until it
 * is emptied; and a socket that breaks as it is written to throws its own error, which no caller knows.
 * @throws when the driver has become another one, so that this is looked at again
 */
export function noticeClosedSockets(): void {
  const driver = createRequire(createRequire(import.meta.url).resolve('mongoose'));
  const { Connection } = driver('mongodb/lib/cmap/connection.js') as {
    Connection: { prototype: Partial<DriverConnection> };
  };
  const { writeCommand } = Connection.prototype;
  if (writeCommand === undefined) throw new Error('the driver writes its commands in another way by now');
  Connection.prototype.writeCommand = async function (this: DriverConnection, ...command) {
    if (this.socket.destroyed) throw new MongoNetworkError('the connection is closed');
    try {
      return await writeCommand.apply(this, command);
    } catch (error) {
      const isOfSystem = error instanceof Error && 'syscall' in error;
      throw isOfSystem ? new MongoNetworkError(error.message, { cause: error }) : error;
    }
  };
}
