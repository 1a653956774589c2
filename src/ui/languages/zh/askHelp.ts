import type { AskHelpText } from '../../features/ask/askHelpText.ts';
/** How to ask, family by family, with questions that work. */
export const askHelp: AskHelpText = {
  lead: '用一句话问，词序大多随意。问题和查询框下的条件是一回事：改其中一个，另一个跟着变。不认识的词会如实说明，不会猜。点一个例子就会查询。',
  families: {
    within: {
      name: '多远以内',
      hint: '“附近”按 50 公里。公里、里、米、英里都行，数字也可写成汉字；“30到60公里”是一圈，“100公里以外”也行。',
    },
    inside: {
      name: '在哪里面',
      hint: '市、县和规划里的区域。只写地名，就是问其中有什么。',
    },
    border: {
      name: '交界',
      hint: '两个市或县，默认边界两侧各 10 公里。',
    },
    along: {
      name: '沿线',
      hint: '河流、铁路、公路、廊道，默认两侧各 10 公里；也可问它经过哪些市县。',
    },
    between: {
      name: '两地之间',
      hint: '沿两地连线，默认两侧各 30 公里。',
    },
    nearest: {
      name: '最近的',
      hint: '可写个数，不写就是一个。',
    },
    themes: {
      name: '主题挨着主题',
      hint: '把一类布局当作起点，也可以问附近没有的。',
    },
    units: {
      name: '哪些市县',
      hint: '有什么、没有什么、附近有没有、各有多少、哪里最多。',
    },
    joined: {
      name: '且、或、不在',
      hint: '“且”两样都要，“或”一样就行。两个地名用“和”连着，在其中一处就算。',
    },
    plan: {
      name: '按规划',
      hint: '节和专栏、续建或新建、指标、位置知道到哪一级。',
    },
    words: {
      name: '按字词',
      hint: '加引号，就只找标题、摘要和地名里有这几个字的。',
    },
  },
};
