/**
 * The fonts for exported files, cut down to the characters that are needed: Latin, Greek and Cyrillic,
 * for Chinese those of GB 2312 and of the product's own text, for Korean those of KS X 1001. The fonts
 * of smaller scripts are whole.
 */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import subsetFont from 'subset-font';
import type { FaceName } from '../src/export/fonts.js';

const at = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const packages = 'node_modules/@expo-google-fonts';
const plex = 'ibm-plex-sans-arabic';

interface FontSubset {
  readonly face: FaceName;
  readonly file: string;
  /** when absent, the whole font is used, since its licence reserves the name for the unchanged font */
  readonly characters?: () => string | Promise<string>;
}

function range(first: number, last: number): string {
  return Array.from({ length: last - first + 1 }, (_, i) => String.fromCodePoint(first + i)).join(
    '',
  );
}

/** Latin with accents, Greek, Cyrillic, punctuation, arrows, mathematical signs and shapes. */
const latin = () =>
  [
    range(0x20, 0x7e),
    range(0xa0, 0x24f),
    range(0x300, 0x36f),
    range(0x370, 0x52f),
    range(0x1e00, 0x1eff),
    range(0x2000, 0x206f),
    range(0x20a0, 0x20bf),
    range(0x2190, 0x2193),
    range(0x2200, 0x2265),
    range(0x25a0, 0x25cf),
  ].join('');

/** The characters of GB 2312, whose rows have 94 cells each, decoded by the platform. */
function chinese(): string {
  const decoder = new TextDecoder('gbk');
  const rows = Array.from({ length: 87 }, (_, i) => 0xa1 + i);
  const cells = Array.from({ length: 94 }, (_, i) => 0xa1 + i);
  const all = rows.flatMap((row) => cells.map((cell) => decoder.decode(Uint8Array.of(row, cell))));
  return (
    range(0x20, 0x7e) + all.filter((each) => [...each].length === 1 && each !== '\ufffd').join('')
  );
}

/** The syllables of KS X 1001, those of nearly all Korean text. */
function korean(): string {
  const decoder = new TextDecoder('euc-kr');
  const rows = Array.from({ length: 25 }, (_, i) => 0xb0 + i);
  const cells = Array.from({ length: 94 }, (_, i) => 0xa1 + i);
  const all = rows.flatMap((row) => cells.map((cell) => decoder.decode(Uint8Array.of(row, cell))));
  return range(0x20, 0x7e) + range(0x3131, 0x318e) + all.join('');
}

/** Scripts whose fonts are small enough to be used whole. */
const scripts = [
  'Hebrew',
  'Thai',
  'Devanagari',
  'Bengali',
  'Tamil',
  'Ethiopic',
  'Georgian',
  'Armenian',
  'Khmer',
] as const;

const subsets: readonly FontSubset[] = [
  {
    face: 'NotoSans-Regular',
    file: 'noto-sans/400Regular/NotoSans_400Regular.ttf',
    characters: latin,
  },
  { face: 'NotoSans-Bold', file: 'noto-sans/700Bold/NotoSans_700Bold.ttf', characters: latin },
  { face: 'PlexSansArabic-Regular', file: `${plex}/400Regular/IBMPlexSansArabic_400Regular.ttf` },
  { face: 'PlexSansArabic-Bold', file: `${plex}/700Bold/IBMPlexSansArabic_700Bold.ttf` },
  {
    face: 'NotoSansSC-Regular',
    file: 'noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
    characters: async () => chinese() + (await ownText()),
  },
  {
    face: 'NotoSansKR-Regular',
    file: 'noto-sans-kr/400Regular/NotoSansKR_400Regular.ttf',
    characters: korean,
  },
  ...scripts.map((script) => ({
    face: `NotoSans${script}-Regular` as const,
    file: `noto-sans-${script.toLowerCase()}/400Regular/NotoSans${script}_400Regular.ttf`,
  })),
];

/** Every character of the Chinese words and of the dataset. */
async function ownText(): Promise<string> {
  const words = await readdir(at('src/i18n/zh'));
  const files = [...words.map((name) => `src/i18n/zh/${name}`), 'data/wsis-sdg.json'];
  const texts = await Promise.all(files.map((file) => readFile(at(file), 'utf8')));
  return texts.join('');
}

const cache = at('node_modules/.cache/fonts');

/** A font as a TrueType file. Subsets are cached. */
export async function fontFile(face: string): Promise<Uint8Array> {
  const { file, characters } = subsets.find((subset) => subset.face === face) ?? unknown(face);
  const whole = await readFile(at(`${packages}/${file}`));
  if (!characters) return whole;
  const wanted = [...new Set(await characters())].sort().join('');
  const key = createHash('sha256').update(whole).update(wanted).digest('hex').slice(0, 16);
  const kept = `${cache}/${key}.ttf`;
  if (!existsSync(kept)) {
    await mkdir(cache, { recursive: true });
    await writeFile(kept, await subsetFont(whole, wanted, { targetFormat: 'truetype' }));
  }
  return readFile(kept);
}

function unknown(face: string): never {
  throw new Error(`There is no font ${face}.`);
}

/** The licences of the fonts, by the names of their files in the output. */
export const fontLicences: Readonly<Record<string, string>> = {
  'OFL-Noto.txt': at(`${packages}/noto-sans/LICENSE_FONT`),
  'OFL-Plex.txt': at(`${packages}/${plex}/LICENSE_FONT`),
};
