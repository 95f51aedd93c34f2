import { connect } from 'database'

export const connections = connect('connections')
