import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { root } from './site.js';

/** A temporary folder for files, in which the built command line runs. */
export interface WorkFolder {
  readonly at: (name: string) => string;
  readonly run: (...args: string[]) => { status: number | null; stdout: string; stderr: string };
  /** runs the command line, and throws when it fails */
  readonly make: (...args: string[]) => string;
  readonly write: (name: string, text: string | Uint8Array) => string;
  readonly read: (name: string) => Buffer;
  readonly close: () => void;
}

export function openWorkFolder(): WorkFolder {
  const folder = mkdtempSync(join(tmpdir(), 'wsis-'));
  const at = (name: string) => join(folder, name);
  const run: WorkFolder['run'] = (...args) => {
    const command = [join(root, 'dist/cli/main.js'), ...args];
    const options = { encoding: 'utf8', cwd: folder, maxBuffer: 1e8 } as const;
    const { status, stdout, stderr } = spawnSync('node', command, options);
    return { status, stdout, stderr };
  };
  return {
    at,
    run,
    make: (...args) => {
      const { status, stdout, stderr } = run(...args);
      if (status !== 0) throw new Error(`${args.join(' ')}: ${stderr}`);
      return stdout;
    },
    write: (name, text) => {
      writeFileSync(at(name), text);
      return name;
    },
    read: (name) => readFileSync(at(name)),
    close: () => rmSync(folder, { recursive: true }),
  };
}

/** The resolution and texts of a PNG, from its chunks. */
export function pngFacts(png: Buffer): { dpi: number; texts: Record<string, string> } {
  let dpi = 0;
  const texts: Record<string, string> = {};
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
    const data = png.subarray(at + 8, at + 8 + png.readUInt32BE(at));
    const type = png.toString('latin1', at + 4, at + 8);
    if (type === 'pHYs') dpi = Math.round(data.readUInt32BE(0) * 0.0254);
    if (type !== 'iTXt') continue;
    const [keyword = '', , , , , text = ''] = data.toString('utf8').split('\0');
    texts[keyword] = text;
  }
  return { dpi, texts };
}

/** A picture at half its size, so that differences in antialiasing do not count. */
export function halved(png: PNG): PNG {
  const small = new PNG({ width: png.width >> 1, height: png.height >> 1 });
  for (let y = 0; y < small.height; y++) {
    for (let x = 0; x < small.width; x++) {
      for (let c = 0; c < 4; c++) {
        const at = (dx: number, dy: number) =>
          png.data[((2 * y + dy) * png.width + 2 * x + dx) * 4 + c] ?? 0;
        small.data[(y * small.width + x) * 4 + c] = (at(0, 0) + at(1, 0) + at(0, 1) + at(1, 1)) / 4;
      }
    }
  }
  return small;
}
