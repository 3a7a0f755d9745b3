// Chinese words and units the rules read. One table a notion; a new word is a new entry here and nothing else.
import type { Hedge } from "./expression.ts";

export const DIGITS: Record<string, number> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};

/** Places inside a group of four, and the marks that close a group. */
export const TENS: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };
export const GROUPS: Record<string, number> = { 万: 1e4, 亿: 1e8 };

export const CURRENCIES: Record<string, string> = {
  元人民币: "CNY",
  人民币: "CNY",
  元: "CNY",
  块钱: "CNY",
  美元: "USD",
  美金: "USD",
  港元: "HKD",
  港币: "HKD",
  欧元: "EUR",
  英镑: "GBP",
  日元: "JPY",
  新台币: "TWD",
  澳元: "AUD",
  加元: "CAD",
  瑞士法郎: "CHF",
  新元: "SGD",
  卢布: "RUB",
  韩元: "KRW",
};

export const DURATIONS: Record<string, string> = {
  年: "year",
  周年: "year",
  个年头: "year",
  年度: "year",
  载: "year",
  个月: "month",
  个多月: "month",
  周: "week",
  个星期: "week",
  星期: "week",
  天: "day",
  日: "day",
  个工作日: "day",
  工作日: "day",
  个交易日: "day",
  个自然日: "day",
  小时: "hour",
  个小时: "hour",
  分钟: "minute",
  秒: "second",
  秒钟: "second",
  个季度: "quarter",
};

/** Measure words, and the nouns that serve as such. */
export const MEASURES = (
  "家 个 户 项 笔 人 名 位 件 只 条 种 款 次 场 所 座 台 辆 套 株 头 艘 部 篇 份 张 支 批 期 类 轮 届 级 层 对 组 队 单 宗 起 例 本 册 幅 句 字 枚 颗 粒 瓶 箱 包 袋 桶 升 " +
  "处 点 片 块 面 道 门 间 栋 幢 口 尾 羽 匹 棵 架 列 节 段 代 步 分 岁 周岁 票 席 股 手 人次 人份 户次 家次 笔次 万人次 标准箱 吨 公吨 斤 公斤 千克 克 亩 公顷 公里 千米 米 厘米 毫米 里 海里 " +
  "平方米 平方公里 立方米 千瓦时 页 千瓦 兆瓦 吉瓦 度 标准煤 省 省份 省区 省区市 省市 市 城市 市县 县 县区 县域 县市区 区 区县 区域 乡镇 镇 乡 村 行政村 街道 社区 国 国家 部门 部委 单位 行业 产业 领域 机构 大 大类 " +
  "板块 方面 环节 维度 层面 指标 平台 中心 网点 分行 支行 企业 党支部 方 家庭 人员 员工 农户 商户 客户 案例 措施 举措 原则 任务 行动 工程 战略 路径 模式 产品 关 档 季 路 站 屋 证 码 链 策 业 税 费 险 保 校 院 馆 园 厂 店 房"
).split(" ");

/** Hedges before a number. */
export const HEDGES_BEFORE: Record<string, Hedge> = {
  超: "gt",
  超过: "gt",
  超过了: "gt",
  逾: "gt",
  突破: "gt",
  突破了: "gt",
  多于: "gt",
  大于: "gt",
  高于: "gt",
  至少: "ge",
  不低于: "ge",
  不少于: "ge",
  不小于: "ge",
  最低: "ge",
  最短: "ge",
  最少: "ge",
  不足: "lt",
  不到: "lt",
  低于: "lt",
  少于: "lt",
  小于: "lt",
  未满: "lt",
  不满: "lt",
  未达: "lt",
  不超过: "le",
  不超: "le",
  不高于: "le",
  不多于: "le",
  不大于: "le",
  最高: "le",
  最多: "le",
  最长: "le",
  最大: "le",
  至多: "le",
  近: "almost",
  将近: "almost",
  接近: "almost",
  约: "approx",
  大约: "approx",
  约为: "approx",
  约合: "approx",
  约占: "approx",
  约有: "approx",
  大概: "approx",
};

