import type { PrintText } from '../../features/print/printText.ts';
/** The words of the print dialog and its sheet, in Chinese. */
export const print: PrintText = {
  title: '打印与存图',
  paper: '纸张',
  orientation: '方向',
  landscape: '横向',
  portrait: '纵向',
  sheetTitle: '标题',
  blank: '空白图（无布局、无注记，供教学填图）',
  viewHint: '图上范围与当前地图一致。',
  drawing: '正在绘制图面…',
  ready: '图面已绘好。',
  failed: '图面没有绘成。请关闭后再试一次，或缩小浏览器窗口后再试。',
  print: '打印',
  savePng: '存为图片（PNG）',
  saved: (name) => `已存为“${name}”。`,
  saveFailed: '图片没有存成。请再试一次，或换 A4 纸后再试。',
  preview: '预览',
  mapAlt: (title) => `地图：${title}`,
  legend: '图例',
  asked: (question) => `所问：${question}`,
  north: '北',
  source: (attribution, date) =>
    `资料：山西省“十五五”规划纲要（2026—2030 年）；${attribution}；数据截至 ${date}`,
};
