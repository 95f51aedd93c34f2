import { connect } from 'database'

export const library = connect('library')
