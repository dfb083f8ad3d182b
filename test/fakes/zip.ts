/** Opens a zip archive as its readers do: by its central directory. */
import { crc32, inflateRawSync } from 'node:zlib';

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;

/** The files of an archive by name. Throws where a length or a checksum is wrong. */
export function openZip(bytes: Buffer): ReadonlyMap<string, Buffer> {
  const end = bytes.lastIndexOf(uint32(endSignature));
  if (end === -1) throw new Error('These bytes are not a zip archive: they have no end manifest.');
  const files = new Map<string, Buffer>();
  for (let at = bytes.readUInt32LE(end + 16), left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (bytes.readUInt32LE(at) !== entrySignature) throw new Error('The central directory of the archive is broken.');
    const nameLength = bytes.readUInt16LE(at + 28);
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
    if (files.has(name)) throw new Error(`The archive holds ${name} twice.`);
    files.set(name, content(bytes, at, name));
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return files;
}

function content(bytes: Buffer, at: number, name: string): Buffer {
  const local = bytes.readUInt32LE(at + 42);
  const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
  const packed = bytes.subarray(start, start + bytes.readUInt32LE(at + 20));
  const plain = bytes.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed);
  if (plain.length !== bytes.readUInt32LE(at + 24) || crc32(plain) !== bytes.readUInt32LE(at + 16)) throw new Error(`${name} is damaged in the archive.`);
  return plain;
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

/** An archive of files as they are, uncompressed; names may be anything, and come twice. */
export function makeZip(files: readonly (readonly [name: string, content: Buffer])[]): Buffer {
  const locals: Buffer[] = [];
  const entries: Buffer[] = [];
  for (const [name, content] of files) {
    const common = Buffer.concat([uint16(20), uint16(0x0800), uint16(0), uint32(0), uint32(crc32(content)), uint32(content.length), uint32(content.length)]);
    const encoded = Buffer.from(name);
    const at = locals.reduce((sum, { length }) => sum + length, 0);
    locals.push(Buffer.concat([uint32(0x04034b50), common, uint16(encoded.length), uint16(0), encoded, content]));
    const rest = Buffer.concat([uint16(0), uint16(0), uint16(0), uint16(0), uint32(0), uint32(at)]);
    entries.push(Buffer.concat([uint32(entrySignature), uint16(20), common, uint16(encoded.length), rest, encoded]));
  }
  const directory = Buffer.concat(entries);
  const at = locals.reduce((sum, { length }) => sum + length, 0);
  const count = uint16(files.length);
  return Buffer.concat([...locals, directory, uint32(endSignature), uint16(0), uint16(0), count, count, uint32(directory.length), uint32(at), uint16(0)]);
}

function uint16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}
