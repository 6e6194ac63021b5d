import { beforeAll, describe, expect, test } from 'vitest';
import type { Reading } from '../../src/model/vocabulary/names.js';
import { createVocabulary, type Vocabulary } from '../../src/model/vocabulary/vocabulary.js';
import { bundledDataset } from '../fixtures/datasets.js';

let vocabulary: Vocabulary;
beforeAll(async () => {
  vocabulary = createVocabulary(await bundledDataset());
});

/** What readings say, as a line: ids; `?` before what is not clear, `!` before what is not known. */
function said(readings: readonly Reading[]): string {
  return readings
    .map((reading) => {
      const ids = (things: readonly { readonly id: string }[]) =>
        things.map(({ id }) => id.replace(/^(?:sdg-|target-)/, '')).join('+');
      switch (reading.kind) {
        case 'known':
          return ids(reading.things);
        case 'unclear':
          return `?${reading.alternatives.map(ids).join('|')}`;
        case 'unknown':
          return `!${reading.text}`;
      }
    })
    .join(' ');
}

const ALL_GOALS = Array.from({ length: 17 }, (_, i) => i + 1).join('+');
const C7 = [
  'C7-egov',
  'C7-ebus',
  'C7-elearn',
  'C7-ehealth',
  'C7-eemp',
  'C7-eenv',
  'C7-eagr',
  'C7-esci',
];
const ALL_LINES = ['C1', 'C2', 'C3', 'C4', 'C5', 'C6', ...C7, 'C8', 'C9', 'C10', 'C11'].join('+');

