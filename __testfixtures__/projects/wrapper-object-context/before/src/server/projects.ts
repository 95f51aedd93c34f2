import { connect } from 'database'

export const projects = connect('projects')
export const teams = connect('teams')