/** Hedges that stand only before a bare magnitude: 上百家, 过万户, 破千亿元. */
export const HEDGES_BEFORE_MAGNITUDE: Record<string, Hedge> = { 过: "gt", 破: "gt", 上: "ge" };

/** Hedges after a number and its unit. */
export const HEDGES_AFTER: Record<string, Hedge> = {
  以上: "ge",
  及以上: "ge",
  或以上: "ge",
  以下: "le",
  及以下: "le",
  以内: "le",
  之内: "le",
  左右: "approx",
  上下: "approx",
  有余: "gt",
  出头: "gt",
};

/** Words in which the numeral is no number: nothing is reported for them. */
export const SILENT = (
  "进一步 一步步 一些 一定 统一 唯一 一旦 一起 一直 一体 一般 一样 一系列 万一 一致 一律 一向 一经 一并 单一 专一 一方面 一点 之一 一口气 一边 一时 一再 一共 一度 一味 一贯 一举 一流 一线 一把手 " +
  "一手抓 一心 不一 同一 另一 每一 任一 逐一 某一 这一 那一 一同 一下 一会儿 一站式 一体化 一揽子 一次性 一刀切 一如既往 一目了然 一切 一面 一路 一道 一带 一概 一早 一侧 一连 一番 翻一番 一致性 首屈一指 独一无二 " +
  "第一时间 千方百计 千家万户 千里 千差万别 成千上万 千军万马 百姓 百货 百科 百度 百色 百分点 百分之 十分 十足 十堰 万物 万众 万象 万科 万达 万宁 万州 万里 万事 亿联 亿纬 " +
  "四川 四平 四通 四周 四处 四面 四肢 四海 三亚 三明 三峡 三门峡 三江 三沙 三星 三角 第三方 二手 二维 二次 二氧化 二甲 两岸 两江 斤两 六安 六盘水 七台河 八达岭 八卦 九江 九寨 九龙 五粮 五金 五台 五指 五常 五莲 六合 七夕 " +
  "半导体 半径 半岛 一半天 大半 半途 半成品 大陆 登陆 着陆 陆续 陆路 内陆 海陆 零售 零部件 零件 零星 零距离 零碎 零工 零食 归零 清零 为零 千瓦 千禧 千岛 零基础 零门槛 零接触"
).split(" ");

/** Plans, meetings and set slogans with a numeral in them. */
export const NAMES =
  /(?:十[一二三四五]五|[一二三四五六七八九十]{1,3}届[一二三四五六七]中全会|[一二三四五六七]中全会|[一二]?十[一二三四五六七八九]?大(?=[报精以对提会召之、,，。的上])|一带一路|一行一局一会|一行两会|两会|三农|三区三州|三去一降一补|[一二三四五六七八九]篇大文章|六稳|六保|四个全面|四个自信|两个维护|五位一体|两山|三重一大|三权分置|两不愁三保障|一国两制|一县一品|一村一品|一行一策|一企一策|一链一策|一户一策|一县一策|一区一策|千万工程|百千万工程|万企兴万村|长三角|珠三角|三张清单|四板|三板|新三板|北斗三号|一号文件|双一流|百行进万企|千企万户|两高一剩|两重|两新|三北|八项规定|四风|五一|十一黄金周|双十一|三八|六一|七一|八一)/y;

/** Nouns after which a bare amount is money. */
export const MONEY_NOUNS =
  /(?:贷款|余额|存款|资金|授信|融资|投放|发放|金额|资产|负债|收入|利润|税|额|投资|债|规模|款|投(?![保诉票])|贷|借|赚|保费|产值|GDP|总量|损失|成本|资本|增加值|补贴|基金|信贷|支出|财政|新增|累放|累计)[^。;；\n]{0,16}$/;

/** After these a second amount is a new figure, not the far end of a range. */
export const CHANGE_VERBS =
  /(?:增加|增长|增|新增|减少|减|下降|下跌|降低|降|上升|上涨|涨|提高|提升|升|回落|扩大|收窄|上调|下调|多增|少增|从|由|自)(?:了|约|近|超|超过|逾)?$/;