describe('a cell names goals and targets', () => {
  test.each([
    // numbers of goals
    ['3', '3'],
    ['03', '3'],
    ['SDG 3', '3'],
    ['SDG3', '3'],
    ['sdg-3', '3'],
    ['SDG_3', '3'],
    ['SDG #3', '3'],
    ['#3', '3'],
    ['Goal 3', '3'],
    ['Goal03', '3'],
    ['Goal no. 3', '3'],
    ['UN SDG 3', '3'],
    ['the global goal 3', '3'],
    ['Sustainable Development Goal 3', '3'],
    ['ODS 3', '3'],
    ['Objetivo 3', '3'],
    ['Objetivo de Desarrollo Sostenible 3', '3'],
    ['ODD 3', '3'],
    ['Objectif n° 3', '3'],
    ['Objectif de développement durable 3', '3'],
    ['ЦУР 3', '3'],
    ['Цель 3', '3'],
    ['Цель устойчивого развития 3', '3'],
    ['目标3', '3'],
    ['可持续发展目标 3', '3'],
    ['الهدف 3', '3'],
    ['الهدف ٣', '3'],
    ['هدف التنمية المستدامة 3', '3'],
    ['Ziel 3', '3'],
    ['ＳＤＧ３', '3'],
    ['\u200bSDG\u00a03', '3'],
    // with their names
    ['3. Good health and well-being', '3'],
    ['13 - Climate action', '13'],
    ['SDG 3 – Health', '3'],
    ['Goal 3: Good health', '3'],
    ['SDG 9: Industry, innovation and infrastructure', '9'],
    ['SDG 17: Partnerships for the Goals', '17'],
    [
      'Goal 2. End hunger, achieve food security and improved nutrition and promote sustainable agriculture',
      '2',
    ],
    // names in six languages
    ['Good health and well-being', '3'],
    ['GOOD HEALTH & WELLBEING', '3'],
    ['Peace, justice and strong institutions', '16'],
    ['Bonne santé et bien-être', '3'],
    ['Salud y bienestar', '3'],
    ['Хорошее здоровье и благополучие', '3'],
    ['良好健康与福祉', '3'],
    ['No poverty', '1'],
    // targets, which name their goals
    ['3.8', '3.8'],
    ['3.D', '3.d'],
    ['3.d', '3.d'],
    ['3d', '3.d'],
    ['3-8', '3.8'],
    ['3–8', '3.8'],
    ['03.8', '3.8'],
    ['Target 3.8', '3.8'],
    ['SDG3.8', '3.8'],
    ['SDG target 3.8', '3.8'],
    ['target-3.8', '3.8'],
    ['Cible 3.8', '3.8'],
    ['Meta 3.8', '3.8'],
    ['Задача 3.8', '3.8'],
    ['Задача 3.а', '3.a'],
    ['具体目标3.8', '3.8'],
    ['الغاية ٣-٨', '3.8'],
    ['الغاية ٣-د', '3.d'],
    ['3.8 Achieve universal health coverage', '3.8'],
    ['3.8 By 2030, achieve coverage, including access', '3.8'],
    ['16.10', '16.10'],
    ['17.10', '17.10'],
    ['16.1', '16.1'],
    ['SDG 16.10', '16.10'],
    // lists
    ['1,3,5', '1 3 5'],
    ['3, 4', '3 4'],
    ['3; 4', '3 4'],
    ['3 | 4', '3 4'],
    ['3/4', '3 4'],
    ['3\n4', '3 4'],
    ['3 4', '3 4'],
    ['3、4', '3 4'],
    ['3، 4', '3 4'],
    ['• 3 • 4', '3 4'],
    ['SDG 3, SDG 4', '3 4'],
    ['SDG 3 SDG 4', '3 4'],
    ['SDG 3 and 4', '3 4'],
    ['ODD 3 et 4', '3 4'],
    ['ODS 3 y 4', '3 4'],
    ['ЦУР 3 и 4', '3 4'],
    ['目标3和4', '3 4'],
    ['SDGs 3, 5 and 10', '3 5 10'],
    ['SDGs 3, 5, 9, 10, 16 and 17', '3 5 9 10 16 17'],
    ['3.8;3.d', '3.8 3.d'],
    ['3.8, 3.d', '3.8 3.d'],
    ['target-3.8 target-3.d', '3.8 3.d'],
    ['SDG 3 (3.8, 3.d)', '3 3.8 3.d'],
    ['3.8 Achieve coverage, 4.2 Ensure access', '3.8 4.2'],
    ['No poverty; Zero hunger', '1 2'],
    ['Good health and well-being, Quality education and Gender equality', '3 4 5'],
    ['SDG 9: Industry, innovation and infrastructure, SDG 3', '9 3'],
    ['SDG 3: Good health; SDG 99', '3 !SDG 99'],
    // ranges, and all
    ['SDGs 8–9', '8+9'],
    ['Goals 1-5', '1+2+3+4+5'],
    ['SDG 1 to 3', '1+2+3'],
    ['ODD 1 à 3', '1+2+3'],
    ['3.1-3.4', '3.1+3.2+3.3+3.4'],
    ['All SDGs', ALL_GOALS],
    ['tous les ODD', ALL_GOALS],
    ['todos los ODS', ALL_GOALS],
    ['все ЦУР', ALL_GOALS],
    ['所有目标', ALL_GOALS],
    ['جميع الأهداف', ALL_GOALS],
    // what may be either is asked about
    ['SDG 1-5', '?1.5|1+2+3+4+5'],
    ['SDG 3 - Quality education', '?3|4'],
    // what is none
    ['3 projects', '!3 projects'],
    ['3%', '!3%'],
    ['3D printing', '!3D printing'],
    ['3.81', '!3.81'],
    ['3.8.1', '!3.8.1'],
    ['Target 3', '!Target 3'],
    ['0', '!0'],
    ['18', '!18'],
    ['2030', '!2030'],
    ['n/a', '!n/a'],
    ['Peace in our time', '!Peace in our time'],
  ])('%j: %s', (text, expected) => {
    expect(said(vocabulary.goals.read(text))).toBe(expected);
  });

  test.each([
    ['3', '3'],
    ['3.8', '3.8'],
    ['3.7999999999999998', '3.8'],
    ['16.1', '?16.1|16.10'],
    ['17.1', '?17.1|17.10'],
    ['17.19', '17.19'],
    ['18', '!18'],
    ['-3', '!-3'],
  ])('as the number %s of a spreadsheet: %s', (number, expected) => {
    expect(said([vocabulary.goals.ofNumber(Number(number))])).toBe(expected);
  });

  test.each([
    ['3,8', '?3.8|3+8'],
    ['3,99', '3 !99'],
    ['3, 8', '3 8'],
    ['1,3,5', '1 3 5'],
    ['16,10', '?16.10|16+10'],
  ])('where commas may be decimal, %j: %s', (text, expected) => {
    const readings = vocabulary.goals.readWithCommas(text);
    expect(said(readings)).toBe(expected);
  });

  test.each([
    ['3.81', '3.8'],
    ['3.8.1', '3.8'],
    ['4.z', '4.1'],
    ['Qualty education', 'Quality education'],
    ['SDG 99', undefined],
    ['something else', undefined],
  ])('%j is nearest to %j', (text, expected) => {
    expect(vocabulary.goals.nearest(text)).toBe(expected);
  });
});

