import { formats } from './formats.js';
import { networkZh } from './network-zh.js';
import type { ToolTerms } from './tool-terms.js';

const { number, percent } = formats('zh');

const links = (n: number) => `${number(n)}个关联`;
const targets = (n: number) => `${number(n)}个具体目标`;
const of = (some: number, all: number) => `${number(some)}/${number(all)}`;

export const toolsZh: ToolTerms = {
  search: '搜索',
  searchHint: '搜索行动方面、目标、具体目标、理由',
  results: '搜索结果',
  searchResult: (n) =>
    `找到${links(n.links)}，涉及${number(n.actionLines)}个行动方面和${number(n.goals)}个目标`,
  nothingFound: (query) => `没有找到“${query}”`,
  moreResults: (n) => `还有${number(n)}项：请继续输入以缩小范围`,

  filters: '筛选',
  filterNames: {
    actionLines: '行动方面',
    goals: '目标',
    targets: '具体目标',
    facilitators: '推进方',
    kinds: '关联类型',
    query: '搜索',
  },
  someOf: (name, kept, all) => `${name}：${of(kept, all)}`,
  kindGoal: '与目标整体关联',
  kindTarget: '与具体目标关联',
  findIn: (name) => `查找：${name}`,
  all: '全选',
  none: '全不选',
  only: '仅此项',
  onlyThis: (name) => `仅${name}`,
  links,
  noChoice: (text) => `没有名为“${text}”的选项。`,
  moreChoices: (n) => `还有${number(n)}项：请在上方输入查找`,
  removeFilter: (name) => `移除筛选：${name}`,
  clearAll: '全部清除',
  shown: (n) =>
    [`行动方面 ${of(...n.actionLines)}`, `目标 ${of(...n.goals)}`, `关联 ${of(...n.links)}`].join(
      ' · ',
    ),
  showAll: '全部显示',
  dimInstead: '改为淡化',
  hideInstead: '改为隐藏',
  loosen: (name, n) => `去掉“${name}”：${links(n)}`,

  order: '排序',
  rows: '行',
  columns: '列',
  orderNames: {
    canonical: '原有顺序',
    links: '关联最多',
    similarity: '相似相邻',
    specificity: '最具特性',
    alphabetical: '按名称',
    own: '手动',
  },
  orderBy: (name) => `按与${name}的关联`,
  orderMethod:
    '相似相邻：以两行或两列的共同关联（Jaccard）求最短路径的排序法（Climer 与 Zhang，2006）。最具特性：总数无法解释的那部分关联所占比例。',
  moveEarlier: '将所选项前移',
  moveLater: '将所选项后移',
  moved: (name, position, all) => `${name}：现为第${number(position)}项，共${number(all)}项`,
  ordered: (rows, columns) => `行：${rows}。列：${columns}。`,

  view: '视图',
  viewNames: { matrix: '矩阵', network: '网络', table: '表格' },
  openAll: '展开所有目标',
  closeAll: '全部收起',
  openGoal: (goal, n) => `展开${goal}的${targets(n)}`,
  closeGoal: (goal) => `收起${goal}`,
  unfold: (group) => `显示${group}的行动方面`,
  fold: (group) => `将${group}折叠为一行`,
  undo: '撤销',
  redo: '重做',
  copyLink: '复制链接',
  linkCopied: '链接已复制',
  linkToCopy: '此视图的链接',
  tools: '工具',
  close: '关闭',
  help: '帮助',
  keys: {
    move: '在图中移动',
    ends: '到一行或整图的两端',
    select: '选择单元格、行或列',
    open: '在标题上：将目标展开为具体目标，展开或折叠一组；再次收起',
    compare: '在标题上：与所选项比较',
    shift: '在标题上：手动移动行或列',
    walk: '在网络中：沿关联到相邻节点，再返回',
    near: '在网络节点上：只保留相邻部分',
    zoom: '放大、缩小、适应窗口',
    pan: '移动图像',
    search: '转到搜索框',
    results: '在搜索框中：浏览结果并选择一项',
    undo: '撤销、重做',
    escape: '关闭已打开的内容；清除选择',
    help: '本帮助',
  },

  legend: '图例',
  legendItems: {
    targets: '与该目标的具体目标关联：数量',
    more: '方块越大，具体目标越多',
    wholeGoal: '与目标整体关联',
    both: '与目标整体及具体目标关联',
    empty: '来源中无关联',
    unsure: '未经确认',
    dimmed: '已被筛除',
    totals: '关联总数：具体目标加目标整体',
    line: '行动方面或组织',
    goal: '目标或具体目标，用目标的颜色',
    tie: '色带或连线：越宽，关联越多',
    likeness: '相似度：越宽，共同之处越多',
  },

  insights: '要点',
  densest: (line, goal, n) => `关联最密：${line}与${goal}，${targets(n)}。`,
  unserved: (n, all) => `${targets(all)}中有${number(n)}个没有任何行动方面支持。`,
  unservedOf: (goal, n, all) => `${goal}：${targets(all)}中有${number(n)}个没有行动方面支持。`,
  fewestLines: (goal, n) => `行动方面最少：${goal}，仅${number(n)}个。`,
  mostAlike: (a, b, share) => `最相似：${a}与${b}，共同关联占${percent(share)}。`,
  facilitates: (organization, n) =>
    `${organization}推进行动方面 ${of(...n.actionLines)}，关联 ${of(...n.links)}（${percent(n.percent)}）。`,
  show: '显示',
  showThis: (insight) => `显示：${insight}`,

  goal: '目标',
  targets: '具体目标',
  rationale: '理由',
  caption: (title, shown, all) => `${title}：关联 ${of(shown, all)}`,
  page: (first, last, all) => `${number(first)}–${number(last)}，共${number(all)}项`,
  previousPage: '上一页',
  nextPage: '下一页',

  previous: '上一项',
  next: '下一项',
  back: '返回',
  compareWith: '比较对象',
  stopComparing: '结束比较',
  inBoth: '两者共有',
  onlyIn: (name) => `仅${name}`,
  nothing: '无',
  similarity: (shared, either, share) =>
    `共有 ${of(shared, either)}：相似度${percent(share)}（Jaccard）。`,
  suggestChange: '建议修改',

  network: networkZh,
};
