import { type FileWords, type NeededFacts } from '../file-words.js';
import { formats } from '../formats.js';
import { cm, fileSize } from '../file-formats.js';

const { number, percent } = formats('zh');

const unitNames = { px: '像素', mm: '毫米', pt: '磅' };

const sizeNames = {
  screen: '屏幕',
  slide: '幻灯片，16:9',
  'a4-landscape': 'A4横向',
  'a4-portrait': 'A4纵向',
  'a3-landscape': 'A3横向',
  'a3-portrait': 'A3纵向',
  'a0-poster': 'A0海报',
  column: '报告单栏，85毫米',
  'page-width': '报告通栏，180毫米',
  square: '方形，1080像素',
  story: '竖版，1080 × 1920像素',
  'link-card': '链接预览，1200 × 630像素',
  custom: '自定义',
} as const;

/** A size with its name, where it has one. */
function sized(preset: NeededFacts['preset'], size: string): string {
  return preset === undefined ? size : `“${sizeNames[preset]}”（${size}）`;
}

export const filesZh: FileWords = {
  linksShown: (shown, all) =>
    shown === all ? `${number(all)}条关联` : `显示${number(shown)}条关联（共${number(all)}条）`,
  madeOn: (date) => `制作日期：${date}`,
  facilitatedBy: (list) => `推进方：${list}`,
  theSdgs: '可持续发展目标',
  theGoals: '各项目标',
  theActionLines: '各行动方面',
  thisView: '此视图',

  exportTitle: '导出',
  what: '内容',
  otherSubjects: {
    legend: '仅图例',
    brief: '简报：图与所选内容的全部理由',
  },
  format: '格式',
  formatHints: {
    png: 'PNG：用于文档和幻灯片的图片',
    svg: 'SVG：可编辑、可放大的图形',
    pdf: 'PDF：可打印、文字可搜索的页面',
    pptx: 'PPTX：幻灯片，形状和文字可编辑',
    csv: 'CSV：带名称的关联，用于电子表格',
    xlsx: 'XLSX：含关联、矩阵、名称和来源的工作簿',
    json: 'JSON：数据集，可在此重新加载',
    jsonld: 'JSON-LD：关联数据，采用联合国网址',
    graphml: 'GraphML：网络，用于Gephi和yEd',
    nodes: 'CSV：网络节点',
    edges: 'CSV：网络的边',
  },
  size: '尺寸',
  sizeNames,
  width: '宽度',
  height: '高度',
  unit: '单位',
  scale: '像素',
  inPixels: (measure) => `${measure}（像素）`,
  resolution: '分辨率（dpi）',
  background: '背景',
  backgroundNames: { white: '白色', theme: '随主题', transparent: '透明' },
  theme: '主题',
  themeAuto: '随页面',
  themeNames: { light: '浅色', dark: '深色' },
  language: '语言',
  parts: '图上内容',
  partNames: {
    title: '标题',
    filters: '筛选条件',
    legend: '图例',
    source: '来源与日期',
    permalink: '此视图的链接',
    qr: '二维码',
    logo: '标志',
    detail: '所选内容',
  },
  subtitle: '副标题',
  note: '注释',
  outlined: '文字转为形状：各处显示一致，但无法选取文字',
  rows: '哪些关联',
  rowsShown: '当前显示的',
  rowsAll: '全部',
  partNote: (title, version) =>
    `《${title}》（版本${version}）的一部分：视图中未显示的记录已略去。`,
  delimiter: '单元格分隔符',
  delimiterNames: { ',': '逗号', ';': '分号' },
  sheetNames: { links: '关联', nodes: '名称', about: '说明' },
  total: '合计',
  aboutNames: {
    title: '标题',
    filters: '所示内容',
    source: '来源',
    version: '版本',
    license: '许可',
    note: '备注',
    date: '日期',
    link: '此视图的链接',
  },
  copyCitation: '复制引文',
  about: {
    what: '这是什么',
    version: (version) => `版本${version}`,
    made: '由谁编制',
    read: '如何读取',
    readingHas: (n, all) => `与此处一致：${number(all)}条记录中的${number(n)}条`,
    doubt: '存疑之处',
    doubtHow: '未经确认或各次读取不一致的关联为存疑。',
    showDoubt: '显示这些关联',
    suggest: '如何建议修改',
    suggestHow: '请选择一个单元格，并告知本页发布者应修改的内容及依据。',
    cite: '如何引用',
    others: '其他来源',
  },
  preview: '预览',
  measures: ({ width, height, widthCm, heightCm }) =>
    `${number(width)} × ${number(height)}像素 · ${cm(widthCm, 'zh')} × ${cm(heightCm, 'zh')}厘米`,
  unitNames,
  smallestText: (size, unit) => `最小文字${cm(size, 'zh')}${unitNames[unit]}`,
  doesNotFit: ({ width, height, unit, preset }) =>
    `此视图需要${sized(preset, `${number(width)} × ${number(height)}${unitNames[unit]}`)}，或减少目标。`,
  fitsNowhere: '任何尺寸都容不下此视图：请减少目标或行动方面。',
  withReasons: {
    doesNotFit: ({ width, height, unit, preset }) =>
      `要列出全部理由，此页需要${sized(preset, `${number(width)} × ${number(height)}${unitNames[unit]}`)}，或改用可分多页的PDF。`,
    fitsNowhere: '没有一页能列出全部理由：请改用可分多页的PDF。',
  },
  pageOf: (n, all) => `第${number(n)}页，共${number(all)}页`,
  continued: '接下页',
  alikeFrom: (least) =>
    `连线表示双方共有${percent(least)}及以上的关联内容（占与任一方相关联的全部内容，杰卡德系数）；最强的连线标有百分比`,
  reasonsInSource: '理由使用其来源的语言',
  fileName: '文件名',
  caption: '图注',
  altTextTitle: '供看不到图的人阅读的文字',
  copyText: '复制文字',
  copyPicture: '复制图片',
  copied: '已复制',
  notCopied: '此页面不允许复制。请选中文字后手动复制。',
  download: '下载',
  share: '分享',
  print: '打印',
  withAppendix: '附关联及其理由列表',
  appendix: '关联及其理由',
  cancel: '取消',
  working: '正在处理……',
  made: (fileName, bytes) => `${fileName}，${fileSize(bytes, 'zh')}`,
  failed: '未能生成文件',
  tooLarge: (f) =>
    `${number(f.width)} × ${number(f.height)}像素超出此处的绘制上限。最大为${number(f.largestWidth)} × ${number(f.largestHeight)}像素，即${number(f.scale)}倍。`,
  noFont: (scripts) => `没有可用于${scripts}的字体：每个字符以方框代替。在PDF中仍可选择其文字。`,
  blocked: '如果没有保存任何内容，说明此框架不允许下载：请在新标签页中打开文件，或复制它。',
  openInTab: '在新标签页中打开',

  embedTitle: '嵌入',
  form: '方式',
  formNames: { element: '脚本', frame: '框架', static: '无脚本图片', file: '单个文件' },
  formHints: {
    element: '一个脚本和一个元素，沿用您页面的字体和语言。',
    frame: '一个内嵌框架（iframe），与您的页面相互独立，高度随内容变化。',
    static: '纯HTML的图和表格，不需要脚本，内容不会变化。',
    file: '一个包含代码、数据和视图的页面，不发出任何请求：可用邮件发送，或从磁盘打开。它不能导出PDF。',
  },
  unchecked:
    '无法读取脚本的哈希值。这段代码没有integrity属性和预加载行，因此浏览器不会发现文件已被改动。',
  code: '用于您页面的代码',
  copyCode: '复制代码',
  savePage: '保存页面',
  noPage: '此页面旁没有单个文件所需的代码。命令wsis-sdg-matrix embed可生成同样的页面。',
};
