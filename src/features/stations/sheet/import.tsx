import { View } from '@tarojs/components'
import { useState } from 'react'
import { areaNames, sheetAreas, type SheetArea } from '../../../../core/stations/sheet/areas'
import { Button } from '../../../components/button'
import { Chips } from '../../../components/chips'
import { Note } from '../../../components/note'
import { Section } from '../../../components/section'
import { SheetReportCard } from './sheet-report'
import { useImport, type Stated } from './use-import'
import './import.scss'

const ANY = '不限城区'

const areas = sheetAreas.map((value) => ({ value, words: areaNames[value] }))

/** A sheet is chosen, checked and, once somebody has seen what it would do, brought in. */
export const Import = ({ districts }: { districts: readonly string[] }) => {
  const [area, setArea] = useState<SheetArea>('hangzhou')
  const [district, setDistrict] = useState(ANY)
  const { name, pending, writing, report, isDone, wrong, isOutdated, choose, recheck, write } = useImport()

  const stated = (where: { area?: SheetArea; district?: string } = {}): Stated => {
    const [inArea, inDistrict] = [where.area ?? area, where.district ?? district]
    return inDistrict === ANY ? { area: inArea } : { area: inArea, district: inDistrict }
  }
  const state = (where: { area?: SheetArea; district?: string }) => {
    if (pending || writing) return
    if (where.area) setArea(where.area)
    if (where.district) setDistrict(where.district)
    if (!isDone) void recheck(stated(where))
  }
  const changes = report ? report.added + report.changed : 0

  return (
    <Section title="导入">
      <Note>先选阵地都在哪里，范围以外的坐标会提出来请你核对。</Note>
      <Chips options={areas} chosen={area} onChoose={(chosen) => state({ area: chosen })} />
      {districts.length > 0 && (
        <Chips
          options={[ANY, ...districts].map((value) => ({ value, words: value }))}
          chosen={district}
          onChoose={(chosen) => state({ district: chosen })}
        />
      )}
      <View className="sheet-import">
        <Button
          kind={report && !isDone ? 'soft' : 'primary'}
          pending={pending}
          waiting="正在检查…"
          disabled={writing}
          onPress={() => void choose(stated())}
        >
          {name ? '换一个文件' : '选择文件（.xlsx 或 CSV）'}
        </Button>
        {wrong && <Note look="wrong">{wrong}</Note>}
        {isOutdated && (
          <Button kind="soft" onPress={() => void recheck(stated())}>
            重新检查
          </Button>
        )}
        {report && name && <SheetReportCard name={name} report={report} isDone={isDone} />}
        {report && !isDone && report.errors === 0 && changes > 0 && (
          <Button pending={writing} waiting="正在导入…" onPress={() => void write(stated())}>
            {`导入这 ${changes} 处阵地`}
          </Button>
        )}
      </View>
    </Section>
  )
}
