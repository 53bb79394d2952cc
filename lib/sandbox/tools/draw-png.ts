import { deflateSync } from "node:zlib";
import { crc32Hex } from "@/lib/protocol/bytes/crc32";
import { createRandom } from "@/lib/sandbox/seeded-random";

type Colour = readonly [red: number, green: number, blue: number];

const cells = 8;

/**
 * A real PNG of two colours: a pattern of 8 × 8 cells, the same on both sides of the middle, that follows from the
 * seed. `share` of its lines are drawn, the others have the first colour: so comes an unfinished picture.
 */
export function drawPng(width: number, height: number, seed: string, share = 1): Buffer {
  const random = createRandom(seed);
  const colours: readonly [Colour, Colour] = [drawColour(random.next), drawColour(random.next)];
  const isLit = Array.from({ length: cells * cells }, () => random.next() < 0.5);
  const lineBytes = Math.ceil(width / 8);
  const pixels = Buffer.alloc((lineBytes + 1) * height);
  for (let y = 0; y < Math.floor(height * share); y += 1) {
    const row = Math.floor((y * cells) / height) * cells;
    for (let x = 0; x < width; x += 1) {
      const column = Math.floor((x * cells) / width);
      const mirrored = Math.min(column, cells - 1 - column);
      const at = y * (lineBytes + 1) + 1 + (x >> 3);
      if (isLit[row + mirrored]) pixels[at] = (pixels[at] ?? 0) | (0x80 >> (x & 7));
    }
  }
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    writeChunk("IHDR", describeImage(width, height)),
    writeChunk("PLTE", Buffer.from(colours.flat())),
    writeChunk("IDAT", deflateSync(pixels)),
    writeChunk("IEND", Buffer.alloc(0)),
  ]);
}

/** One bit a pixel, indexed colour (PNG, section 11.2.1). */
function describeImage(width: number, height: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([1, 3, 0, 0, 0], 8);
  return header;
}

function writeChunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const frame = Buffer.alloc(body.length + 8);
  frame.writeUInt32BE(data.length, 0);
  frame.set(body, 4);
  frame.write(crc32Hex(body), body.length + 4, "hex");
  return frame;
}

function drawColour(next: () => number): Colour {
  const draw = () => Math.floor(next() * 256);
  return [draw(), draw(), draw()];
}
