import { connect } from 'database'

export const sessions = connect('sessions')
