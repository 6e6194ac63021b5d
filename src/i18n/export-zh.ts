import type { ExportTerms } from './export-terms.js';
import { formats } from './formats.js';
import { cm, fileSize } from './measures.js';

const { number, plural } = formats('zh');

export const exportZh: ExportTerms = {
  filteredBy: (list) => `筛选：${list}`,
  linksShown: (shown, all) =>
    plural(all, { other: `${number(all)} 条关联中的 ${number(shown)} 条` }),
  madeOn: (date) => `制作日期：${date}`,
  moreLinks: (n) => `另有 ${number(n)} 条关联`,
  facilitatedBy: (list) => `推进方：${list}`,
  altText: ({ title, rows, columns, links, filters }) =>
    [
      `${title}。`,
      `${number(rows)} 行，${number(columns)} 列，${number(links)} 条关联。`,
      ...(filters === undefined ? [] : [`${filters}。`]),
    ].join(''),

  exportTitle: '导出',
  what: '内容',
  whatNames: {
    matrix: '矩阵',
    network: '网络',
    legend: '仅图例',
    brief: '一页简报：图与所选内容',
  },
  format: '格式',
  formatHints: {
    png: 'PNG：用于文档和幻灯片的图片',
    svg: 'SVG：可编辑、可放大的图形',
    pdf: 'PDF：可打印、文字可搜索的页面',
    csv: 'CSV：关联列表，用于电子表格',
    json: 'JSON：数据集，可在此重新载入',
  },
  size: '尺寸',
  sizeNames: {
    screen: '屏幕',
    slide: '幻灯片，16:9',
    'a4-landscape': 'A4 横向',
    'a4-portrait': 'A4 纵向',
    custom: '自定义',
  },
  width: '宽',
  height: '高',
  unit: '单位',
  scale: '像素',
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
  outlined: '文字转为形状：各处显示一致，但无法选取文字',
  rows: '哪些关联',
  rowsShown: '当前显示的',
  rowsAll: '全部',
  preview: '预览',
  measures: ({ width, height, widthCm, heightCm }) =>
    `${number(width)} × ${number(height)} 像素 · ${cm(widthCm, 'zh')} × ${cm(heightCm, 'zh')} 厘米`,
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
  working: '正在处理…',
  made: (fileName, bytes) => `${fileName}，${fileSize(bytes, 'zh')}`,
  failed: '未能生成文件',
  tooLarge: (f) =>
    `${number(f.width)} × ${number(f.height)} 像素超出此浏览器的绘制上限。最大为 ${number(f.largestWidth)} × ${number(f.largestHeight)} 像素，即 ${number(f.scale)} 倍。`,
  blocked: '如果没有保存任何内容，说明此框架不允许下载：请在新标签页中打开文件，或复制它。',
  openInTab: '在新标签页中打开',

  embedTitle: '嵌入',
  form: '方式',
  formNames: { element: '脚本', frame: '框架', static: '无脚本图片' },
  formHints: {
    element: '一个脚本和一个元素，沿用您页面的字体和语言。',
    frame: '一个 iframe，与您的页面相互独立，高度随内容变化。',
    static: '纯 HTML 的图和表格，不需要脚本，内容不会变化。',
  },
  code: '用于您页面的代码',
  copyCode: '复制代码',
};
