import { connect } from 'database'

export const tables = connect('tables')
