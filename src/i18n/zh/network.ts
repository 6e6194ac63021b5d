import { formats } from '../formats.js';
import type { NetworkWords } from '../network-words.js';

const { number, percent, list } = formats('zh');

export const networkZh: NetworkWords = {
  title: (title) => `网络：${title}`,
  keys: '上下键在节点间移动，向右键展开节点的相邻节点并沿关联前进，向左键返回。回车键选择，Ctrl+回车加入第二个节点以查看两者之间的路径，Shift+回车只保留相邻部分，O键展开目标。加号键和减号键缩放，0键适应窗口，Shift加方向键移动图像。',
  about: {
    bipartite: '色带越宽，行动方面所关联的具体目标和目标整体越多。',
    layered: '从组织到其推动的行动方面，再到目标和具体目标。',
    force: '关联多的靠得近。节点可以拖动，并会停在所放之处。',
    similarity: '所关联的内容足够相同者相连（杰卡德系数）。',
  },
  layout: '布局',
  layoutNames: { bipartite: '色带', layered: '层级', force: '聚类', similarity: '相似度' },
  levels: '层级',
  levelNames: {
    organizations: '组织',
    actionLines: '行动方面',
    goals: '目标',
    targets: '具体目标',
  },
  among: '范围',
  threshold: (n) => `共有部分不低于${percent(n)}`,
  node: (name, n, sum) => `${name}：${number(n)}个相邻节点，${number(sum)}条关联`,
  alike: (name, n) => `${name}：与${number(n)}个其他节点相似`,
  neighbours: (names, more) =>
    `相邻：${list(more > 0 ? [...names, `另外${number(more)}个`] : names)}`,
  linkedBy: (n) => `经${number(n)}个行动方面关联`,
  nodes: '节点',
  showList: '显示列表',
  hideList: '隐藏列表',
  zoomIn: '放大',
  zoomOut: '缩小',
  fit: '适应窗口',
  lasso: '套索',
  lassoHint: '圈出要保留的节点。',
  wheelHint: '要缩放，请按住Ctrl或⌘再滚动，或先点击图像。',
  letGo: '释放移动过的节点',
  layingOut: (n) => `正在布局：${percent(n)}`,
  moved: (name) => `${name}停在所放之处。`,
  columns: {
    node: '节点',
    kind: '种类',
    degree: '相邻节点',
    weight: '关联',
    betweenness: '中介中心性（占最短路径的比例）',
  },
  kinds: { organization: '组织', actionLine: '行动方面', goal: '目标', target: '具体目标' },
  tabled: '行',
  tabledNames: { links: '记录', nodes: '节点' },
  caption: (title, n) => `${title}：网络的${number(n)}个节点`,
  counting: '计算中',
  paths: (n, steps) => `${number(n)}条最短路径，各${number(steps)}步`,
  noPath: '在此视图中没有路径连接两者。',
  morePaths: (n) => `还有${number(n)}条`,
  onlyNeighbourhood: '只看相邻部分',
};
