import { deflateRawSync } from "node:zlib";

export interface EntryToZip {
  readonly name: string;
  readonly bytes: Buffer;
  /** The size its directory tells; the true one when left out. */
  readonly told?: number;
  readonly stored?: boolean;
}

/** A zip as its directory says it is, honest or not; `count` is the number of entries the end of the directory tells. */
export function makeZip(entries: readonly EntryToZip[], count = entries.length): Uint8Array {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, bytes, told, stored } of entries) {
    const packed = stored === true ? bytes : deflateRawSync(bytes);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(Buffer.byteLength(name), 26);
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    central.writeUInt16LE(stored === true ? 0 : 8, 10);
    central.writeUInt32LE(packed.length, 20);
    central.writeUInt32LE(told ?? bytes.length, 24);
    central.writeUInt16LE(Buffer.byteLength(name), 28);
    central.writeUInt32LE(at, 42);
    const whole = Buffer.concat([local, Buffer.from(name), packed]);
    files.push(whole);
    directory.push(Buffer.concat([central, Buffer.from(name)]));
    at += whole.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(at, 16);
  return new Uint8Array(Buffer.concat([...files, ...directory, end]));
}
