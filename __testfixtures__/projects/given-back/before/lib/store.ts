import { connect } from 'database'

export const users = connect('users')
export const teams = connect('teams')
