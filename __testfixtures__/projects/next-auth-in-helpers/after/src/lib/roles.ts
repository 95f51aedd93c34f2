import { connect } from 'database'

export const isAdmin = (role: string) => role === 'admin'
export const teams = connect('teams')
