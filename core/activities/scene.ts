/** What a mini-program code carries has 32 characters at most: an id without its hyphens. */
const SCENE = /^([\da-f]{8})([\da-f]{4})([\da-f]{4})([\da-f]{4})([\da-f]{12})$/i

/** An activity, as the code on its poster carries it. */
export const sceneOf = (activityId: string): string => activityId.replaceAll('-', '')

/** The activity that a code’s scene names; null where it names none. */
export const activityOfScene = (scene: string): string | null => SCENE.exec(scene)?.slice(1).join('-') ?? null
