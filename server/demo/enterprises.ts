// Invented enterprises near real places of Hangzhou. None of them exists; any likeness of a name is chance.

export interface DemoArea {
  readonly district: string
  /** About its middle, in GCJ-02. */
  readonly lat: number
  readonly lng: number
  /** Metres around it within which its enterprises are. */
  readonly spreadM: number
  /** How many there are. The first have a branch of their own, each by its name; the next are covered by the joint one. */
  readonly enterprises: number
  readonly own: readonly string[]
  readonly joint: { readonly branch: string; readonly enterprises: number } | null
  /** A station of its own, which served from so many days ago until so many days ago. */
  readonly station: {
    readonly name: string
    readonly openedDaysAgo: number
    readonly closedDaysAgo: number | null
  } | null
}

type Rest = Partial<Pick<DemoArea, 'own' | 'joint' | 'station'>>

const around =
  (spreadM: number) =>
  (district: string, lat: number, lng: number, enterprises: number, rest: Rest = {}): DemoArea => ({
    ...{ district, lat, lng, spreadM, enterprises },
    ...{ own: [], joint: null, station: null },
    ...rest,
  })

const busy = around(1000)
const park = around(450)
const joint = (branch: string, enterprises: number) => ({ branch, enterprises })

/** Around the stations of the demonstration, then a few parks: some without a station, some whose station came or went. */
export const areas: readonly DemoArea[] = [
  busy('余杭区', 30.2836, 120.0137, 12, {
    own: ['青禾数据党支部', '拾光科技党支部'],
    joint: joint('未来科技城联合党支部', 7),
  }),
  busy('余杭区', 30.2905, 119.9895, 8, { joint: joint('未来科技城联合党支部', 4) }),
  busy('余杭区', 30.3789, 120.0321, 6, { own: ['竹屿文创党支部'], joint: joint('良渚联合党支部', 4) }),
  busy('西湖区', 30.2786, 120.1264, 11, {
    own: ['知远软件党支部'],
    joint: joint('文三路联合党支部', 7),
  }),
  busy('西湖区', 30.1312, 120.0871, 7, { joint: joint('文三路联合党支部', 3) }),
  busy('西湖区', 30.3253, 120.0942, 6, { joint: joint('文三路联合党支部', 3) }),
  busy('滨江区', 30.2084, 120.2103, 11, { own: ['江晖智造党支部'], joint: joint('长河联合党支部', 7) }),
  busy('滨江区', 30.1872, 120.1876, 6, { own: ['微澜物联党支部'], joint: joint('长河联合党支部', 3) }),
  busy('上城区', 30.2441, 120.2102, 6),
  busy('拱墅区', 30.3191, 120.1402, 6),
  busy('萧山区', 30.2318, 120.2547, 5),
  busy('钱塘区', 30.3087, 120.3421, 3),
  park('西湖区', 30.2452, 120.0508, 7, { own: ['木棉科技党支部'], joint: joint('文三路联合党支部', 3) }),
  park('余杭区', 30.2361, 119.9284, 5, { joint: joint('未来科技城联合党支部', 2) }),
  park('萧山区', 30.1702, 120.3105, 5),
  park('钱塘区', 30.3402, 120.3806, 4),
  park('滨江区', 30.1634, 120.1612, 3, { joint: joint('长河联合党支部', 1) }),
  park('余杭区', 30.2482, 120.0036, 4, { station: { name: '闲林路口', openedDaysAgo: 120, closedDaysAgo: null } }),
  park('滨江区', 30.1698, 120.2264, 3, { station: { name: '江虹南路', openedDaysAgo: 40, closedDaysAgo: null } }),
  park('余杭区', 30.3961, 119.9562, 2, { station: { name: '瓶窑老街', openedDaysAgo: 1400, closedDaysAgo: 60 } }),
]

const firsts =
  '青岚 朗溪 禾苗 星屿 木兮 拾级 一苇 归舟 晴川 竹里 望野 松间 半亩 远岫 鹿野 知白 榴籽 南窗 沐风 溪口 长亭 榆钱 听澜 云阶'
const lasts = '科技 网络 软件 智能 数据'

/** One name after another, each once. */
export const enterpriseNames = lasts.split(' ').flatMap((last) => firsts.split(' ').map((first) => `${first}${last}`))
