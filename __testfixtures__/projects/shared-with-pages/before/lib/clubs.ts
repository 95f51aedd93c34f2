import { connect } from 'database'

export const clubs = connect('clubs')
