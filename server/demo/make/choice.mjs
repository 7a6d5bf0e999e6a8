// Which drawing goes with which page or scene, and who reads: the texts stay free of such matters.
export const pageDrawings = {
  'data-compliance': ['checklist', 'target', 'fewer', 'hourglass', 'shield'],
  'one-line-of-code': ['code', 'retry', 'message', 'toggle', 'people'],
  'station-downstairs': ['house', 'cup', 'checklist', 'puzzle'],
  'anti-fraud': ['phone', 'pause', 'lock', 'channels', 'family'],
  'volunteer-day': ['heart', 'question', 'toolbox', 'cycle', 'notebook'],
  'ageing-friendly': ['letters', 'eye', 'tap', 'message', 'magnifier'],
  'incident-review': ['pulse', 'rollback', 'timeline', 'checklist', 'people'],
  riders: ['lamp', 'cup', 'map', 'route', 'table'],
  'party-dues': ['ledger', 'calendar', 'share', 'scale', 'eye'],
  'topic-day': ['calendar', 'target', 'circle', 'talk', 'checklist'],
  'algorithm-for-good': ['network', 'crowd', 'toggle', 'scale', 'magnifier'],
  'open-source': ['branch', 'paper', 'blocks', 'giveBack', 'together'],
}

export const sceneDrawings = {
  'enough-is-enough': ['phone', 'shield', 'eye', 'toggle', 'fewer', 'heart'],
  'phone-class': ['table', 'question', 'letters', 'paper', 'calendar', 'people'],
}

/** espeak-ng's variants: a woman's and a man's reading, so that a list of lectures is not all one voice. */
export const reader = (index) => (index % 2 ? { variant: 'm3', pitch: 42 } : { variant: 'f2', pitch: 50 })
