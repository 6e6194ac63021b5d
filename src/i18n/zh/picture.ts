import { formats, sentencesWith } from '../formats.js';
import type { ProblemFacts } from '../../model/problem.js';
import type { ComparedUnit, PictureWords } from '../picture-words.js';

const { number, percent, list, date } = formats('zh');

const links = (n: number) => `${number(n)}条关联`;
const statements = (n: number) => `来源中有${number(n)}条记录`;
const targets = (n: number) => `${number(n)}个具体目标`;
const goals = (n: number) => `${number(n)}个目标`;
const actionLines = (n: number) => `${number(n)}个行动方面`;

const of = (some: number, all: number) => `${number(some)}/${number(all)}`;

const ends = (n: number) => `${number(n)}个目标和具体目标`;
const countOf = (unit: ComparedUnit, n: number) => ({ links, actionLines, ends })[unit](n);

export const pictureZh: PictureWords = {
  locale: 'zh',
  direction: 'ltr',
  sample: '公共机构与利益相关方负责任消费和生产',
  number,
  percent,
  list,
  date,

  quoted: (text) => `“${text}”`,
  labelled: (label, text) => `${label}：${text}`,
  aside: (text, more) => `${text}（${more}）`,
  sentences: sentencesWith('。', ''),
  commas: (items) => items.join('，'),
  series: (items) => items.join('；'),

  actionLine: (code, name) => (code === name ? name : `${code} ${name}`),
  goal: (n, name) => `目标${n}“${name}”`,
  shortGoal: (n) => `目标${n}`,
  target: (n) => `具体目标${n}`,
  namedTarget: (n, label) => `具体目标${n}“${label}”`,
  isLinked: '有关联',
  filteredAway: (sentence) => `${sentence}（已被筛除）`,
  linked({ targets: numbers, wholeGoal }) {
    if (numbers.length === 0) return wholeGoal ? '目标整体' : '无关联';
    const named = `${targets(numbers.length)}（${list(numbers)}）`;
    return wholeGoal ? `${named}，以及目标整体` : named;
  },
  cell: (line, goal, linked) => `${line}与${goal}：${linked}`,
  unsure: (sentence) => `${sentence}（未确认）`,
  row: (line, total, n) => `${line}：${links(total)}，涉及${goals(n)}`,
  column: (goal, total, n) => `${goal}：${links(total)}，来自${actionLines(n)}`,
  matrix: (title) => `矩阵：${title}`,
  matrixKeys: '方向键移动，Home和End键跳到行首和行尾，回车键选择，Esc键清除选择。',
  counts: (n) =>
    [
      n.rows === n.actionLines
        ? actionLines(n.rows)
        : `${actionLines(n.actionLines)}，共${number(n.rows)}行`,
      goals(n.goals),
      n.links > 0 ? `${number(n.cells)}个单元格中的${links(n.links)}` : links(0),
      `涉及${number(n.targets)}个具体目标中的${number(n.reached)}个`,
    ].join(' · '),
  shown: (n) =>
    [`行：${of(...n.actionLines)}`, `目标：${of(...n.goals)}`, `关联：${of(...n.links)}`].join(
      ' · ',
    ),
  filteredBy: (list) => `筛选：${list}`,
  selectedIs: (what) => `已选：${what}。`,
  mostLinked: (row, column) => `关联最多：${row}；${column}。`,
  linksInDoubt: (n) => `存疑的关联：${number(n)}条`,
  unlinked: (names) => `此视图中无关联：${names}。`,
  linesPerTarget: '每个具体目标的行动方面',
  corner: '行动方面',
  inCommon: (n) => `共有${percent(n)}`,
  compared: (a, b) => `${a}与${b}的比较`,
  comparedCounts: ({ unit, a, b, onlyA, both, onlyB }) =>
    `仅${a}：${countOf(unit, onlyA)}；两者共有：${number(both)}；仅${b}：${number(onlyB)}`,
  countOf,
  inBoth: '两者共有',
  onlyIn: (name) => `仅${name}`,
  similarity: (shared, either, share) =>
    `两者关联的${number(either)}项中有${number(shared)}项相同，占${percent(share)}（杰卡德系数）`,
  comparesAll: '比较涵盖所有关联，包括未显示的关联',
  statements,
  linksStated: (n, stated) => `${links(n)} · ${statements(stated)}`,
  wholeGoal: '目标整体',
  noLink: '此矩阵在这里没有关联。',
  noRationale: '来源未给出理由。',
  unconfirmed: '未确认',

  lead: '牵头',
  coFacilitator: '共同推进方',
  unofficialNames: '部分名称为非官方译名',
  source: '来源',
  details: '详情',
  nothingLeft: '没有符合这些筛选条件的关联。',
  emptyDataset: '此数据集没有可显示的行动方面或目标。',

  loading: '正在加载……',
  waitingFor: (id) => `正在等待标识为“${id}”的元素。`,
  failed: '无法显示这些数据',
  faulty: '无法更新此视图',
  stillShown: '屏幕上仍为最近一次有效的数据。',
  nothingShown: '改正之前无法显示任何内容。',
  retry: '重试',
  moreProblems: (n) => `另有${number(n)}个问题`,
  position: (line, column) => `第${line}行第${column}列`,
  problem,
};

function problem({ code, found = '' }: ProblemFacts): string {
  switch (code) {
    case 'http':
      return `服务器的答复：${found}。`;
    case 'network':
      return `无法获取${found}：没有连接、地址有误，或服务器不允许此页面读取。`;
    case 'fault':
      return `程序的一部分出错：${found}`;
    default:
      return `读取数据时发生意外：${found}`;
  }
}
