import type { Facility, ServiceKind, StationKind } from './offers'

export const kindNames: Record<StationKind, string> = { hub: '枢纽', room: '站室' }

export const facilityNames: Record<Facility, string> = {
  meeting_room: '会议室',
  studio: '党课录播间',
  reading: '图书角',
  nursery: '母婴室',
  fitness: '健身',
  projector: '投影',
  charging: '充电',
  water: '饮水',
  step_free: '无障碍',
  parking: '停车',
}

export const serviceNames: Record<ServiceKind, string> = {
  lecture_team: '宣讲团',
  legal_clinic: '法律咨询',
  medical_check: '健康检测',
  physiotherapy: '理疗',
  counselling: '心理关爱',
  policy_advice: '政策咨询',
  screening: '观影',
  volunteering: '志愿项目',
}
