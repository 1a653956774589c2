import type { PositionText } from '../../features/ask/positionText.ts';

/** What is said about the position of the device, in Chinese. */
export const position: PositionText = {
  here: (accuracy) => `按此设备的位置查询，位置误差约 ${accuracy}。`,
  coarse: '各处距离也可能差这么多。',
  kept: '位置只留在本页：不保存，网址里没有它，分享链接也不会带上。',
  tell: '写进网址',
  told: '此设备的位置已写进网址：分享链接，就会分享位置。',
  untell: '从网址中去掉',
  problems: {
    insecure: () => '没有取得位置：浏览器只向 https 网页提供位置，本页不是。',
    denied: () => '没有取得位置：未获许可。若要使用，请在浏览器的网站设置中允许本页使用位置，再按一次。',
    unavailable: () => '没有取得位置：此设备现在无法确定自己的位置。',
    timeout: () => '没有取得位置：等了 15 秒，设备仍未给出。可到开阔处再按一次。',
    outside: ({ region, fullName }) =>
      `此设备不在${fullName}境内，而本图只有${region}的布局，所以没有按位置查询。`,
  },
  insteadOfHere: '也可以在上面写出或选择地点，或用图边的铅笔在图上画一个点。',
};
