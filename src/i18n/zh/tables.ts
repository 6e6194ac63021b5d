import { formats } from '../formats.js';
import { findingWords, type FindingWords, type TableWords } from '../table-words.js';

const { number } = formats('zh');
const either = new Intl.ListFormat('zh', { type: 'disjunction' });

const words: FindingWords = {
  noActionLine: ({ found, guess }) => `没有行动方面“${found}”${guess}`,
  noGoal: ({ found, guess }) => `没有目标或具体目标“${found}”${guess}`,
  unclear: ({ found, choice }) => `“${found}”可能指${choice}；请说明是哪一个`,
  otherGoal: ({ found }) => `具体目标“${found}”不属于该行所写的目标`,
  date: ({ found, choice }) =>
    choice
      ? `此处应为具体目标，却是日期${found}；原来可能是${choice}`
      : `此处应为目标或具体目标，却是日期${found}`,
  error: ({ found }) => `此处应为数值，却是错误${found}`,
  noValue: () => '公式没有结果；请用电子表格软件打开文件并保存',
  noName: () => '没有写明该行是关于什么的',
  noLink: ({ found }) => `“${found}”没有目标、具体目标或标记`,
  wrongStatus: ({ found, detail }) => `状态“${found}”不在${detail}之中`,

  tooLarge: ({ found, detail }) => `表格一直到${found}；最多读取${detail}个单元格。`,
  noTable: () => '文件中没有找到表格。',
  noGoals: ({ found }) =>
    found
      ? `没有一列写有目标或具体目标，如SDG 3或3.8；“${found}”一列是行动方面。`
      : '没有一列写有目标或具体目标，如SDG 3或3.8。',
  noRows: () => '没有一列写明各行是关于什么的：行动方面、项目、课程。',
  square: () =>
    '行和列都是目标或具体目标。这样的表格表示目标之间如何相互影响，而不是什么与目标有联系。',
  noSheet: ({ found, detail }) => `没有工作表“${found}”；有${detail}。`,
  noColumn: ({ found, guess }) => `没有名为“${found}”的列${guess}`,
  oldWorkbook: () => '这是旧格式.xls的工作簿；请另存为.xlsx或.ods。',
  lockedWorkbook: () => '该工作簿设有密码；请取消密码后保存。',
  noWorkbook: () => '该压缩文件中没有可读格式（XLSX、ODS）的工作簿。',

  titleRow: ({ found }) => `不是表格中的行，已跳过：“${found}”`,
  totalRow: ({ found }) => `是其他行的合计，已跳过：“${found}”`,
  noteRow: ({ found }) => `位于表格下方，已跳过：“${found}”`,
  blankRow: () => '空白，已跳过',
  noHeader: () => '没有表头；第一行按表格中的行读取。',
  filledDown: () => '空白；按上方的名称读取',
  merged: () => '合并的单元格；其内容适用于所覆盖的每个单元格',
  surplusJoined: () => '单元格多于表头；按最后一段文字的其余部分读取，因为它没有加引号',
  surplusLeft: () => '单元格多于表头；未读取',
  dateAsText: ({ found }) => `此处应为文字，却是日期；保留为${found}`,
  errorAsText: ({ found }) => `此处应为文字，却是错误${found}；已略去`,
  noValueAsText: () => '此处应为文字，却是没有结果的公式；已略去',
  looseQuote: () => '单元格内有引号；予以保留',
  decoded: ({ detail }) => `这不是UTF-8文本；按${detail}读取。`,
  decodedPartly: ({ detail }) => `与其他行不同，不是UTF-8；按${detail}读取`,
  otherSheet: ({ found }) => `未读取工作表“${found}”。`,
  hiddenSheet: ({ found }) => `表格在隐藏的工作表“${found}”中。`,
  unusedColumn: ({ found, guess }) => `未读取“${found}”一列${guess}`,
};

export const tablesZh: TableWords = {
  summary: ({ rows: all, placed, partly }) => {
    const inPart = partly > 0 ? `（其中${number(partly)}行为部分放置）` : '';
    return `读取${number(all)}行，放置${number(placed)}行${inPart}，未放置${number(all - placed)}行`;
  },
  rows: (n) => `${number(n)}行`,
  placed: (place, said) => `${place}：${said}`,
  line: (n) => `第${n}行`,
  finding: findingWords(words, {
    guess: (near) => (near === undefined ? '' : `；是否指“${near}”？`),
    list: (items) => either.format(items),
  }),
  more: (n) => `还有${number(n)}个原因`,
  useNames: {
    actionLine: '行动方面',
    row: '自有的行',
    code: '行的编号',
    goal: '目标',
    target: '具体目标',
    rationale: '理由',
    note: '注释',
    source: '来源',
    sourceRef: '在来源中的位置',
    status: '确定程度',
    readings: '读取情况',
    statement: '陈述的编号',
    marks: '标记，指',
    unused: '未读取',
  },
  dialog: {
    hint: 'CSV、TSV、XLSX或ODS，包含您的项目、课程或行动方面，以及各自的目标或具体目标。表格在本机读取：任何内容都不会离开这台设备。',
    drop: '将文件拖放到此处',
    chooseFile: '选择文件',
    chooseOther: '选择其他文件',
    paste: '或粘贴单元格',
    readText: '读取粘贴的内容',
    pasted: '粘贴的表格',
    reading: (name) => `正在读取${name}……`,
    refused: (name) => `${name}未打开。屏幕上的内容保持不变。`,
    unreadable: '浏览器无法读取。它是文件夹，还是已被移动？',
    title: '标题',
    sheet: '工作表',
    hidden: (sheet) => `${sheet}（隐藏）`,
    columns: '各列的含义',
    columnsHint: '如果某一列被误认，请选择它是什么。',
    marks: (n, headers) => `${number(n)}列标记：${headers}`,
    moreColumns: (n) => `还有${number(n)}列`,
    notPlaced: '未能放置的内容',
    noted: '跳过或以其他方式读取的内容',
    readAs: (found, as) => `将“${found}”读作${as}`,
    preview: '预览',
    show: '显示此表格',
    shown: (title) => `正在显示“${title}”。`,
    opened: (title) => `正在显示“${title}”。如要返回，请再次选择“打开表格”。`,
    back: (title) => `返回“${title}”`,
  },
};