describe('a cell names action lines', () => {
  test.each([
    // codes and ids
    ['C3', 'C3'],
    ['c3', 'C3'],
    ['C 3', 'C3'],
    ['C03', 'C3'],
    ['С3', 'C3'],
    ['AL C3', 'C3'],
    ['Action line C3', 'C3'],
    ['WSIS Action Line C3', 'C3'],
    ["Ligne d'action C3", 'C3'],
    ['Línea de acción C3', 'C3'],
    ['Направление деятельности С3', 'C3'],
    ['خط العمل جيم 3', 'C3'],
    ['خط العمل ج3', 'C3'],
    ['行动方面C3', 'C3'],
    ['C7-ehealth', 'C7-ehealth'],
    ['C10', 'C10'],
    // with their names
    ['C7 e-health', 'C7-ehealth'],
    ['C7: E-health', 'C7-ehealth'],
    ['C7 (e-health)', 'C7-ehealth'],
    ['(C7) e-health', 'C7-ehealth'],
    ['C3. Access to information', 'C3'],
    ['C5 Security', 'C5'],
    // ITU’s labels of 2003 and of today, those of the Forum and of the Prizes
    [
      'C1. The role of governments and all stakeholders in the promotion of ICTs for development',
      'C1',
    ],
    ['The role of governments and all stakeholders in the promotion of ICTs for development', 'C1'],
    [
      'C1. The role of public governance authorities and all stakeholders in the promotion of ICTs for development',
      'C1',
    ],
    [
      'Information and communication infrastructure: an essential foundation for the Information Society',
      'C2',
    ],
    ['C5. Building confidence and security in the use of ICTs', 'C5'],
    ['C7. ICT applications: benefits in all aspects of life — E-government', 'C7-egov'],
    ['C7. ICT APPLICATIONS: E-GOVERNMENT', 'C7-egov'],
    ['ICT applications: e-health', 'C7-ehealth'],
    ['AL C7. E-learning', 'C7-elearn'],
    ['C8. CULTURAL DIVERSITY AND IDENTITY, LINGUISTIC DIVERSITY AND LOCAL CONTENT', 'C8'],
    // names in six languages
    ['e-health', 'C7-ehealth'],
    ['eHealth', 'C7-ehealth'],
    ['E Health', 'C7-ehealth'],
    ['Media', 'C9'],
    ['Capacity-building', 'C4'],
    ['Télésanté', 'C7-ehealth'],
    ['Médias', 'C9'],
    ['Ciberagricultura', 'C7-eagr'],
    ['Электронное правительство', 'C7-egov'],
    ['媒体', 'C9'],
    ['بناء القدرات', 'C4'],
    // lists, ranges, all
    ['C1, C2', 'C1 C2'],
    ['C1; C2', 'C1 C2'],
    ['C1/C2', 'C1 C2'],
    ['C1 C2', 'C1 C2'],
    ['C1 and C2', 'C1 C2'],
    ['C1, E-health', 'C1 C7-ehealth'],
    ['C4. Capacity building / C9. Media', 'C4 C9'],
    ['C2–C6', 'C2+C3+C4+C5+C6'],
    ['C1, C2–C6, C7 E-Business, C11, C7 E-Agriculture', 'C1 C2+C3+C4+C5+C6 C7-ebus C11 C7-eagr'],
    ['All WSIS Action Lines', ALL_LINES],
    ['All Action Lines, C9', `${ALL_LINES} C9`],
    // C7 is eight rows; which one is asked about
    ['C7', `?${C7.join('|')}`],
    ['C7: ICT applications', `?${C7.join('|')}`],
    // what is none
    ['C99', '!C99'],
    ['C7-ehaelth', '!C7-ehaelth'],
    ['Multiple Action Lines', '!Multiple Action Lines'],
    ['Telemedicine for islands', '!Telemedicine for islands'],
  ])('%j: %s', (text, expected) => {
    expect(said(vocabulary.actionLines.read(text))).toBe(expected);
  });

  test.each([
    ['C99', 'C9'],
    ['C7-ehaelth', 'C7-ehealth'],
    ['C7 e-goverment', 'C7-egov'],
    ['Capacity bilding', 'Capacity building'],
    ['Telemedicine for islands', undefined],
  ])('%j is nearest to %j', (text, expected) => {
    expect(vocabulary.actionLines.nearest(text)).toBe(expected);
  });
});
