import type { Expectation, ProblemFacts } from '../../model/problem.js';
import type { ProblemWords } from '../picture-words.js';
import { pictureZh } from './picture.js';

export const problemsZh: ProblemWords = { problem };

function problem(facts: ProblemFacts): string {
  const { code, detail: limit = '', found = '', near, ends } = facts;
  const wanted = facts.expected ? expectation(facts.expected, limit) : '';
  const guess = near ? `；是否应为${near}？` : '。';
  switch (code) {
    case 'empty':
      return '文件为空；应为数据集。';
    case 'webPage':
      return `这是网页${found && `（${found}）`}而不是数据集；地址可能有误，或需要登录。`;
    case 'encoding':
      return `这不是UTF-8文本${found && `，似乎是${found}`}；请另存为UTF-8。`;
    case 'tooBig':
      return `数据过大；最多读取${limit}。`;
    case 'tooMany':
      return `条目过多，共${found}个；最多读取${limit}。`;
    case 'tooLong':
      return `文本有${found}个字符；最多读取${limit}。`;
    case 'unclosed':
      return '此处打开的引号没有关闭。';
    case 'replaced':
      return `${found}中无法显示的字符已被替换。`;
    case 'isolated':
      return `${found}中的不可见字符或多余的方向标记已被隔离。`;
    case 'cutShort':
      return '文件尚未结束就中断；可能不完整。';
    case 'malformed':
      return `此处文件格式有误${found && `：${found}`}。`;
    case 'tooDeep':
      return `此处括号嵌套过深；可读取的层数：${wanted}。`;
    case 'duplicateKey':
      return `键${found}在同一对象中出现两次；只能出现一次。`;
    case 'forbiddenKey':
      return `数据集中不允许使用键${found}。`;
    case 'missing':
      return near ? `缺少${found}；${near}指的是它吗？` : `缺少${found}；应为${wanted}。`;
    case 'wrongType':
    case 'wrongValue':
      return `应为${wanted}，实为${found}。`;
    case 'address':
      return `应为以http://或https://开头的网址，实为${found}。`;
    case 'duplicateId':
      return `标识${found}使用了两次，首次在${limit}；标识不得重复。`;
    case 'foreignTarget':
      return `具体目标${found}属于另一目标；应${wanted}。`;
    case 'unknownReference':
      return ends
        ? `${found}不${wanted}——“${ends.of}”止于${ends.at}${guess}`
        : `${found}不${wanted}${guess}`;
    case 'unknownKey':
      return `未知的键${found}；予以保留但不使用${guess}`;
    case 'table':
      return `表格未能照原样读取：${found}`;
    case 'denied':
      return `服务器答复${found}：这些数据需要登录或许可。`;
    case 'unlisted':
      return `此框架不能显示来自${found}的数据：其网站未列出该地址。`;
    case 'busy':
      return `服务器答复${found}，要求等待${limit}秒。`;
    case 'timeout':
      return `${found}未在${limit}秒内送达。`;
    case 'interrupted':
      return `连接中断，${found}不完整。`;
    default:
      return pictureZh.problem(facts);
  }
}

function expectation(kind: Expectation, detail: string): string {
  switch (kind) {
    case 'text':
      return '文本';
    case 'list':
      return '列表';
    case 'object':
      return '对象';
    case 'wholeNumber':
      return '整数';
    case 'id':
      return '标识（字母、数字、“.”、“_”、“-”，无空格，最多64个字符）';
    case 'color':
      return '颜色，如#4c9f38';
    case 'date':
      return '日期，如2015、2015-05或2015-05-27';
    case 'httpAddress':
      return '网址';
    case 'dataset':
      return '数据集';
    case 'plainData':
      return '文本、数字、列表或普通对象';
    case 'oneOf':
      return `${detail}之一`;
    case 'atMost':
      return `最多${detail}`;
    case 'atLeast':
      return `最少${detail}`;
    case 'in':
      return `在${detail}中`;
  }
}
