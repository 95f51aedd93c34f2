import { connect } from 'database'

export const notes = connect('notes')
