import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { root } from '../../journeys/site.js';
import type { Figures } from './measure.js';

type Kept = Record<string, Record<string, Figures[]>>;

/** Figures, written to disk as they come, so that a run that was stopped can continue. */
export interface BenchRecord {
  add(work: string, library: string, figures: Figures): void;
  figures(work: string, library: string): readonly Figures[];
  /** by library */
  of(work: string): ReadonlyMap<string, readonly Figures[]>;
}

const PATH = `${root}node_modules/.cache/bench/peers.json`;

/** @param isKept whether the record is on disk at all @param isFresh whether an existing record is discarded */
export function openRecord(isKept: boolean, isFresh: boolean): BenchRecord {
  const all: Kept = isKept && !isFresh ? read() : {};
  return {
    add(work, library, { first, hover, filter, heap, bytes }) {
      const ofWork = (all[work] ??= {});
      (ofWork[library] ??= []).push({ first, hover, filter, heap, bytes });
      if (!isKept) return;
      mkdirSync(dirname(PATH), { recursive: true });
      writeFileSync(PATH, JSON.stringify(all));
    },
    figures: (work, library) => all[work]?.[library] ?? [],
    of: (work) => new Map(Object.entries(all[work] ?? {})),
  };
}

function read(): Kept {
  try {
    const kept: unknown = JSON.parse(readFileSync(PATH, 'utf8'));
    return isKept(kept) ? kept : {};
  } catch {
    return {};
  }
}

/** Only this module writes the file. */
function isKept(value: unknown): value is Kept {
  return typeof value === 'object' && value !== null;
}
