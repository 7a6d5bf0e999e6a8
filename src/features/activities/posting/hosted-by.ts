import type { ActivityForm } from './activity-form'

/** An organisation, or a club of it. */
export interface HostSide {
  readonly organisationId: string
  readonly clubId: string | null
  readonly name: string
}

export const hostOf = ({ organisationId, clubId, hostName }: ActivityForm): HostSide => ({
  organisationId,
  clubId,
  name: hostName,
})

/** Another host’s: where it was for the host’s own people, it is for those of the new one. */
export const hostedBy = (form: ActivityForm, { organisationId, clubId, name }: HostSide): ActivityForm => {
  const forOwn = form.audience?.length === 1 && form.audience[0] === form.organisationId
  return {
    ...form,
    ...{ organisationId, clubId, hostName: name },
    ...(forOwn && { audience: [organisationId], audienceNames: [name] }),
  }
}
