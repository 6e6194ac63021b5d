import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { root } from '../../journeys/site.js';
import type { Figures } from './measure.js';

type Kept = Record<string, Record<string, Figures[]>>;

/** Figures as they come, kept on disk so that a run that was stopped can go on. */
export interface BenchRecord {
  add(work: string, library: string, figures: Figures): void;
  figures(work: string, library: string): readonly Figures[];
  /** by library */
  of(work: string): ReadonlyMap<string, readonly Figures[]>;
}

const PATH = `${root}node_modules/.cache/bench/peers.json`;

/** @param isKept whether it is on disk at all @param isFresh whether what is there is forgotten */
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

/** Nobody but this file writes it. */
function isKept(value: unknown): value is Kept {
  return typeof value === 'object' && value !== null;
}
