import { connect } from 'database'

const db = connect()

export const teamOf = (name: unknown) => db.teams.find(name)
export const tools = db.tools
