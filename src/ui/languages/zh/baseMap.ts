import type { BaseMapId } from '../../../state/baseMap.ts';
import type { BaseMapText } from '../../features/basemap/baseMapText.ts';

/** The words of the choice of base maps. */
export const baseMap: BaseMapText = {
  title: '底图',
  intro: '自带底图已完整，不需要网络。其余底图来自别处，选了才会联网去取；取不到时，自带底图照常可用。',
  names: {
    none: '自带底图',
    relief: '地形晕渲（Mapterhorn）',
    openfreemap: '道路与聚落（OpenFreeMap）',
    osm: 'OpenStreetMap 标准图',
    'tianditu-vector': '天地图 · 矢量',
    'tianditu-imagery': '天地图 · 影像',
  } satisfies Record<BaseMapId, string>,
  notes: {
    none: '省、市、县界，水系与山川名称。',
    relief: '由高程算出的山势明暗。高程来自哥白尼 GLO-30（约 30 米一格），免费公开。',
    openfreemap:
      '只取道路、铁路、水面、林地、建成区和村镇名，按本图配色绘制，不取其境界线。数据来自 OpenStreetMap，开放数据库许可（ODbL）。',
    osm: '由志愿者的服务器提供，请适量浏览，不要批量下载。图上的境界线可能与中国标准地图不一致，不宜截图发布。',
    'tianditu-vector': '国家地理信息公共服务平台的道路、水系与地名。须用自己的密钥，按其条款与配额使用。',
    'tianditu-imagery': '国家地理信息公共服务平台的卫星影像与地名。须用自己的密钥，按其条款与配额使用。',
  } satisfies Record<BaseMapId, string>,
  terms: '使用条款',
  key: '天地图密钥',
  keyHint: '密钥只存在这个浏览器里，只发给天地图，不写进链接。',
  keyWhere: '到天地图申请（类型选“浏览器端”）',
  keySave: '保存密钥',
  keyRemove: '移除密钥',
  keyNotKept: (end) => `密钥末四位 ${end}，浏览器不让保存，只用到本页关闭为止。`,
  keySaved: (end) => `已保存密钥，末四位 ${end}。`,
  keyNeeded: '填入密钥后显示天地图。',
  keyEmpty: '还没有填密钥。',
  keyOdd: '密钥只有字母和数字。请从天地图控制台重新复制。',
  notOffered: '高德等底图用 GCJ-02 坐标，与本图对不齐，因此不提供。',
  close: '关闭',

  failedAll: (name) => `${name}没有载入。`,
  failedSome: (name) => `${name}有一部分没有载入。`,
  reason: {
    network: '连不上服务器：网络不通，或被拦截。',
    timeout: '服务器 15 秒没有回应。',
    content: '收到的不是地图。',
  },
  status: (code) => `服务器没有给出地图（HTTP ${code}）。`,
  mapWhole: '自带底图照常可用。',
  checkKey: '也可能是密钥有误、类型不是“浏览器端”或超出当日配额。',
  retry: '再试一次',
  switchOff: '用自带底图',
  openKey: '检查密钥',
  lite: '少画一些',
  liteNote: '适合画得慢的机器：山川名称和柔边不画，角标从简，像素密度取 1。',
};
