/** WeChat’s cloud as a host: the only file that knows wx-server-sdk. */
import { openDatabase } from '../_store/database'
import { createStore } from '../_store/store'
import type { Feature } from './feature'
import type { Host, Media } from './host'
import { serve } from './serve'
import { cloudMedia } from './cloud-media'

type Cloud = typeof import('wx-server-sdk')

const setting = (name: string): string => {
  const value = process.env[name]
  if (!value) throw new Error(`${name} is not set: give it to this cloud function as an environment variable`)
  return value
}
