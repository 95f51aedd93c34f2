import { connect } from 'database'

export const db = connect('labels')
