import type { ShortlistText } from '../../features/shortlist/shortlistText.ts';
import { number } from './counting.ts';

/** The words of the reader's list, in Chinese. */
export const shortlist: ShortlistText = {
  back: '回到查询结果',
  count: (count, most) => `清单：${number(count)} 项（最多 ${most} 项）`,
  empty: '清单是空的。在卡片、市县页或坐标工具里按“加入清单”；光标在列表的一行上时，按 Alt+L。',
  sent: '这是链接里的清单，不是你在本浏览器中的清单。',
  takeOver: (count) => `把这 ${number(count)} 项加入我的清单`,
  ownList: (count) => `看我的清单（${count} 项）`,
  number: '图上',
  what: '名称',
  where: '在哪里',
  unknown: '本图没有这一项',
  unlocated: '位置不明',
  ownPoint: '自己的点',
  showPoint: (name) => `在图上看：${name}`,
  remove: (name) => `移出清单：${name}`,
  removed: (name) => `已移出“${name}”。`,
  removedAll: (count) => `清单已清空（${number(count)} 项）。`,
  undo: '撤销',
  full: (most) => `清单已满：最多 ${most} 项，再多链接就太长了。`,
  showAll: '在图上看全部',
  compare: (count) => (count < 2 ? '比较' : `比较其中 ${number(count)} 个市县`),
  compareHint: (most) => `比较页并列清单中的市、县，至少两个，取前 ${most} 个。`,
  copyLink: '复制链接',
  holdsPoints: (count) => `网址和链接里有你的 ${number(count)} 个点的名称和坐标。`,
  clear: '清空',
  notKept: '本浏览器没有保存这份清单：存储已关闭或已满。关闭网页前，请复制链接。',
  kept: '清单保存在本浏览器中，不会上传。',
};
