/**
 * Shanxi's units as in force: codes as in GB/T 2260, Chinese names in full, English names reviewed one
 * by one (established forms; a county whose Chinese name has one syllable keeps "xian", the districts
 * that are only called "urban", "mining" or "suburban" are named with their city, and the two Pinglu
 * with their kind).
 */

/** Code, Chinese name, English name; and the shapes of 2017 that make up a unit whose name has changed. */
type Unit = [adcode: string, zh: string, en: string, was?: string[]];

interface City {
  zh: string;
  en: string;
  /** The name of its file in the source of the shapes. */
  file: string;
  units: Unit[];
}

export const CITIES: Record<string, City> = {
  140100: {
    zh: '太原市',
    en: 'Taiyuan',
    file: 'tai4_yuan2',
    units: [
      ['140105', '小店区', 'Xiaodian'],
      ['140106', '迎泽区', 'Yingze'],
      ['140107', '杏花岭区', 'Xinghualing'],
      ['140108', '尖草坪区', 'Jiancaoping'],
      ['140109', '万柏林区', 'Wanbailin'],
      ['140110', '晋源区', 'Jinyuan'],
      ['140121', '清徐县', 'Qingxu'],
      ['140122', '阳曲县', 'Yangqu'],
      ['140123', '娄烦县', 'Loufan'],
      ['140181', '古交市', 'Gujiao'],
    ],
  },
  140200: {
    zh: '大同市',
    en: 'Datong',
    file: 'da4_tong2',
    units: [
      ['140212', '新荣区', 'Xinrong'],
      // 城区, 矿区 and 南郊区 were abolished in 2018; hand-datong.geojson says how their land was dealt out.
      ['140213', '平城区', 'Pingcheng', []],
      ['140214', '云冈区', 'Yungang', ['城区', '矿区', '南郊区']],
      ['140215', '云州区', 'Yunzhou', ['大同县']],
      ['140221', '阳高县', 'Yanggao'],
      ['140222', '天镇县', 'Tianzhen'],
      ['140223', '广灵县', 'Guangling'],
      ['140224', '灵丘县', 'Lingqiu'],
      ['140225', '浑源县', 'Hunyuan'],
      ['140226', '左云县', 'Zuoyun'],
    ],
  },
  140300: {
    zh: '阳泉市',
    en: 'Yangquan',
    file: 'yang2_quan2',
    units: [
      ['140302', '城区', 'Yangquan Urban District'],
      ['140303', '矿区', 'Yangquan Mining District'],
      ['140311', '郊区', 'Yangquan Suburban District'],
      ['140321', '平定县', 'Pingding'],
      ['140322', '盂县', 'Yuxian'],
    ],
  },
  140400: {
    zh: '长治市',
    en: 'Changzhi',
    file: 'chang2_zhi4',
    units: [
      ['140403', '潞州区', 'Luzhou', ['城区', '郊区']],
      ['140404', '上党区', 'Shangdang', ['长治县']],
      ['140405', '屯留区', 'Tunliu', ['屯留县']],
      ['140406', '潞城区', 'Lucheng', ['潞城市']],
      ['140423', '襄垣县', 'Xiangyuan'],
      ['140425', '平顺县', 'Pingshun'],
      ['140426', '黎城县', 'Licheng'],
      ['140427', '壶关县', 'Huguan'],
      ['140428', '长子县', 'Zhangzi'],
      ['140429', '武乡县', 'Wuxiang'],
      ['140430', '沁县', 'Qinxian'],
      ['140431', '沁源县', 'Qinyuan'],
    ],
  },
  140500: {
    zh: '晋城市',
    en: 'Jincheng',
    file: 'jin4_cheng2',
    units: [
      ['140502', '城区', 'Jincheng Urban District'],
      ['140521', '沁水县', 'Qinshui'],
      ['140522', '阳城县', 'Yangcheng'],
      ['140524', '陵川县', 'Lingchuan'],
      ['140525', '泽州县', 'Zezhou'],
      ['140581', '高平市', 'Gaoping'],
    ],
  },
  140600: {
    zh: '朔州市',
    en: 'Shuozhou',
    file: 'shuo4_zhou1',
    units: [
      ['140602', '朔城区', 'Shuocheng'],
      ['140603', '平鲁区', 'Pinglu District'],
      ['140621', '山阴县', 'Shanyin'],
      ['140622', '应县', 'Yingxian'],
      ['140623', '右玉县', 'Youyu'],
      ['140681', '怀仁市', 'Huairen', ['怀仁县']],
    ],
  },
  140700: {
    zh: '晋中市',
    en: 'Jinzhong',
    file: 'jin4_zhong1',
    units: [
      ['140702', '榆次区', 'Yuci'],
      ['140703', '太谷区', 'Taigu', ['太谷县']],
      ['140721', '榆社县', 'Yushe'],
      ['140722', '左权县', 'Zuoquan'],
      ['140723', '和顺县', 'Heshun'],
      ['140724', '昔阳县', 'Xiyang'],
      ['140725', '寿阳县', 'Shouyang'],
      ['140727', '祁县', 'Qixian'],
      ['140728', '平遥县', 'Pingyao'],
      ['140729', '灵石县', 'Lingshi'],
      ['140781', '介休市', 'Jiexiu'],
    ],
  },
  140800: {
    zh: '运城市',
    en: 'Yuncheng',
    file: 'yun4_cheng2',
    units: [
      ['140802', '盐湖区', 'Yanhu'],
      ['140821', '临猗县', 'Linyi'],
      ['140822', '万荣县', 'Wanrong'],
      ['140823', '闻喜县', 'Wenxi'],
      ['140824', '稷山县', 'Jishan'],
      ['140825', '新绛县', 'Xinjiang'],
      ['140826', '绛县', 'Jiangxian'],
      ['140827', '垣曲县', 'Yuanqu'],
      ['140828', '夏县', 'Xiaxian'],
      ['140829', '平陆县', 'Pinglu County'],
      ['140830', '芮城县', 'Ruicheng'],
      ['140881', '永济市', 'Yongji'],
      ['140882', '河津市', 'Hejin'],
    ],
  },
  140900: {
    zh: '忻州市',
    en: 'Xinzhou',
    file: 'xin1_zhou1',
    units: [
      ['140902', '忻府区', 'Xinfu'],
      ['140921', '定襄县', 'Dingxiang'],
      ['140922', '五台县', 'Wutai'],
      ['140923', '代县', 'Daixian'],
      ['140924', '繁峙县', 'Fanshi'],
      ['140925', '宁武县', 'Ningwu'],
      ['140926', '静乐县', 'Jingle'],
      ['140927', '神池县', 'Shenchi'],
      ['140928', '五寨县', 'Wuzhai'],
      ['140929', '岢岚县', 'Kelan'],
      ['140930', '河曲县', 'Hequ'],
      ['140931', '保德县', 'Baode'],
      ['140932', '偏关县', 'Pianguan'],
      ['140981', '原平市', 'Yuanping'],
    ],
  },
  141000: {
    zh: '临汾市',
    en: 'Linfen',
    file: 'lin2_fen2',
    units: [
      ['141002', '尧都区', 'Yaodu'],
      ['141021', '曲沃县', 'Quwo'],
      ['141022', '翼城县', 'Yicheng'],
      ['141023', '襄汾县', 'Xiangfen'],
      ['141024', '洪洞县', 'Hongtong'],
      ['141025', '古县', 'Guxian'],
      ['141026', '安泽县', 'Anze'],
      ['141027', '浮山县', 'Fushan'],
      ['141028', '吉县', 'Jixian'],
      ['141029', '乡宁县', 'Xiangning'],
      ['141030', '大宁县', 'Daning'],
      ['141031', '隰县', 'Xixian'],
      ['141032', '永和县', 'Yonghe'],
      ['141033', '蒲县', 'Puxian'],
      ['141034', '汾西县', 'Fenxi'],
      ['141081', '侯马市', 'Houma'],
      ['141082', '霍州市', 'Huozhou'],
    ],
  },
  141100: {
    zh: '吕梁市',
    en: 'Lüliang',
    file: 'lv3_liang2',
    units: [
      ['141102', '离石区', 'Lishi'],
      ['141121', '文水县', 'Wenshui'],
      ['141122', '交城县', 'Jiaocheng'],
      ['141123', '兴县', 'Xingxian'],
      ['141124', '临县', 'Linxian'],
      ['141125', '柳林县', 'Liulin'],
      ['141126', '石楼县', 'Shilou'],
      ['141127', '岚县', 'Lanxian'],
      ['141128', '方山县', 'Fangshan'],
      ['141129', '中阳县', 'Zhongyang'],
      ['141130', '交口县', 'Jiaokou'],
      ['141181', '孝义市', 'Xiaoyi'],
      ['141182', '汾阳市', 'Fenyang'],
    ],
  },
};

export const PROVINCE = { adcode: '140000', zh: '山西省', en: 'Shanxi' };

/** 太原市 -> 太原, 平遥县 -> 平遥; one-syllable names and 城区, 矿区, 郊区 stay whole: 祁县, 城区. */
export const shortName = (zh: string): string => {
  const stem = zh.replace(/[省市区县]$/, '');
  return stem.length > 1 ? stem : zh;
};
