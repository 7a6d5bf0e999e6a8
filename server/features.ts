import { activities } from '../cloudfunctions/activities/feature'
import { lectures } from '../cloudfunctions/lectures/feature'
import { members } from '../cloudfunctions/members/feature'
import { points } from '../cloudfunctions/points/feature'
import { stations } from '../cloudfunctions/stations/feature'

/** Everything that is deployed as a cloud function, served here without the cloud. */
export const features = [members, lectures, points, stations, activities]
