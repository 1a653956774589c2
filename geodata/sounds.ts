/**
 * Every Chinese character that a name, title or theme is written with, behind its sound in pinyin
 * without tones. A character stands once for each sound that it has in some name: 长 in 长治 and in
 * 长子. Search reads names by it; a test tells which character a new name lacks.
 */
const SOUNDS = `
an安岸
ba八 bai白百柏 ban班半 bao宝保堡 bei北备 ben苯 bi必碧 biao标 bo薄博 bu不部
cai才材采彩 cang仓沧 cao草 ce册测 ceng层 cha察 chan产 chang常厂场长 che车 chen沉陈 cheng成承城程
chi池持 chong冲 chu出础储 chuan川传 chuang创 chun春醇 ci祠瓷次 cu粗醋 cun村
da大 dai代带 dan郸 dang党 dao导岛道 de德的 deng等 di地的低底第 dian典点电店 ding定 dong东动洞 du都度
duan端段短 dui对 duo多
e额鄂 er尔二
fa发法 fan烦繁范 fang方防放 fei飞非废费 fen分汾 feng风 fu伏佛服浮府复富
gai改溉 gan杆干 gang冈钢岗港 gao高 ge革 gen根 gong工公功攻供巩 gou沟构 gu古谷骨固 guan关馆管灌
guang光广 gui规轨 guo郭国果
hai海 han邯涵旱 hang航行 hao好号 he合和河核 heng恒 hong红泓洪 hou侯后候 hu滹胡壶湖互户护 hua花华化划
huai怀 huan环换 huang皇黄 hui回会 hun浑 huo活火货霍
ji机基激及吉级急集几计纪技际济稷冀 jia加夹家甲价 jian尖坚碱件建 jiang匠绛 jiao交郊焦角教
jie接节洁解介界 jin金津锦进晋 jing京经晶精井景境静 jiu究九酒旧就 ju局据聚剧 jun军
ka卡 kai开 kang康 kao考 ke科壳可岢 kong空控 kou口 ku窟库 kua跨 kuai块 kuang矿 kun昆 kuo扩
lai来 lan兰岚栏 lang廊浪 lao劳老 le乐 lei类 leng冷 li离梨黎里理力历利励 lian连联炼链 liang梁粮两量
liao疗聊料 lie列 lin林临 ling灵陵零岭 liu流留柳 long龙 lou娄楼 lu炉鲁陆路潞麓露 lun论 luo络
lü吕旅铝率绿 lüe略
ma马玛 mang忙 mao贸 mei煤镁魅 men门 meng蒙 mi米密 mian面 min民 ming名明命 mo膜墨 mu木目
nan南 nei内 neng能 nian念 niang娘 ning宁 niu牛纽 nong农
ou欧
pai排牌 pan潘 pei配 pen盆 pian偏片 pin品 ping平坪 po坡泊 pu蒲普
qi七期祁气汽碛器 qian迁牵前 qiang强 qiao桥 qin秦勤沁 qing青氢清擎 qiu丘 qu区曲取 quan圈全权泉 qun群
ran然燃染 re热 ren人仁韧 ri日 rong荣容融 rou柔肉 ru入 rui芮 run润
san三散 sang桑 se色 sha沙 shan山陕善 shang商上 she设社射涉 shen深神申 sheng升生省
shi失师施十石实食史世市示式势试室适峙 shou寿 shu枢输属术树数 shuai率 shuang双 shui水税 shun顺 shuo朔
si斯寺 song送 su苏涑速宿 suan算 sui绥 suo索
ta塔拓 tai台太态 tan滩坛谭炭探碳 tang唐 tao陶套 te特 ti提体 tian天田 tiao条 tie铁 ting烃
tong洞通同铜潼统 tou头 tu土 tuan团 tun屯 tuo托沱
wa瓦 wai外 wan弯湾万 wang网往 wei卫未位渭微 wen文闻 wo沃 wu污无吴五伍武务物
xi吸西昔息烯硒隰喜系细 xia峡夏 xian先贤衔县现线陷 xiang乡香襄项向 xiao消小孝效校 xie械 xin心忻芯新信
xing星行形型兴杏姓性 xiong雄 xiu休修锈 xu徐 xuan轩悬选 xue学
ya压 yan烟岩沿研盐演验雁 yang央羊阳养氧 yao尧姚窑遥药要 ye业页 yi一医依猗移遗义艺易意翼 yin阴银引
ying应迎 yong永用 you优邮油游有右由 yu盂榆与玉育峪域豫 yuan元园垣原袁缘源院 yue约 yun云运
za杂 zai再 zao造 ze泽 zeng增 zhai寨 zhan展战站 zhang漳长 zhen振镇 zheng征整证郑政
zhi之支知值职植址至制治质峙智置 zhong中忠终钟种重 zhou州 zhu竹注筑铸 zhuan专转 zhuang庄装 zi资子字自
zong宗综总 zou走 zu组祖 zun尊 zuo左作
`;

/** Every sound with its characters. */
export const CHARACTERS_BY_SOUND: readonly (readonly [sound: string, characters: string])[] = SOUNDS.trim()
  .split(/\s+/)
  .map((entry) => {
    const sound = /^[a-zü]+/.exec(entry)?.[0] ?? '';
    return [sound, entry.slice(sound.length)];
  });
