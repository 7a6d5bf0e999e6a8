import sql, { raw } from 'sql-template-tag'
import { openWorld } from '../world'

const world = openWorld()

/** One column of each table that is history. */
const history = {
  entry: 'points',
  step: 'reason',
  completion: 'sharer_id',
  featured: 'rank',
  featured_list: 'frozen_at',
}

describe.each(Object.entries(history))('%s is history', (table, column) => {
  const statements = [
    `update ${table} set ${column} = ${column}`,
    `delete from ${table}`,
    `truncate ${table}`,
    `alter table ${table} add column more int`,
    `drop table ${table}`,
  ]
  it.each(statements)('%s is denied to the application', async (statement) => {
    await expect(world().database.rows(sql`${raw(statement)}`)).rejects.toMatchObject({ code: '42501' })
  })
})

it('the application may not change the rules, nor make itself the owner', async () => {
  const { database } = world()
  for (const statement of ['update points_rule set points = 1000', 'create table dangke.more (id int)'])
    await expect(database.rows(sql`${raw(statement)}`)).rejects.toMatchObject({ code: '42501' })
  expect(
    await database.rows(sql`select current_user::text as role, rolsuper, rolcreaterole
                                 from pg_roles where rolname = current_user`),
  ).toEqual([{ role: 'dangke_app', rolsuper: false, rolcreaterole: false }])
})
