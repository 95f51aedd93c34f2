import { connect } from 'database'

export type Team = { id: string; name: string; seats: number }

export const teams = connect('teams')
