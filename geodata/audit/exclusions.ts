import { z } from 'zod';

/** Why words of the plan are no assignment of ours; shown with the audit. */
export const REASONS = {
  strategy: { zh: '国家战略、精神或活动之名', en: 'Name of a national strategy, spirit or campaign' },
  history: { zh: '已有成就与现状', en: 'What has been achieved' },
  prose: { zh: '泛泛而言，未赋予任务', en: 'Said in passing, no role given' },
  'province-wide': { zh: '全省口径', en: 'The province as a whole' },
  'same-statement': { zh: '已由同一表述的条目记录', en: 'Held by the record of the same statement' },
  'institution-name': { zh: '机构或品牌名称的一部分', en: 'Part of an institution or brand name' },
  heading: { zh: '小标题', en: 'A heading' },
  'list-count': { zh: '仅为所列地点的个数', en: 'Only counts the places listed' },
  standard: { zh: '技术标准、条件或期限', en: 'A technical standard, condition or term' },
  'unnamed-places': { zh: '未点名的一批对象', en: 'A number of places that are not named' },
} as const satisfies Record<string, { zh: string; en: string }>;

export type ReasonId = keyof typeof REASONS;

/** A reviewed phrase of the plan that names a place, or an amount, and is rightly in no record. */
export const Exclusion = z.strictObject({
  kind: z.enum(['place', 'figure']),
  section: z.int().min(1).max(70),
  box: z.int().min(2).max(22).nullable(),
  /** An exact phrase of the plan; it stands for every time it occurs in this section or box. */
  text: z.string().min(2).max(30),
  reason: z.enum(Object.keys(REASONS) as [ReasonId, ...ReasonId[]]),
  note_zh: z.string().min(2),
  note_en: z.string().min(2),
});
export type Exclusion = z.infer<typeof Exclusion>;
